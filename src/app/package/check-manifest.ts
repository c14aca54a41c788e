import { createRequire } from 'node:module';
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { z } from 'zod/v4';
import { type IconName, iconRules } from './icon-rules.js';
import { longestCommand } from './list-commands.js';

type Schema = Parameters<typeof AppManifestUtils.validateAgainstSchema>[1];

const load = createRequire(import.meta.url);

/** The parts that our own rules look at; what else is wrong with them, the schema says. */
const manifestParts = z.object({
  $schema: z.string(),
  manifestVersion: z.string(),
  version: z.string(),
  developer: z.object({ websiteUrl: z.string(), privacyUrl: z.string(), termsOfUseUrl: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  supportsChannelFeatures: z.string().optional(),
  bots: z
    .array(
      z.object({
        scopes: z.array(z.string()),
        commandLists: z.array(z.object({ commands: z.array(z.object({ title: z.string() })) })).default([]),
      }),
    )
    .default([]),
});
type ManifestParts = z.infer<typeof manifestParts>;

/**
 * Every reason why Teams would refuse a filled manifest: those of its own schema, which comes with
 * the validator so that no network is asked, and those that the schema leaves to the upload.
 */
export async function checkManifest(manifest: unknown): Promise<readonly string[]> {
  const parts = manifestParts.safeParse(manifest);
  const ownProblems = parts.success ? findRuleProblems(parts.data) : [];
  return [...(await findSchemaProblems(manifest)), ...ownProblems].map((problem) => `manifest.json: ${problem}`);
}

async function findSchemaProblems(manifest: unknown): Promise<readonly string[]> {
  const { data } = z.object({ manifestVersion: z.string() }).safeParse(manifest);
  if (data === undefined) return ['manifestVersion is missing'];
  const schema = readSchema(data.manifestVersion);
  if (schema === undefined) return [`manifestVersion ${data.manifestVersion} is none that the validator knows`];
  return (await AppManifestUtils.validateAgainstSchema(manifest as TeamsManifest, schema)).map((text) => text.trim());
}

/** Handed to the validator, which would otherwise ask the network for a schema it does not hold. */
function readSchema(version: string): Schema | undefined {
  if (!/^\d+\.\d+$/.test(version)) return undefined;
  try {
    return load(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`) as Schema;
  } catch {
    return undefined;
  }
}

function findRuleProblems(parts: ManifestParts): readonly string[] {
  const problems: string[] = [];
  if (
    parts.$schema !==
    `https://developer.microsoft.com/json-schemas/teams/v${parts.manifestVersion}/MicrosoftTeams.schema.json`
  ) {
    problems.push(`$schema must be the one of manifestVersion ${parts.manifestVersion}`);
  }
  if (!/^\d+\.\d+\.\d+$/.test(parts.version)) {
    problems.push(`version must be three numbers such as 1.2.0, and is ${parts.version} (see package.json)`);
  }
  for (const [name, address] of Object.entries(parts.developer)) {
    if (!address.startsWith('https://')) problems.push(`developer.${name} must start with https://`);
  }
  for (const name of Object.keys(iconRules) as IconName[]) {
    if (parts.icons[name] !== `${name}.png`)
      problems.push(`icons.${name} must be ${name}.png, the file in the package`);
  }
  if (needsChannelFeatures(parts) && parts.supportsChannelFeatures !== 'tier1') {
    problems.push('from 1.25 on, scope team needs supportsChannelFeatures "tier1": shared and private channels');
  }
  for (const title of new Set(titlesOf(parts).filter((title) => title.length > longestCommand))) {
    problems.push(`the command "${title}" is longer than the ${longestCommand} characters that Teams shows`);
  }
  return problems;
}

/** A rule of the upload and of no schema. It is why the template stays with 1.24. */
function needsChannelFeatures({ manifestVersion, bots }: ManifestParts): boolean {
  const [major = 0, minor = 0] = manifestVersion.split('.').map(Number);
  const isLater = major > 1 || (major === 1 && minor >= 25);
  return isLater && bots.some(({ scopes }) => scopes.includes('team'));
}

function titlesOf({ bots }: ManifestParts): readonly string[] {
  return bots.flatMap((bot) => bot.commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)));
}
