// npm run bench: what the bot costs beside a bare echo bot on the same SDK and server.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { readConfig } from '../src/app/config.js';
import { openFilledStore } from '../src/app/open-filled-store.js';
import { homeTenant, officer } from '../test/support/activities.js';
import { startFakeConnector } from '../test/support/connector.js';
import { hostileMessages } from '../test/support/hostile-messages.js';
import { type BotProcess, startBotProcess } from './bot-process.js';
import { fillLargeStore } from './fill-large-store.js';
import { allowedPerSecond, measureDeliveries } from './measure-deliveries.js';
import { listQuestions, measureQuestions, measureWorst } from './measure-questions.js';
import { measureReminders } from './measure-reminders.js';
import { measureTurns } from './measure-turns.js';
import { median } from './statistics.js';

/** One line of the result: a measurement beside another, most often the echo bot's, and how it stands to its target. */
interface BenchRow {
  readonly name: string;
  readonly unit: string;
  readonly echo: number | null;
  readonly ours: number;
  readonly ratio: number | null;
  /** The greatest ratio that is good enough; null where none was set. */
  readonly target: number | null;
}

const programs = {
  echo: fileURLToPath(new URL('./echo-bot.js', import.meta.url)),
  ours: fileURLToPath(new URL('../dist/app/main.js', import.meta.url)),
};
const starts = 7;
const resultFile = 'build/bench.json';

const folder = await mkdtemp(join(tmpdir(), 'cpp-bot-bench-'));
const silent = pino({ enabled: false });
const databaseUrl = `sqlite:${join(folder, 'bench.db')}`;
try {
  const rows = await bench();
  await mkdir('build', { recursive: true });
  const result = { node: process.version, rows };
  await writeFile(resultFile, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${formatTable(rows)}\n\nAs JSON: ${resultFile}\n`);
  process.exitCode = rows.every(meetsTarget) ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function bench(): Promise<readonly BenchRow[]> {
  const config = readConfig({ DATABASE_URL: databaseUrl });
  const store = await openFilledStore({ config, log: silent });
  const texts = await listQuestions(store);

  progress('starting each bot');
  const startMs = { echo: [] as number[], ours: [] as number[] };
  for (let i = 0; i < starts; i += 1) {
    for (const name of ['echo', 'ours'] as const) {
      const bot = await startBot(name);
      startMs[name].push(bot.startMs);
      await bot.stop();
    }
  }

  progress('taking turns');
  const connector = await startFakeConnector({ record: false });
  connector.setMembers([{ ...officer, tenantId: homeTenant }]);
  const echo = await startBot('echo');
  const ours = await startBot('ours');
  const turns = await measureTurns({ echo: echo.port, ours: ours.port }, connector, texts);
  const memory = { echo: await echo.memoryMb(), ours: await ours.memoryMb() };
  await Promise.all([echo.stop(), ours.stop(), connector.close()]);

  progress('asking in process');
  const questions = await measureQuestions(store, texts);
  const hostile = await measureWorst(store, Object.values(hostileMessages));
  await store.close();

  progress('filling a store of 500 indicators, ten years and twenty releases');
  const large = await openFilledStore({ config: readConfig({ DATABASE_URL: `${databaseUrl}-large` }), log: silent });
  await fillLargeStore(large);
  progress('asking it in process');
  const grown = await measureQuestions(large, await listQuestions(large));
  await large.close();
  progress('looking for reminders');
  const { demo, young, old } = await measureReminders(config.dataPack);
  progress('sending 2,000 messages, which takes the better part of a minute');
  const deliveries = await measureDeliveries(folder);

  const echoTurn = turns['echo']?.single ?? Number.NaN;
  return [
    compare('a turn over HTTP, one at a time', 'ms', echoTurn, turns['ours']?.single, 1.5),
    compare('the same, no question asked before', 'ms', turns['echo']?.unheard, turns['ours']?.unheard, null),
    compare('a turn over HTTP, 16 at once', 'ms', turns['echo']?.concurrent, turns['ours']?.concurrent, 2),
    compare('from start to ready', 'ms', median(startMs.echo), median(startMs.ours), 3),
    compare('memory after those turns', 'MB', memory.echo, memory.ours, null),
    compare('a question in process, median, beside an echo turn', 'ms', echoTurn, questions.p50, 1 / 3),
    compare('a question in process, 99 of 100, beside an echo turn', 'ms', echoTurn, questions.p99, 2),
    compare('a question in the large store, median, beside an echo turn', 'ms', echoTurn, grown.p50, 2 / 3),
    compare('a question in the large store, 99 of 100, beside an echo turn', 'ms', echoTurn, grown.p99, 4),
    compare('the worst message of 28 KB, beside twenty questions', 'ms', 20 * questions.mean, hostile, 1),
    {
      name: 'questions a second in one process',
      unit: '/s',
      echo: null,
      ours: 1000 / questions.mean,
      ratio: null,
      target: null,
    },
    compare('a tick for reminders, 5,000 papers open, beside the demo pack', 'ms', demo.idle, old.idle, 1.5),
    compare('the same after a start, beside the same without its ten years', 'ms', young.first, old.first, 1.5),
    compare('the same after a start, beside the demo pack', 'ms', demo.first, old.first, null),
    against('2,000 messages to 200 conversations, beside 50 a second', 's', deliveries.seconds, {
      limit: deliveries.limitSeconds,
      target: 1.1,
    }),
    against('the most of them within one second', '', deliveries.mostInASecond, {
      limit: allowedPerSecond,
      target: null,
    }),
  ];
}

function startBot(name: keyof typeof programs): Promise<BotProcess> {
  return startBotProcess(programs[name], { DATABASE_URL: databaseUrl, DEFAULT_ROLE: 'officer', LOG_LEVEL: 'info' });
}

function compare(
  name: string,
  unit: string,
  echo: number | undefined,
  ours: number | undefined,
  target: number | null,
): BenchRow {
  const ratio = echo === undefined || ours === undefined ? null : ours / echo;
  return { name, unit, echo: echo ?? null, ours: ours ?? Number.NaN, ratio, target };
}

/** A measurement of ours alone, beside what it may be at best or at most. */
function against(name: string, unit: string, ours: number, than: { limit: number; target: number | null }): BenchRow {
  return { name, unit, echo: null, ours, ratio: ours / than.limit, target: than.target };
}

function meetsTarget({ ratio, target }: BenchRow): boolean {
  return target === null || (ratio !== null && ratio <= target);
}

function formatTable(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.name,
    row.echo === null ? '–' : `${row.echo.toFixed(2)} ${row.unit}`,
    `${row.ours.toFixed(2)} ${row.unit}`.trimEnd(),
    row.ratio === null ? '–' : row.ratio.toFixed(2),
    row.target === null ? '–' : `≤ ${row.target.toFixed(2)}`,
    row.target === null ? '' : meetsTarget(row) ? 'met' : 'MISSED',
  ]);
  const table = [['', 'beside', 'this bot', 'ratio', 'target', ''], ...cells];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function progress(what: string): void {
  process.stderr.write(`${what} …\n`);
}
