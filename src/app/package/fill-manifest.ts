import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { BotError } from '../../errors.js';

/** One entry of the menu that Teams opens beside the message box. */
export interface ManifestCommand {
  readonly title: string;
  readonly description: string;
}

/** What the template leaves open. */
export interface ManifestValues {
  readonly version: string;
  readonly appId: string;
  readonly developerName: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
  readonly council: string;
  readonly panel: string;
  readonly commands: readonly ManifestCommand[];
}

/** Teams shows no more of a command's title. */
const longestCommand = 32;
/** Schema 1.24 allows twelve; a menu longer than this is not read. */
const mostCommands = 8;

/** The menu: help first, then the pack's example questions that are short enough for it. */
export function listCommands(examples: readonly string[]): readonly ManifestCommand[] {
  const questions = examples
    .filter((example) => example.length <= longestCommand)
    .map((title) => ({ title, description: 'A question to try' }));
  return [{ title: 'help', description: 'What the bot can do' }, ...questions].slice(0, mostCommands);
}

/**
 * Puts the values in the place of `${name}` in the template's strings, and `"${commands}"` alone in
 * a list is replaced by the commands. Schema 1.24 is the newest that does not make an app for teams
 * claim support for shared and private channels.
 *
 * @throws BotError `manifest-invalid` naming what Teams' own schema, which comes with the validator, finds wrong.
 */
export async function fillManifest(template: string, values: ManifestValues): Promise<string> {
  const manifest = fill(JSON.parse(template), values);
  const problems = await AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest);
  if (problems.length > 0) {
    throw new BotError('manifest-invalid', `The app's manifest is not valid:\n  ${problems.join('\n  ')}`);
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function fill(node: unknown, values: ManifestValues): unknown {
  if (typeof node === 'string') return fillText(node, values);
  if (Array.isArray(node)) {
    return node.flatMap((item: unknown): unknown[] =>
      item === '${commands}' ? [...values.commands] : [fill(item, values)],
    );
  }
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value, values)]));
}

function fillText(text: string, values: ManifestValues): string {
  return text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) => {
    const value: unknown = Object.entries(values).find(([key]) => key === name)?.[1];
    if (typeof value === 'string') return value;
    throw new BotError('manifest-invalid', `appPackage/manifest.json names \${${name}}, which nothing fills.`);
  });
}
