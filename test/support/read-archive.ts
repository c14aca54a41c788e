import { fromBuffer, type ZipFile } from 'yauzl';

/** The parts of a zip archive such as a Word document, as text, by their names. */
export async function readArchive(content: Buffer): Promise<ReadonlyMap<string, string>> {
  const archive = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
  const parts = new Map<string, string>();
  return new Promise((resolve, reject) => {
    archive.on('error', reject);
    archive.on('end', () => resolve(parts));
    archive.on('entry', (entry) => {
      archive.openReadStream(entry, async (error, stream) => {
        if (error) return reject(error);
        const chunks: Buffer[] = [];
        for await (const chunk of stream) chunks.push(chunk as Buffer);
        parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
        archive.readEntry();
      });
    });
    archive.readEntry();
  });
}
