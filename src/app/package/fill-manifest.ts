import { BotError } from '../../errors.js';
import type { ManifestCommand } from './list-commands.js';

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
  /** Of a personal chat. */
  readonly commands: readonly ManifestCommand[];
  /** Of teams and group chats. */
  readonly sharedCommands: readonly ManifestCommand[];
}

/**
 * Puts the values in the place of `${name}` in the template's strings; `"${commands}"` or
 * `"${sharedCommands}"` alone in a list is replaced by those commands.
 *
 * @throws BotError `manifest-invalid` where the template is no JSON, or naming every name that nothing fills.
 */
export function fillManifest(template: string, values: ManifestValues): unknown {
  const unfilled = new Set<string>();
  const manifest = fill(parse(template), values, unfilled);
  if (unfilled.size > 0) {
    const names = [...unfilled].map((name) => `\${${name}}`).join(', ');
    throw new BotError('manifest-invalid', `appPackage/manifest.json names what nothing fills: ${names}. Remove it.`);
  }
  return manifest;
}

function parse(template: string): unknown {
  try {
    return JSON.parse(template);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : '';
    throw new BotError('manifest-invalid', `appPackage/manifest.json is no JSON. Mend it: ${reason}`, { cause });
  }
}

function fill(node: unknown, values: ManifestValues, unfilled: Set<string>): unknown {
  if (typeof node === 'string') return fillText(node, values, unfilled);
  if (Array.isArray(node)) {
    return node.flatMap((item: unknown): readonly unknown[] => {
      if (item === '${commands}') return values.commands;
      return item === '${sharedCommands}' ? values.sharedCommands : [fill(item, values, unfilled)];
    });
  }
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value, values, unfilled)]));
}

function fillText(text: string, values: ManifestValues, unfilled: Set<string>): string {
  return text.replaceAll(/\$\{(\w+)\}/g, (placeholder, name: string) => {
    const value: unknown = Object.entries(values).find(([key]) => key === name)?.[1];
    if (typeof value === 'string') return value;
    unfilled.add(name);
    return placeholder;
  });
}
