import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod/v4';
import { calendarSchema } from '../../src/calendar/calendar-schema.js';
import { cameliseKeys } from '../../src/imports/pack/camelise.js';
import { catalogueFileSchema, commentaryFileSchema, packSchema } from '../../src/imports/pack/pack-schema.js';
import { glossaryFileSchema } from '../../src/indicators/glossary.js';
import { strategiesFileSchema } from '../../src/indicators/strategy.js';
import { vocabularySchema } from '../../src/indicators/vocabulary.js';

/** The folder of the demo pack. */
export const packFolder = fileURLToPath(new URL('../../data/wiltshire', import.meta.url));

/** The rows of a fixture in CSV with a heading, every cell as text. */
export function readFixture(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), 'utf8');
  return z.array(z.record(z.string(), z.string())).parse(parseCsv(text, { columns: true }));
}

function readPackFile(name: string): unknown {
  return cameliseKeys(parseYaml(readFileSync(`${packFolder}/${name}`, 'utf8')));
}

/** What the demo pack says of itself. */
export const description = packSchema.parse(readPackFile('pack.yaml'));

/** The demo pack's indicators in the order of the file. */
export const indicators = catalogueFileSchema.parse(readPackFile('catalogue.yaml')).indicators;

/** The demo pack's vocabulary. */
export const vocabulary = vocabularySchema.parse(readPackFile('vocabulary.yaml'));

/** The demo pack's commentary, periods as written. */
export const commentary = commentaryFileSchema.parse(readPackFile('commentary.yaml')).commentary;

/** The terms that the demo pack explains. */
export const glossary = glossaryFileSchema.parse(readPackFile('glossary.yaml')).terms;

/** The strategies of the demo pack, and who was named in them. */
export const strategies = strategiesFileSchema.parse(readPackFile('strategies.yaml'));

/** The demo pack's calendar. */
export const calendar = calendarSchema.parse(readPackFile('calendar.yaml'));
