import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Command } from 'commander';
import { readPack } from '../../imports/pack/read-pack.js';
import { type AppPackageConfig, readAppPackageConfig } from '../config.js';
import { createAppPackage, readPackageSource, readProjectVersion } from '../package/create-app-package.js';
import { listCommands } from '../package/list-commands.js';
import { writeOut } from '../write-out.js';

/** `npm run package`: what an administrator uploads to Teams. */
export function packageCommand(): Command {
  return new Command('package')
    .description("make the Teams app package, checked against Teams' own schema, as a zip; needs no network")
    .option('--out <file>', 'where to write it', 'build/cpp-bot.zip')
    .action(async ({ out }: { readonly out: string }) => {
      const config = readAppPackageConfig(process.env);
      const { vocabulary } = (await readPack(config.dataPack)).content;
      const { dataPack: _, ...values } = config;
      const version = await readProjectVersion();
      const zip = await createAppPackage(await readPackageSource(), {
        ...values,
        version,
        council: vocabulary.council,
        panel: vocabulary.panel,
        commands: listCommands(vocabulary.examples, 'personal'),
        sharedCommands: listCommands(vocabulary.examples, 'shared'),
      });
      await mkdir(dirname(out), { recursive: true });
      await writeFile(out, zip);
      await writeOut(describePackage(out, version, config));
    });
}

function describePackage(out: string, version: string, config: AppPackageConfig): string {
  const unset = Object.entries({
    APP_WEBSITE_URL: config.websiteUrl,
    APP_PRIVACY_URL: config.privacyUrl,
    APP_TERMS_URL: config.termsUrl,
  }).flatMap(([name, address]) => (isExample(address) ? [name] : []));
  const upload = 'upload it in the Teams admin centre under Teams apps, Manage apps, and allow it for the panel.';
  const next =
    unset.length > 0
      ? [`First set ${unset.join(', ')} and make it again: their pages at example.org do not exist.`, `Then ${upload}`]
      : [`Next: ${upload}`];
  const lines = [
    `Made ${out}: version ${version} of the app for bot ${config.appId}.`,
    ...next,
    'Teams takes it as an update only with a higher version in package.json.',
  ];
  return `${lines.join('\n')}\n`;
}

/** A domain that is kept for examples, as the defaults have it. */
function isExample(address: string): boolean {
  return /(^|\.)example\.(org|com|net)$/.test(new URL(address).hostname);
}
