import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod/v4';
import { camelise, cameliseKeys } from './camelise.js';
import type { PackProblem } from './pack-problem.js';

/** Where something stands in a file: keys in camel case and positions in lists, from the top. */
export type YamlPath = readonly PropertyKey[];

/** A YAML file of a pack, read and checked. */
export interface YamlFile<T> {
  readonly file: string;
  /** Undefined where there are problems, or where an optional file is not there. */
  readonly value: T | undefined;
  readonly problems: readonly PackProblem[];
  /** The line of what a path leads to, or of the last step of it that is there. */
  lineOf(path: YamlPath): number | null;
}

/**
 * Reads one YAML file of a pack, its keys turned into camel case, and checks it against a schema.
 * Every problem is named with its line.
 */
export async function readYaml<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  { optional = false }: { readonly optional?: boolean } = {},
): Promise<YamlFile<T>> {
  const text = await readText(join(folder, file));
  if (text === undefined) {
    const problems = optional ? [] : [{ file, line: null, problem: 'The file is missing or cannot be read.' }];
    return { file, value: undefined, problems, lineOf: () => null };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineOf = (path: YamlPath) => lineOfNode(findNode(document, path), lines);
  const fail = (problems: readonly PackProblem[]) => ({ file, value: undefined, problems, lineOf });
  if (document.errors.length > 0) {
    const describe = (message: string) => `This is no valid YAML: ${message}`;
    return fail(
      document.errors.map(({ pos, message }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        problem: describe(message),
      })),
    );
  }
  const parsed = schema.safeParse(cameliseKeys(document.toJS()));
  if (parsed.success) return { file, value: parsed.data, problems: [], lineOf };
  return fail(parsed.error.issues.flatMap((issue) => describeIssue(issue, document, file, lineOf)));
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** An issue in the words of the file: keys as they are written there, unknown ones on their own lines. */
function describeIssue(
  issue: z.core.$ZodIssue,
  document: Document,
  file: string,
  lineOf: (path: YamlPath) => number | null,
): readonly PackProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return {
        file,
        line: lineOf(path),
        problem: `${writePath(document, path)} is not known here; check its spelling.`,
      };
    });
  }
  const where = issue.path.length === 0 ? '' : `${writePath(document, issue.path)}: `;
  return [{ file, line: lineOf(issue.path), problem: `${where}${issue.message}` }];
}

/** The deepest node that a path leads to; a key stands for its value where that is empty. */
function findNode(document: Document, path: YamlPath): Node | undefined {
  let node: Node | undefined = document.contents ?? undefined;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function stepInto(node: Node | undefined, step: PropertyKey): Node | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? item : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = findPair(node, step);
  if (pair === undefined) return undefined;
  // A plain value is found by its key, which stands on the same line or the one before it.
  return isNode(pair.value) && !isScalar(pair.value) ? pair.value : pair.key;
}

interface KeyedPair {
  readonly key: Scalar;
  readonly value: unknown;
}

function findPair(map: YAMLMap, step: PropertyKey): KeyedPair | undefined {
  for (const { key, value } of map.items) {
    if (isScalar(key) && camelise(String(key.value)) === step) return { key, value };
  }
  return undefined;
}

function lineOfNode(node: Node | undefined, lines: LineCounter): number | null {
  return node?.range ? lines.linePos(node.range[0]).line : null;
}

/** `indicators[3].printed_name`, with the keys as the file writes them. */
function writePath(document: Document, path: YamlPath): string {
  let node: Node | undefined = document.contents ?? undefined;
  let written = '';
  for (const step of path) {
    if (typeof step === 'number') written += `[${step + 1}]`;
    else {
      const key = String((isMap(node) ? findPair(node, step)?.key.value : undefined) ?? String(step));
      written += written === '' ? key : `.${key}`;
    }
    node = stepInto(node, step);
  }
  return written;
}
