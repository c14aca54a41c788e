import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { BotError } from '../errors.js';

/** How large a workbook may be once unpacked. */
export interface ArchiveLimits {
  readonly mostEntries: number;
  readonly mostUnpackedBytes: number;
  /** Times that a part may grow when unpacked, for parts over a megabyte. */
  readonly mostGrowth: number;
}

/** Generous for any scorecard: the demo pack's unpacks to well under a megabyte. */
export const defaultArchiveLimits: ArchiveLimits = {
  mostEntries: 500,
  mostUnpackedBytes: 64 * 1024 * 1024,
  mostGrowth: 100,
};

const megabyte = 1024 * 1024;

/**
 * Checks a workbook's archive before anything parses it: its directory first, then each part is
 * unpacked and counted, because a directory can lie about sizes.
 *
 * @throws BotError `sheet-unreadable` for an archive that is broken, encrypted, too large, no
 *   workbook, or holds macros.
 */
export async function checkArchive(
  name: string,
  bytes: Uint8Array,
  limits: ArchiveLimits = defaultArchiveLimits,
): Promise<void> {
  try {
    const archive = await openArchive(bytes);
    try {
      const entries = await readDirectory(archive, limits.mostEntries);
      refuseByDirectory(entries, limits);
      let unpacked = 0;
      for (const entry of entries) {
        unpacked += await unpackedSize(archive, entry, limits.mostUnpackedBytes - unpacked);
      }
    } finally {
      archive.close();
    }
  } catch (error) {
    throw new BotError('sheet-unreadable', describeRefusal(name, error), { cause: error });
  }
}

/** Why an archive is refused, with the sentence that tells people. */
class ArchiveRefusal extends Error {}

function describeRefusal(name: string, error: unknown): string {
  const why = error instanceof ArchiveRefusal ? error.message : 'is damaged or is no Excel workbook';
  return `${name} ${why}. Save the scorecard's worksheet alone as a new .xlsx file and try again.`;
}

function openArchive(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, archive) =>
      archive ? resolve(archive) : reject(error),
    );
  });
}

function readDirectory(archive: ZipFile, mostEntries: number): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    archive.on('error', reject);
    archive.on('end', () => resolve(entries));
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > mostEntries) reject(new ArchiveRefusal(`has more than ${mostEntries} parts`));
      else archive.readEntry();
    });
    archive.readEntry();
  });
}

function refuseByDirectory(entries: readonly Entry[], limits: ArchiveLimits): void {
  const names = entries.map((entry) => entry.fileName.toLowerCase());
  if (!names.includes('xl/workbook.xml')) throw new ArchiveRefusal('is no Excel workbook');
  if (new Set(names).size < names.length) throw new ArchiveRefusal('holds two parts of one name');
  if (names.some((name) => name.endsWith('vbaproject.bin'))) throw new ArchiveRefusal('holds macros');
  if (entries.some((entry) => entry.isEncrypted())) throw new ArchiveRefusal('is encrypted');
  const grows = (entry: Entry) =>
    entry.uncompressedSize > megabyte && entry.uncompressedSize > entry.compressedSize * limits.mostGrowth;
  if (entries.some(grows) || sum(entries.map((entry) => entry.uncompressedSize)) > limits.mostUnpackedBytes) {
    throw tooLarge();
  }
}

/**
 * Unpacks a part without keeping it, and compares its checksum: a damaged digit would otherwise
 * pass for a figure. Gives up once it has grown past `most`.
 */
function unpackedSize(archive: ZipFile, entry: Entry, most: number): Promise<number> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (!stream) return reject(error);
      let size = 0;
      let checksum = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        checksum = crc32(chunk, checksum);
        if (size > most) stream.destroy(tooLarge());
      });
      stream.on('error', reject);
      stream.on('end', () => {
        if (checksum === entry.crc32) resolve(size);
        else reject(new ArchiveRefusal('is damaged'));
      });
    });
  });
}

function tooLarge(): ArchiveRefusal {
  return new ArchiveRefusal('is far too large when unpacked');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}
