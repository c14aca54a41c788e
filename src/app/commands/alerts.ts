import { Command } from 'commander';
import { alertsToJson, describeAlerts } from '../../alerts/describe-alerts.js';
import { dayAt } from '../../calendar/day.js';
import { writeOut } from '../write-out.js';
import { withStore } from './with-store.js';

/** `npm run alerts`: alerts and deliveries as they stand. It decides and sends nothing. */
export function alertsCommand(): Command {
  return new Command('alerts')
    .description('list the alerts, the releases that wait to be posted, and what was sent or could not be')
    .option('--json', 'print one JSON object')
    .action(async ({ json }: { readonly json?: true }) => {
      await withStore(async (store, config) => {
        const standing = {
          alerts: await store.alerts.list(),
          announcements: await store.alerts.announcements(),
          deliveries: await store.outbox.list(),
          undecided: await store.alerts.undecided(),
          catalogue: await store.catalogue(),
          today: dayAt(new Date(), config.timeZone),
        };
        await writeOut(json ? `${JSON.stringify(alertsToJson(standing))}\n` : `${describeAlerts(standing)}\n`);
      });
    });
}
