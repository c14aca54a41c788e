import { BotError } from '../../errors.js';
import type { YamlPath } from './read-yaml.js';

/** One thing in a pack that has to be mended. */
export interface PackProblem {
  /** The file's name within the pack. */
  readonly file: string;
  /** Counted from 1; null where the file as a whole is meant. */
  readonly line: number | null;
  readonly problem: string;
}

/** Something in one file that does not fit, and the path to it. */
export interface Mistake {
  readonly path: YamlPath;
  readonly problem: string;
}

/** A pack that cannot be used, with everything that is wrong with it. */
export class PackInvalid extends BotError {
  readonly problems: readonly PackProblem[];

  constructor(name: string, problems: readonly PackProblem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    const lines = problems.map((problem) => `  ${describePackProblem(problem)}`);
    super(
      'pack-invalid',
      [`The pack "${name}" has ${count}. Mend the pack and run the command again.`, ...lines].join('\n'),
    );
    this.name = 'PackInvalid';
    this.problems = problems;
  }
}

function describePackProblem({ file, line, problem }: PackProblem): string {
  return `${file}${line === null ? '' : `:${line}`}: ${problem}`;
}
