/** One entry of the menu that Teams opens beside the message box. */
export interface ManifestCommand {
  readonly title: string;
  readonly description: string;
}

/** Teams shows no more characters of a command's title, though its schema allows more. */
export const longestCommand = 32;
/** Schema 1.24 allows twelve; a menu longer than this is not read. */
const mostCommands = 8;

/** Where a menu is opened: by one person alone, or where others read along. */
export type MenuPlace = 'personal' | 'shared';

const help = { title: 'help', description: 'What the bot can do' };
const alerts = { title: 'alerts', description: 'What is outside its expected range' };
const nextMeeting = { title: 'next meeting', description: 'When the panel meets, and what comes to it' };

/** What may be typed besides questions, by where it is of use. */
const words: Readonly<Record<MenuPlace, readonly ManifestCommand[]>> = {
  personal: [
    help,
    alerts,
    nextMeeting,
    { title: 'my reports', description: 'What you owe the panel, and by when' },
    { title: 'forward plan', description: 'The panel’s year, for those who run its calendar' },
    { title: 'send me my alerts', description: 'Alerts come to this chat' },
  ],
  shared: [
    help,
    alerts,
    nextMeeting,
    { title: 'post alerts here', description: 'Releases and alerts are told here' },
    { title: 'stop alerts here', description: 'They are told here no more' },
  ],
};

/** The menu: what the bot knows to be told, then the pack's example questions that are short enough for it. */
export function listCommands(examples: readonly string[], place: MenuPlace): readonly ManifestCommand[] {
  const questions = examples
    .filter((example) => example.length <= longestCommand)
    .map((title) => ({ title, description: 'A question to try' }));
  return [...words[place], ...questions].slice(0, mostCommands);
}
