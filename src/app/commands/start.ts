import { Command } from 'commander';

/** `npm start`: the bot, from the environment only. */
export function startCommand(): Command {
  return new Command('start').description('run the bot, configured by the environment only').action(async () => {
    const { runBot } = await import('../run-bot.js');
    process.exitCode = await runBot(process.env);
  });
}
