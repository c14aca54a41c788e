import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkArchive, defaultArchiveLimits } from '../../src/imports/check-archive.js';
import { packFile } from './support/demo-sheet.js';
import { withNumber, writeArchive } from './support/write-archive.js';

const workbookPart = { 'xl/workbook.xml': '<workbook/>' };
const megabyte = 1024 * 1024;

function assertRefused(check: Promise<void>, message: RegExp): Promise<void> {
  return assert.rejects(check, { name: 'BotError', code: 'sheet-unreadable', message });
}

describe('checkArchive', () => {
  it("lets the demo pack's workbook through", async () => {
    await checkArchive('demo.xlsx', readFileSync(packFile('scorecard-2023-24-q4.xlsx')));
  });

  it('refuses a part that grows a thousandfold', async () => {
    const bomb = await writeArchive({ ...workbookPart, 'xl/worksheets/sheet1.xml': 30 * megabyte });
    assert.ok(bomb.length < 100_000);
    await assertRefused(checkArchive('bomb.xlsx', bomb), /^bomb\.xlsx is far too large when unpacked\. Save /);
  });

  it('refuses many parts that are too large together', async () => {
    const parts = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`xl/part${index}`, 900_000]));
    const limits = { ...defaultArchiveLimits, mostUnpackedBytes: 20 * megabyte };
    await assertRefused(
      checkArchive('sum.xlsx', await writeArchive({ ...workbookPart, ...parts }), limits),
      /too large/,
    );
  });

  it('refuses a part whose true size the directory hides', async () => {
    const size = 3 * megabyte + 7;
    const honest = await writeArchive({ ...workbookPart, 'xl/worksheets/sheet1.xml': size });
    await assertRefused(checkArchive('liar.xlsx', withNumber(honest, size, 1000)), /damaged/);
  });

  it('refuses a part in which a digit was damaged', async () => {
    const sheet = Buffer.from('<v>66</v>'.repeat(3));
    const archive = await writeArchive({ ...workbookPart, 'xl/worksheets/sheet1.xml': { stored: sheet } });
    archive[archive.indexOf(sheet) + 4] = '9'.charCodeAt(0);
    await assertRefused(checkArchive('damaged.xlsx', archive), /^damaged\.xlsx is damaged\. /);
  });

  it('refuses more parts than a workbook has', async () => {
    const parts = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`xl/part${index}`, '']));
    await assertRefused(
      checkArchive('many.xlsx', await writeArchive({ ...workbookPart, ...parts })),
      /more than 500 parts/,
    );
  });

  it('refuses macros wherever they are kept', async () => {
    const macros = await writeArchive({ ...workbookPart, 'xl/vbaProject.bin': 'Sub Main()' });
    await assertRefused(checkArchive('macros.xlsm', macros), /^macros\.xlsm holds macros\. /);
  });

  it('refuses two parts of one name, of which programs read different ones', async () => {
    const twice = await writeArchive({ ...workbookPart, 'xl/Workbook.xml': '<workbook/>' });
    await assertRefused(checkArchive('twice.xlsx', twice), /two parts of one name/);
  });

  it('refuses an archive that is no workbook', async () => {
    await assertRefused(checkArchive('photos.zip', await writeArchive({ 'a.txt': 'a' })), /is no Excel workbook/);
  });

  for (const [name, bytes] of [
    ['nothing but the magic letters', Buffer.from('PK')],
    ['a workbook cut short', readFileSync(packFile('scorecard-2023-24-q4.xlsx')).subarray(0, 6000)],
    ['a workbook with its middle overwritten', withNoise(readFileSync(packFile('scorecard-2023-24-q4.xlsx')))],
  ] as const) {
    it(`refuses ${name}`, () =>
      assertRefused(checkArchive('broken.xlsx', bytes), /is damaged or is no Excel workbook/));
  }
});

function withNoise(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 2000), Buffer.alloc(500, 0x55), bytes.subarray(2500)]);
}
