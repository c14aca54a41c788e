import { Command } from 'commander';
import { readPack } from '../../imports/pack/read-pack.js';
import { readAppPackageConfig } from '../config.js';
import { listCommands } from '../package/fill-manifest.js';
import { makeAppPackage, projectVersion } from '../package/make-app-package.js';
import { writeOut } from '../write-out.js';

/** `npm run package`: what an administrator uploads to Teams. */
export function packageCommand(): Command {
  return new Command('package')
    .description("make the Teams app package, checked against Teams' own schema, as a zip")
    .option('--out <file>', 'where to write it', 'build/panel-scorecard.zip')
    .action(async ({ out }: { readonly out: string }) => {
      const { dataPack, ...config } = readAppPackageConfig(process.env);
      const { vocabulary } = (await readPack(dataPack)).content;
      await makeAppPackage(
        {
          ...config,
          version: await projectVersion(),
          council: vocabulary.council,
          panel: vocabulary.panel,
          commands: listCommands(vocabulary.examples),
        },
        out,
      );
      await writeOut(`${out}\n`);
    });
}
