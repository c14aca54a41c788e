import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Template } from 'adaptivecards-templating';
import { BotError } from '../errors.js';
import type { Card } from './card-message.js';

/** The templates of `cards/`, by file name. Each is one kind of message. */
export const cardNames = [
  'indicator',
  'list',
  'teams',
  'trend',
  'compared',
  'sections',
  'several',
  'choice',
  'help',
  'message',
  'error',
  'alert',
  'alerts',
  'release',
  'judgement',
  'reminder',
] as const;
export type CardName = (typeof cardNames)[number];

/**
 * A part of a card that may be absent. Templates repeat a part for each item of a list (`$data`),
 * so an absent part is an empty list: no `$when`, and no null that templating would print.
 */
export type Optional<T> = readonly [] | readonly [T];

/** The same path leads here from `src/cards` and from `dist/cards`. */
const folder = fileURLToPath(new URL('../../cards/', import.meta.url));

const load = createRequire(import.meta.url);
const sources = new Map<CardName, unknown>();
const compiled = new Map<CardName, Template>();

/**
 * Reads every template, so that a broken one is found before anyone asks.
 *
 * @throws BotError `card-invalid` that names a template or part that is missing or is no JSON.
 */
export function readTemplates(): void {
  for (const name of cardNames) sourceOf(name);
}

/**
 * Compiles every template that no card needed yet, one at a time with a pause for other work between
 * them. Together they take as long as half of the rest of the start, so a bot first listens.
 */
export async function compileTemplates(): Promise<void> {
  for (const name of cardNames) {
    await setImmediate();
    templateOf(name);
  }
}

/** Fills a template with a view whose every text is already safe to show. */
export function expandTemplate(name: CardName, view: object): Card {
  return templateOf(name).expand({ $root: view }) as Card;
}

function templateOf(name: CardName): Template {
  const known = compiled.get(name);
  if (known) return known;
  // Its parser of expressions is large, and loaded when the first template is compiled.
  const templating: typeof import('adaptivecards-templating') = load('adaptivecards-templating');
  const template = new templating.Template(sourceOf(name));
  compiled.set(name, template);
  return template;
}

function sourceOf(name: CardName): unknown {
  const known = sources.get(name);
  if (known !== undefined) return known;
  const source = withParts(readJson(`${name}.json`));
  sources.set(name, source);
  return source;
}

/**
 * Puts the shared parts of `cards/parts/` in place of `{ "$part": "footer" }`. Other properties
 * beside `$part` are added to the part; a part that is a list is spliced into the list around it.
 */
function withParts(node: unknown): unknown {
  if (Array.isArray(node)) return node.flatMap(withParts);
  if (typeof node !== 'object' || node === null) return node;
  const { $part: part, ...own } = node as Readonly<Record<string, unknown>>;
  const properties = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, withParts(value)]));
  if (typeof part !== 'string') return properties;
  const content = withParts(readJson(join('parts', `${part}.json`)));
  return Array.isArray(content) ? content : { ...(content as object), ...properties };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (cause) {
    throw new BotError('card-invalid', `The template ${file} cannot be read. Put the cards folder back as released.`, {
      cause,
    });
  }
}
