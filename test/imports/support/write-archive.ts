import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A zip file of parts given as text, bytes, or a number of zeros. */
export async function writeArchive(parts: Readonly<Record<string, string | Buffer | number>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(parts)) {
    const bytes = typeof content === 'number' ? Buffer.alloc(content) : Buffer.from(content);
    archive.addBuffer(bytes, name);
  }
  archive.end();
  return buffer(archive.outputStream);
}

/** The bytes with one little-endian number of 32 bits written over another wherever it stands. */
export function withNumber(bytes: Buffer, from: number, to: number): Buffer {
  const changed = Buffer.from(bytes);
  for (let offset = 0; offset + 4 <= changed.length; offset++) {
    if (changed.readUInt32LE(offset) === from) changed.writeUInt32LE(to, offset);
  }
  return changed;
}
