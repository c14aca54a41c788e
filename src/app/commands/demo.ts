import { Command, InvalidArgumentError } from 'commander';
import { runDemo } from '../demo/run-demo.js';

/** `npm run demo`: the bot and the Agents Playground, with invented people. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('try the bot in a browser: the bot, the Agents Playground and a store with invented people')
    .option('--user <who>', 'whom to play: officer, lead, clerk, councillor or chair', 'officer')
    .option('--playground-port <port>', 'where the Playground listens', readPort, 56150)
    .action(async (options: { readonly user: string; readonly playgroundPort: number }) => {
      await runDemo(process.env, options);
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new InvalidArgumentError('Give a number from 1 to 65535.');
}
