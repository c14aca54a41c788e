import { BotError } from '../errors.js';
import type { CardMessage } from './card-message.js';
import { cardSchema } from './card-schema.js';
import { mostBytes, sizeInBytes } from './card-size.js';

/** Longer than this, a notification is cut by the client. */
const longestSummary = 300;

/**
 * Checks a filled card for all that Teams drops, refuses or shows wrongly without saying so:
 * elements and properties the schema does not know, bindings that were never filled, ids used
 * twice, no heading, no notification, too large a message.
 *
 * @throws BotError `card-invalid` that lists every problem.
 */
export function checkCard(message: CardMessage): void {
  const problems = [
    ...schemaProblems(message),
    ...textProblems(message),
    ...idProblems(message),
    ...summaryProblems(message.summary),
  ];
  const size = sizeInBytes(message);
  if (size > mostBytes) problems.push(`it is ${size} bytes as UTF-16, and Teams takes ${mostBytes}`);
  if (problems.length > 0) {
    throw new BotError('card-invalid', `The card cannot be sent as it is: ${problems.join('; ')}.`);
  }
}

function schemaProblems({ card }: CardMessage): string[] {
  const result = cardSchema.safeParse(card);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${placeOf(path)}: ${message}`);
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
}

function textProblems({ card }: CardMessage): string[] {
  const problems: string[] = [];
  let headings = 0;
  for (const { node, path } of nodesOf(card)) {
    if (typeof node === 'string' && node.includes('${')) problems.push(`${placeOf(path)}: a binding was never filled`);
    if (isObject(node) && node['type'] === 'TextBlock' && node['style'] === 'heading') headings += 1;
  }
  if (headings === 0) problems.push('it has no heading');
  return problems;
}

function idProblems({ card }: CardMessage): string[] {
  const ids = new Set<unknown>();
  const problems: string[] = [];
  const targets: { readonly id: unknown; readonly path: readonly PropertyKey[] }[] = [];
  for (const { node, path } of nodesOf(card)) {
    if (!isObject(node) || typeof node['type'] !== 'string') continue;
    if (node['id'] !== undefined && ids.has(node['id'])) problems.push(`${placeOf(path)}: its id is used twice`);
    if (node['id'] !== undefined) ids.add(node['id']);
    if (Array.isArray(node['targetElements'])) targets.push(...node['targetElements'].map((id) => ({ id, path })));
  }
  const lost = targets.filter(({ id }) => !ids.has(id));
  return [...problems, ...lost.map(({ path }) => `${placeOf(path)}: it shows or hides an element that is not there`)];
}

function summaryProblems(summary: string): string[] {
  if (summary.trim() === '') return ['it has no summary for the notification'];
  const problems: string[] = [];
  if (summary.length > longestSummary) problems.push(`its summary is longer than ${longestSummary} characters`);
  if (/[\p{Cc}]/u.test(summary)) problems.push('its summary is more than one line of text');
  return problems;
}

interface Node {
  readonly node: unknown;
  readonly path: readonly PropertyKey[];
}

function* nodesOf(node: unknown, path: readonly PropertyKey[] = []): Generator<Node> {
  yield { node, path };
  if (Array.isArray(node)) {
    for (const [at, child] of node.entries()) yield* nodesOf(child, [...path, at]);
  } else if (isObject(node)) {
    for (const [key, child] of Object.entries(node)) yield* nodesOf(child, [...path, key]);
  }
}

function isObject(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
