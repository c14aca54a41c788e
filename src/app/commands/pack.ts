import { Command } from 'commander';
import { dayAt } from '../../calendar/day.js';
import { describeImport } from '../../imports/describe-import.js';
import { applyPack } from '../../imports/pack/apply-pack.js';
import { type CheckedPack, checkPack } from '../../imports/pack/check-pack.js';
import { describePack, describePackDifference } from '../../imports/pack/describe-pack.js';
import { diffPack } from '../../imports/pack/diff-pack.js';
import { openStore } from '../../store/open-store.js';
import { type Config, readConfig } from '../config.js';
import { createLog } from '../log.js';
import { writeOut } from '../write-out.js';
import { withStore } from './with-store.js';

/** `npm run pack`: the pack against its schemas and the store. */
export function packCommand(): Command {
  return new Command('pack')
    .description("the council's pack of indicators, people and words, named by DATA_PACK")
    .addCommand(
      new Command('check').description('read it all and say what to mend; touches no store').action(async () => {
        await writeOut(`${describePack(await readChecked(readConfig(process.env)))}\n`);
      }),
    )
    .addCommand(
      new Command('diff').description('say how it differs from what the store holds').action(async () => {
        await withStore(async (store, config) => {
          await writeOut(`${describePackDifference(await diffPack(store, await readChecked(config)))}\n`);
        });
      }),
    )
    .addCommand(
      new Command('apply')
        .description("make it the store's baseline, after making or updating the store's tables")
        .action(async () => {
          await apply(readConfig(process.env));
        }),
    );
}

function readChecked(config: Config): Promise<CheckedPack> {
  return checkPack(config.dataPack, dayAt(new Date(), config.timeZone));
}

async function apply(config: Config): Promise<void> {
  const checked = await readChecked(config);
  const store = await openStore({
    databaseUrl: config.databaseUrl.reveal(),
    smallNumberThreshold: config.smallNumberThreshold,
    log: createLog('warn'),
    migrate: true,
  });
  try {
    const imported = await applyPack(store, checked, 'command:pack');
    const names = { catalogue: await store.catalogue(), vocabulary: await store.vocabulary() };
    await writeOut(`Applied ${checked.pack.title}.\n${imported ? `${describeImport(imported, names)}\n` : ''}`);
  } finally {
    await store.close();
  }
}
