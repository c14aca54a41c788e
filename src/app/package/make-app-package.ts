import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { ZipFile } from 'yazl';
import { checkIcon } from './check-icon.js';
import { fillManifest, type ManifestValues } from './fill-manifest.js';

/** The same path leads here from `src/app/package` and from `dist/app/package`. */
const folder = new URL('../../../appPackage/', import.meta.url);

/** Every file of the package has this date, so that the same content makes the same zip. */
const fixedDate = new Date(Date.UTC(2020, 0, 1));

/**
 * Writes the Teams app package: manifest and icons at the root of a zip. Needs no network.
 *
 * @throws BotError `manifest-invalid` where Teams would refuse it; nothing is then written.
 */
export async function makeAppPackage(values: ManifestValues, path: string): Promise<void> {
  const manifest = await fillManifest(await readFile(new URL('manifest.json', folder), 'utf8'), values);
  const color = await readFile(new URL('icons/color.png', folder));
  const outline = await readFile(new URL('icons/outline.png', folder));
  checkIcon('color.png', color, 192);
  checkIcon('outline.png', outline, 32);

  const zip = new ZipFile();
  const options = { mtime: fixedDate };
  zip.addBuffer(Buffer.from(manifest), 'manifest.json', options);
  zip.addBuffer(color, 'color.png', options);
  zip.addBuffer(outline, 'outline.png', options);
  zip.end();
  await mkdir(dirname(path), { recursive: true });
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** The version of this project, which the package carries as well. */
export async function projectVersion(): Promise<string> {
  const text = await readFile(fileURLToPath(new URL('../../../package.json', import.meta.url)), 'utf8');
  return String(JSON.parse(text).version);
}
