import assert from 'node:assert/strict';
import type { Indicator } from '../../src/indicators/indicator.js';
import { indicators, readFixture, vocabulary } from './read-pack.js';

const byKey = new Map(indicators.map((indicator) => [indicator.key, indicator]));
const scorecard = indicators.filter(({ status }) => status === 'scorecard');
const history = indicators.filter(({ status }) => status === 'history');
const watched = indicators.filter(({ status }) => status === 'watched');

/** The rows whose figures the council puts right once a year with health or for the statutory return. */
const reconciled = /^(annual-health-check|annual-dental-check|iha-.*-unrecorded|(ofsted|dfe)-.*)$/;

function keysOf(list: readonly Indicator[]): readonly string[] {
  return list.map(({ key }) => key);
}

/** The keys of those that do not meet a rule, so that a failure names them all. */
function offenders(list: readonly Indicator[], meets: (indicator: Indicator) => boolean): readonly string[] {
  return keysOf(list.filter((indicator) => !meets(indicator)));
}

describe("the demo pack's catalogue", () => {
  it('has each key once', () => {
    assert.equal(byKey.size, indicators.length);
  });

  it('lists the fifty rows of the sheet in its order, each as the agreed table has it', () => {
    const rows = scorecard.map((indicator) => ({
      key: indicator.key,
      number: String(indicator.number ?? ''),
      polarity: indicator.polarity,
      unit: indicator.unit,
      aggregation: indicator.aggregation,
      service: indicator.service ?? '',
      area: indicator.area ?? '',
      domain: indicator.domain,
      priority: String(indicator.priority ?? ''),
      priority_source: indicator.prioritySource ?? '',
      dfe_ref: indicator.dfeRef ?? '',
      name_as_printed: indicator.printedName,
    }));
    assert.equal(rows.length, 50);
    assert.deepEqual(rows, readFixture('indicator-keys.csv'));
  });

  it('lists the measures that only history has, each as the agreed table has it', () => {
    for (const row of readFixture('history-keys.csv')) {
      const indicator = byKey.get(row['key'] ?? '');
      assert.equal(indicator?.status, 'history', row['key']);
      assert.equal(indicator.polarity, row['polarity'], row['key']);
      assert.equal(indicator.unit, row['unit']?.replace(/ \(.*/, ''), row['key']);
      assert.equal(indicator.domain, row['domain'], row['key']);
      for (const related of (row['related'] ?? '').split(' ').filter(Boolean)) {
        assert.ok(indicator.related.includes(related), `${row['key']} is related to ${related}`);
      }
    }
    assert.equal(history.length, readFixture('history-keys.csv').length);
  });

  it('puts the scorecard first, then history, then what is only watched', () => {
    assert.deepEqual(indicators, [...scorecard, ...history, ...watched]);
  });

  it('says of everything watched that it is not on the scorecard, and gives it no number', () => {
    assert.ok(watched.length > 0);
    assert.deepEqual(
      offenders(watched, ({ note = '', number }) => /not on the scorecard/i.test(note) && number === undefined),
      [],
    );
  });

  it('gives the panel three questions of its own for each row of the sheet, in plain words and without figures', () => {
    assert.deepEqual(
      offenders(scorecard, ({ scrutiny = [] }) => {
        const plain = scrutiny.every((question) => /^[A-Z][^.!\d]*\?$/.test(question) && !/[A-Z]{2}/.test(question));
        return plain && new Set(scrutiny).size === 3;
      }),
      [],
    );
  });

  it('defines each indicator in a sentence or two, with the source of the definition', () => {
    assert.deepEqual(
      offenders(indicators, ({ definition, definitionSource }) => {
        const sentences = definition.split(/(?<=\.)\s/);
        return definitionSource !== undefined && definition.endsWith('.') && sentences.length <= 2;
      }),
      [],
    );
  });

  it('names each indicator in words a councillor would use', () => {
    const jargon =
      /\b(CLA|LAC|CIC(?! (North|South))|LA|IHA|EET|SGO|UASC|ICO|PA|care leavers?|looked after|excl|incl)\b|%/;
    assert.deepEqual(
      offenders(indicators, ({ plainName }) => !jargon.test(plainName.replace('Care Leavers NEET Panel', ''))),
      [],
    );
  });

  it('gives no two indicators the same name, printed or plain', () => {
    assert.equal(new Set(indicators.map(({ printedName }) => printedName)).size, indicators.length);
    assert.equal(new Set(indicators.map(({ plainName }) => plainName)).size, indicators.length);
  });

  it('names only domains, services and priorities that the vocabulary has', () => {
    const priorities = vocabulary.priorities.map(({ number }) => number);
    assert.deepEqual(
      offenders(
        indicators,
        ({ domain, service, priority }) =>
          domain in vocabulary.domains &&
          (service === undefined || service in vocabulary.services) &&
          (priority === undefined || priorities.includes(priority)),
      ),
      [],
    );
  });

  it('ties measures of one subject both ways, and what is only watched to something held', () => {
    assert.deepEqual(
      offenders(indicators, (indicator) =>
        indicator.related.every((key) => {
          const other = byKey.get(key);
          const back = other?.related.includes(indicator.key) ?? false;
          return key !== indicator.key && other !== undefined && (back || indicator.status === 'watched');
        }),
      ),
      [],
    );
  });

  it('refers only to indicators that exist as numerator, part or whole', () => {
    assert.deepEqual(
      offenders(
        indicators,
        ({ unit, numeratorOf, sumOf }) =>
          [...sumOf, numeratorOf].every((key) => key === undefined || byKey.has(key)) &&
          sumOf.every((key) => byKey.get(key)?.unit === unit) &&
          (numeratorOf === undefined || byKey.get(numeratorOf)?.unit === '%'),
      ),
      [],
    );
    assert.equal(byKey.get('adopted-number')?.numeratorOf, 'adopted-share');
  });

  it('keeps percentages between 0 and 100 and lets only a score fall below nought', () => {
    assert.deepEqual(
      offenders(indicators, ({ unit, bounds }) =>
        unit === '%' ? bounds.min === 0 && bounds.max === 100 : bounds.min === 0 || unit === 'score',
      ),
      [],
    );
  });

  it('writes with decimals what the sheet prints with decimals', () => {
    assert.deepEqual(keysOf(scorecard.filter(({ decimals }) => decimals > 0)), ['cla-rate', 'three-plus-placements']);
  });

  it('marks as reconciled yearly the health rows and those of care experienced young people, and no other', () => {
    assert.deepEqual(
      offenders(indicators, ({ key, reconciledYearly }) => reconciledYearly === reconciled.test(key)),
      [],
    );
  });

  it('knows the cohorts that are too small in a single month', () => {
    assert.deepEqual(
      indicators.filter(({ smallCohort }) => smallCohort.length > 0).map(({ key, smallCohort }) => [key, smallCohort]),
      [
        ['adoption-placed-12-months', ['month']],
        ['iha-excl-unrecorded', ['month']],
        ['iha-incl-unrecorded', ['month']],
      ],
    );
  });

  it('pairs the team rows: one North and one South of each measure, alike in all but team and figures', () => {
    const measures = new Set(indicators.flatMap(({ team }) => (team === undefined ? [] : [team.measure])));
    assert.deepEqual([...measures], ['supervisions-cic', 'chronologies-cic', 'pa-visits-cic', 'pa-supervisions-cic']);
    for (const measure of measures) {
      const pair = indicators.filter(({ team }) => team?.measure === measure);
      assert.deepEqual(
        pair.map(({ team }) => team?.key),
        Object.keys(vocabulary.teams),
      );
      const [north, south] = pair;
      assert.deepEqual(north?.families, south?.families);
      assert.equal(north?.plainName.replace('North', 'South'), south?.plainName);
    }
  });

  it('gives the printed reference of a misprint and the right one beside it', () => {
    assert.equal(byKey.get('dfe-eet-17-18')?.dfeRef, 'LbF2b.15');
    assert.deepEqual(byKey.get('dfe-eet-17-18')?.codes, ['LAF2b.15']);
  });

  it('gives each code to one indicator', () => {
    const codes = indicators.flatMap(({ dfeRef, codes: further }) => [...(dfeRef ? [dfeRef] : []), ...further]);
    assert.equal(new Set(codes.map((code) => code.toLowerCase())).size, codes.length);
  });
});
