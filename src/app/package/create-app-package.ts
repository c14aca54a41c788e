import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { BotError } from '../../errors.js';
import { checkIcon } from './check-icon.js';
import { checkManifest } from './check-manifest.js';
import { fillManifest, type ManifestValues } from './fill-manifest.js';
import { iconRules } from './icon-rules.js';

/** What a package is made of: the manifest with its blanks, and the icons. */
export interface PackageSource {
  readonly template: string;
  readonly color: Buffer;
  readonly outline: Buffer;
}

/** The same path leads here from `src/app/package` and from `dist/app/package`. */
const project = new URL('../../../', import.meta.url);

/**
 * No clock and no time zone, so that the same content makes the same zip everywhere: zip keeps
 * the local time of day, and this is midnight in every zone.
 */
const zipOptions = { mtime: new Date(2020, 0, 1), forceDosTimestamp: true };

/**
 * Makes the Teams app package: a zip with manifest and icons at its root. Needs no network.
 *
 * @throws BotError `manifest-invalid` naming every reason why Teams would refuse it.
 */
export async function createAppPackage(source: PackageSource, values: ManifestValues): Promise<Buffer> {
  const manifest = fillManifest(source.template, values);
  const problems = [
    ...(await checkManifest(manifest)),
    ...checkIcon('color.png', source.color, iconRules.color),
    ...checkIcon('outline.png', source.outline, iconRules.outline),
  ];
  if (problems.length > 0) {
    const list = problems.map((problem) => `  ${problem}`).join('\n');
    throw new BotError(
      'manifest-invalid',
      `Teams would refuse this app package. Mend appPackage or the pack:\n${list}`,
    );
  }
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json', zipOptions);
  zip.addBuffer(source.color, 'color.png', zipOptions);
  zip.addBuffer(source.outline, 'outline.png', zipOptions);
  zip.end();
  return buffer(zip.outputStream);
}

/** Reads the parts of the package that are kept in `appPackage/`. */
export async function readPackageSource(): Promise<PackageSource> {
  const [template, color, outline] = await Promise.all([
    readFile(new URL('appPackage/manifest.json', project), 'utf8'),
    readFile(new URL('appPackage/icons/color.png', project)),
    readFile(new URL('appPackage/icons/outline.png', project)),
  ]);
  return { template, color, outline };
}

/** The version of this project, which the package carries as well. */
export async function readProjectVersion(): Promise<string> {
  return String(JSON.parse(await readFile(new URL('package.json', project), 'utf8')).version);
}
