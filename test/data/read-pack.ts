import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod/v4';
import { indicatorSchema } from '../../src/indicators/indicator.js';
import { vocabularySchema } from '../../src/indicators/vocabulary.js';

/** A file of the demo pack. */
export function packFile(name: string): string {
  return fileURLToPath(new URL(`../../data/wiltshire/${name}`, import.meta.url));
}

/** The content of one YAML file of the demo pack, its keys in camel case and nothing checked yet. */
export function readPackFile(name: string): unknown {
  return camelise(parseYaml(readFileSync(packFile(name), 'utf8')));
}

/** The rows of a fixture in CSV with a heading, every cell as text. */
export function readFixture(name: string): readonly Readonly<Record<string, string>>[] {
  const text = readFileSync(fileURLToPath(new URL(`fixtures/${name}`, import.meta.url)), 'utf8');
  return z.array(z.record(z.string(), z.string())).parse(parseCsv(text, { columns: true }));
}

/** The demo pack's indicators in the order of the file. */
export const indicators = z
  .strictObject({ indicators: z.array(indicatorSchema) })
  .parse(readPackFile('catalogue.yaml')).indicators;

/** The demo pack's vocabulary. */
export const vocabulary = vocabularySchema.parse(readPackFile('vocabulary.yaml'));

function camelise(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelise);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camelCase(key), camelise(inner)]));
}

function camelCase(key: string): string {
  return key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
