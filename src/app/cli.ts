#!/usr/bin/env node
import { Command } from 'commander';
import { enableCompileCache } from './compile-cache.js';
import { printFailure } from './print-failure.js';

enableCompileCache();

/** Loaded one by one, so that a question on the terminal does not wait for the server's code. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.js')).startCommand(),
  demo: async () => (await import('./commands/demo.js')).demoCommand(),
  ask: async () => (await import('./commands/ask.js')).askCommand(),
  import: async () => (await import('./commands/import.js')).importCommand(),
  alerts: async () => (await import('./commands/alerts.js')).alertsCommand(),
  pack: async () => (await import('./commands/pack.js')).packCommand(),
  report: async () => (await import('./commands/report.js')).reportCommand(),
  reminders: async () => (await import('./commands/reminders.js')).remindersCommand(),
  package: async () => (await import('./commands/package.js')).packageCommand(),
};

const program = new Command('cpp-bot')
  .description('A Microsoft Teams bot for a corporate parenting panel. Every variable it reads is in .env.example.')
  .showHelpAfterError('(add --help to see how)');
const named = commands[process.argv[2] ?? ''];
for (const load of named ? [named] : Object.values(commands)) program.addCommand(await load());

try {
  await program.parseAsync();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
