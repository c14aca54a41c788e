import { Command } from 'commander';
import { runDemo } from '../demo/run-demo.js';

/** `npm run demo`: the bot and the Agents Playground, with invented people. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('try the bot in a browser: the bot, the Agents Playground and a store with invented people')
    .option('--user <who>', 'whom to play: officer, lead, clerk, councillor or chair', 'officer')
    .option('--playground-port <port>', 'where the Playground listens', Number, 56150)
    .action(async (options: { readonly user: string; readonly playgroundPort: number }) => {
      await runDemo(process.env, options);
    });
}
