import { BotError } from '../../errors.js';
import { readPack } from '../../imports/pack/read-pack.js';
import type { Person } from '../../people/person.js';
import { type Config, type Environment, readConfig } from '../config.js';
import { createLog } from '../log.js';
import { openFilledStore } from '../open-filled-store.js';
import { stopSignal } from '../run-bot.js';
import { startBot } from '../start.js';
import { writeOut } from '../write-out.js';
import { startPlayground } from './playground.js';
import { makePlaygroundConfig } from './playground-config.js';

export interface DemoOptions {
  /** Whom to play: a role, id or name; the pack's first person where nobody is named. */
  readonly user?: string | undefined;
  readonly playgroundPort: number;
}

/** Runs bot and Playground together until a signal to stop, or until the Playground ends. */
export async function runDemo(environment: Environment, options: DemoOptions): Promise<void> {
  // Whoever tries the bot out does so at any hour.
  const config = { ...readConfig(environment), quietHours: false };
  requireDemo(config);
  const { content } = await readPack(config.dataPack);
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);
  const stopAsked = stopSignal();
  const store = await openFilledStore({
    config,
    log,
    onMake: (file) => process.stderr.write(`Making ${file} from ${config.dataPack} …\n`),
  });
  const directory = await store.directory();
  const baseline = await store.baseline();
  await store.close();
  if (baseline?.name !== content.name) throw notTheDemo('the store holds another pack');
  const { content: playgroundConfig, played } = makePlaygroundConfig(directory.people, options.user);

  const bot = await startBot({ ...config, publicUrl: `http://127.0.0.1:${config.port}` }, log);
  try {
    const playground = await startPlayground({
      port: options.playgroundPort,
      endpoint: `${bot.url}/api/messages`,
      config: playgroundConfig,
      folder: 'var',
    });
    try {
      await writeOut(describeDemo(bot.url, playground.url, played, content.vocabulary.examples));
      await Promise.race([stopAsked, playground.ended]);
    } finally {
      await playground.stop();
    }
  } finally {
    await bot.stop();
  }
}

/** The people of the demo are invented and nobody is authenticated, so it must never meet real ones. */
function requireDemo(config: Config): void {
  const demo = readConfig({});
  if (config.credentials) throw notTheDemo('MicrosoftAppId is set');
  if (config.dataPack !== demo.dataPack) throw notTheDemo('DATA_PACK names another pack');
  if (config.databaseUrl.reveal() !== demo.databaseUrl.reveal()) throw notTheDemo('DATABASE_URL names another store');
}

function notTheDemo(why: string): BotError {
  return new BotError(
    'config-invalid',
    `The demo lets anybody in, so it runs on its own pack and store only, and ${why}. Unset it, or use "npm start".`,
  );
}

function describeDemo(bot: string, playground: string, played: Person, examples: readonly string[]): string {
  const questions = examples.slice(0, 3).map((example) => `  - Type: ${example}`);
  return `
The bot listens on ${bot} (this machine only).
Open ${playground} in a browser. You are ${played.name}, ${played.title}.
The Playground's port is open to your network: whoever reaches this machine can use it.

Five things to try:
${questions.slice(0, 2).join('\n')}
  - Type: help
  - Open the menu at the top left, choose a channel and mention the bot there: it shows what a channel may see.
  - Mention it there with "post alerts here", then run in another terminal, and wait a few seconds:
    QUIET_HOURS=false npm run import -- data/examples/2024-25-q1.tsv

Ctrl-C ends both.
`;
}
