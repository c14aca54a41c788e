import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** How a program ended, and what it said. */
export interface NodeRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface NodeOptions {
  /** Variables beside those of `PATH` and its like; the tests' own environment is not handed on. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** What it reads on standard input. */
  readonly input?: string;
}

const project = new URL('../../', import.meta.url);
const tsx = import.meta.resolve('tsx');
const running = new Set<ChildProcess>();

/** Kills what a spec that failed has left running, which would keep mocha from ending; the root hooks call it. */
export function endPrograms(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts a program of the project's sources as its own process. */
export function spawnNode(
  file: string,
  args: readonly string[],
  { env = {}, cwd = fileURLToPath(project) }: NodeOptions = {},
): ChildProcessWithoutNullStreams {
  const { PATH = '', HOME = '', TMPDIR } = process.env;
  const program = fileURLToPath(new URL(file, project));
  const child = spawn(process.execPath, ['--import', tsx, program, ...args], {
    cwd,
    env: { PATH, HOME, ...(TMPDIR === undefined ? {} : { TMPDIR }), ...env },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Runs a command of the command line to its end. */
export async function runCli(args: readonly string[], options: NodeOptions = {}): Promise<NodeRun> {
  const child = spawnNode('src/app/cli.ts', args, options);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  child.stdin.end(options.input ?? '');
  const [code] = await once(child, 'close');
  return { code, ...output };
}

/** Waits for a line that matches, and fails with what was said instead where the stream ends without it. */
export function waitForLine(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const match = pattern.exec(text);
      if (match) resolve(match);
    });
    stream.on('end', () => reject(new Error(`There was no ${pattern}; it said:\n${text}`)));
  });
}
