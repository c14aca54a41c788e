import assert from 'node:assert/strict';
import { quarter } from '../../../src/indicators/period.js';
import { writeDocument } from '../../../src/reports/document/write-document.js';
import type { ExceptionReport } from '../../../src/reports/exception-report.js';
import { measuredValues } from '../../questions/support.js';
import { readArchive } from '../../support/read-archive.js';
import { drawUpDemoReport, rowsOf } from '../demo-report.js';

const classification = 'Not to be shared outside the local authority.';

/** A paragraph of a document: its style and its words. */
interface Paragraph {
  readonly style: string;
  readonly text: string;
}

function paragraphsOf(xml: string): readonly Paragraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => ({
    style: /<w:pStyle w:val="(\w+)"/.exec(paragraph)?.[1] ?? '',
    text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => readEntities(text ?? '')).join(''),
  }));
}

function readEntities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

describe('the exception report as a Word document', () => {
  let report: ExceptionReport;
  let parts: ReadonlyMap<string, string>;
  let body = '';
  let paragraphs: readonly Paragraph[];
  before(async () => {
    report = await drawUpDemoReport('panel');
    parts = await readArchive(await writeDocument(report, { classification }));
    body = parts.get('word/document.xml') ?? '';
    paragraphs = paragraphsOf(body);
  });

  const withStyle = (style: string) => paragraphs.filter((each) => each.style === style).map(({ text }) => text);

  it('has a title, a heading for each service, and one for each category below it', () => {
    assert.deepEqual(withStyle('Title'), ['Exception report 2023-24 Q4']);
    assert.deepEqual(withStyle('Heading1'), ['At a glance', ...report.services.map(({ name }) => name)]);
    const named = withStyle('Heading2').filter((text) => Object.values(report.headings).includes(text));
    assert.deepEqual(
      named,
      report.services.flatMap(() => Object.values(report.headings)),
    );
  });

  it('says None under every category without rows, and only there', () => {
    const categories = paragraphs.flatMap(({ style, text }, at) =>
      style === 'Heading2' && Object.values(report.headings).includes(text) ? [paragraphs[at + 1]?.text] : [],
    );
    const expected = report.services.flatMap((service) =>
      service.parts.map(({ groups }) => (groups.length > 0 ? 'Indicator' : 'None')),
    );
    assert.deepEqual(categories, expected);
  });

  it('counts every indicator of a service once at a glance', async () => {
    const override = {
      indicator: 'residential',
      period: quarter(2023, 4),
      colour: 'amber' as const,
      stance: null,
      reason: 'Too early to say.',
      by: 'helen-head',
      at: '2024-06-10T10:00:00.000Z',
    };
    const additions = ['agency-foster', 'in-county-over-20-miles'].map((indicator) => ({
      indicator,
      reason: 'Added.',
    }));
    const edited = await drawUpDemoReport('panel', { overrides: [override], additions });
    const archive = await readArchive(await writeDocument(edited, { classification }));
    const [overview = ''] = /<w:tbl>.*?<\/w:tbl>/s.exec(archive.get('word/document.xml') ?? '') ?? [];
    assert.match(overview, /Still to be placed/);
    assert.doesNotMatch(overview, /Without a figure/);
    const rows = [...overview.matchAll(/<w:tr>.*?<\/w:tr>/gs)].slice(1).map(([row]) => paragraphsOf(row));
    const sums = rows.map(([, ...cells]) => cells.reduce((sum, { text }) => sum + Number(text), 0));
    assert.deepEqual(sums, [6, 16, 10, 4, 14]);
  });

  it('marks the first row of every table as its header, and breaks no row across pages', () => {
    const tables = [...body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    assert.ok(tables.length > 5);
    for (const table of tables) {
      const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
      assert.deepEqual(
        rows.map((row) => row.includes('<w:tblHeader/>')),
        rows.map((_, at) => at === 0),
      );
      assert.ok(rows.every((row) => row.includes('<w:cantSplit/>')));
      assert.doesNotMatch(table, /w:(vMerge|gridSpan)/, 'a screen reader loses its way in merged cells');
    }
  });

  it('is in British English, with title, subject and author set', () => {
    assert.match(parts.get('word/styles.xml') ?? '', /<w:lang w:val="en-GB"/);
    const core = parts.get('docProps/core.xml') ?? '';
    assert.match(core, /<dc:title>Exception report 2023-24 Q4<\/dc:title>/);
    assert.match(core, /<dc:subject>Corporate Parenting Panel, meeting of 2027-01-19<\/dc:subject>/);
    assert.match(core, /<dc:creator>Wiltshire Council<\/dc:creator>/);
  });

  it('carries the classification and the page number in its footer, and names source and release', () => {
    const footer = [...parts].find(([name]) => name.startsWith('word/footer'))?.[1] ?? '';
    assert.ok(footer.includes(classification));
    assert.match(footer, /NUMPAGES/);
    const texts = paragraphs.map(({ text }) => text);
    assert.ok(texts.includes('Source: Corporate Parenting Panel scorecard 2023-24 Q4, released 18 June 2024.'));
  });

  it('says every colour in words beside its tint', () => {
    const cells = [...body.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell);
    const tinted = (tint: string) => cells.filter((cell) => cell.includes(`w:fill="${tint}"`));
    for (const [tint, word] of [
      ['E2EFDA', 'Green'],
      ['FFF2CC', 'Amber'],
      ['F8D7DA', 'Red'],
    ] as const) {
      assert.ok(tinted(tint).length > 0);
      for (const cell of tinted(tint)) assert.ok(cell.includes(word), cell);
    }
  });

  it('states no figure that is not among those of its rows', () => {
    const notes = new Set(report.services.flatMap((service) => service.notes));
    const held = new Set(rowsOf(report).flatMap(({ figures }) => figures.map(({ value }) => value)));
    const words = paragraphs.filter(({ text, style }) => !notes.has(text) && style !== 'SmallPrint');
    const stated = words.flatMap(({ text }) => measuredValues(text));
    assert.ok(stated.length > 100);
    assert.deepEqual(
      stated.filter((value) => !held.has(value)),
      [],
    );
  });

  it('shows what people wrote as they wrote it, whatever it holds', async () => {
    const text = 'A & B <w:t>"x"</w:t> \u0007\u202eok\ufffe ${name} ]]>';
    const commentary = [
      {
        indicator: 'two-year-stability',
        period: quarter(2023, 4),
        text,
        authorRole: 'Head <of> service',
        written: '2026-11-20',
        cleared: true,
      },
    ];
    const edited = await drawUpDemoReport('panel', { commentary });
    const archive = await readArchive(await writeDocument(edited, { classification }));
    const shown = paragraphsOf(archive.get('word/document.xml') ?? '').map((each) => each.text);
    assert.ok(shown.includes('A & B <w:t>"x"</w:t> ok ${name} ]]>'), shown.filter((each) => /A &/.test(each)).join());
    assert.ok(shown.includes('Head <of> service, 20 November 2026'));
  });
});
