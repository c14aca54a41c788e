/** One entry of the menu that Teams opens beside the message box. */
export interface ManifestCommand {
  readonly title: string;
  readonly description: string;
}

/** Teams shows no more characters of a command's title, though its schema allows more. */
export const longestCommand = 32;
/** Schema 1.24 allows twelve; a menu longer than this is not read. */
const mostCommands = 8;

/** What everybody may type besides questions. */
const words: readonly ManifestCommand[] = [
  { title: 'help', description: 'What the bot can do' },
  { title: 'next meeting', description: 'When the panel meets, and what comes to it' },
  { title: 'my reports', description: 'What you owe the panel, and by when' },
  { title: 'forward plan', description: 'The panel’s year, for those who run its calendar' },
];

/** The menu: what the bot knows to be told, then the pack's example questions that are short enough for it. */
export function listCommands(examples: readonly string[]): readonly ManifestCommand[] {
  const questions = examples
    .filter((example) => example.length <= longestCommand)
    .map((title) => ({ title, description: 'A question to try' }));
  return [...words, ...questions].slice(0, mostCommands);
}
