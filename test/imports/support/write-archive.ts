import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** What a part holds: text, so many zeros, or bytes that are to be stored as they are. */
type Part = string | number | { readonly stored: Buffer };

/** A zip file of parts by their names. */
export async function writeArchive(parts: Readonly<Record<string, Part>>): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'object') archive.addBuffer(part.stored, name, { compress: false });
    else archive.addBuffer(typeof part === 'number' ? Buffer.alloc(part) : Buffer.from(part), name);
  }
  archive.end();
  return buffer(archive.outputStream);
}

/** The least that a workbook of one worksheet is made of. */
export function workbookParts(worksheet: string): Readonly<Record<string, string>> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaging = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaging}"><Relationship Id="rId1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${worksheet}</worksheet>`,
  };
}

/** The bytes with one little-endian number of 32 bits written over another wherever it stands. */
export function withNumber(bytes: Buffer, from: number, to: number): Buffer {
  const changed = Buffer.from(bytes);
  for (let offset = 0; offset + 4 <= changed.length; offset++) {
    if (changed.readUInt32LE(offset) === from) changed.writeUInt32LE(to, offset);
  }
  return changed;
}
