import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { createAnnouncer } from '../alerts/announcer.js';
import { dayAt } from '../calendar/day.js';
import type { CardContext } from '../cards/card-message.js';
import { compileTemplates } from '../cards/card-template.js';
import { composeRenderers } from '../delivery/compose-renderers.js';
import { createDeliverer, type Deliverer } from '../delivery/deliverer.js';
import { createNotices, noticeFamily } from '../delivery/notice.js';
import { BotError } from '../errors.js';
import { channelRole } from '../people/role.js';
import { answerQuestion } from '../questions/answer-question.js';
import { createReminderTick } from '../reminders/remind-due.js';
import type { Store } from '../store/store.js';
import { createAlertFeature } from '../teams/alerts/alert-feature.js';
import { createAlertRenderer } from '../teams/alerts/alert-renderer.js';
import { type Bot, createBot } from '../teams/bot.js';
import { createCalendarLinks } from '../teams/calendar-files/calendar-links.js';
import { createCalendarFileServer } from '../teams/calendar-files/serve-calendar-file.js';
import { createAnswerer } from '../teams/create-answerer.js';
import { createAskWhoItIs, identityFamily } from '../teams/identity/ask-who-it-is.js';
import { createIdentityFeature } from '../teams/identity/identity-feature.js';
import { createIdentityRenderer } from '../teams/identity/identity-renderer.js';
import { createJudgementFeature } from '../teams/judgement-feature.js';
import { createReminderFeature } from '../teams/reminders/reminder-feature.js';
import { createReminderRenderer } from '../teams/reminders/reminder-renderer.js';
import { createNoticeRenderer } from '../teams/render-notice.js';
import { createReportFeature } from '../teams/report-feature.js';
import { within } from '../teams/within.js';
import { createAllowedFrom } from './allowed-from.js';
import { announcerOptions } from './announcer-options.js';
import type { Config, Credentials } from './config.js';
import { openFilledStore } from './open-filled-store.js';
import { type Schedule, type ScheduledWork, startSchedule } from './schedule.js';

/** A bot that listens. */
export interface RunningBot {
  /** Where it listens: `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Finishes what is being worked on, then closes the store. Safe to call twice. */
  stop(): Promise<void>;
}

/** Container hosts allow ten seconds or more between SIGTERM and the end. */
const stopLimitMs = 9_000;
/** Whoever waits for the bot to be ready is answered first. */
const warmUpAfterMs = 1_000;

/**
 * Opens the store and starts the bot on it.
 *
 * @throws BotError where the store cannot be used, a role is not known or the port is taken; nothing is left running.
 */
export async function startBot(config: Config, log: Logger): Promise<RunningBot> {
  const store = await openFilledStore({
    config,
    log,
    onMake: (file) => log.info({ file }, 'the store is made from the pack'),
  });
  try {
    await checkDefaultRole(config, store);
    const { classification, timeZone } = config;
    const today = () => dayAt(new Date(), timeZone);
    const newContext = (): CardContext => ({ classification, nonce: randomUUID() });
    const announcer = createAnnouncer({ store, ...announcerOptions(config) });
    const now = () => new Date();
    const calendarLinks =
      config.publicUrl === undefined ? undefined : createCalendarLinks({ store, publicUrl: config.publicUrl });
    const speaking = { store, newContext, timeZone, deliverSoon: () => void deliverer.deliverDue() };
    const allowedFrom = createAllowedFrom(store, config);
    const draftNotices = createNotices({ store, allowedFrom });
    const bot = createBot({
      store,
      answerer: createAnswerer({ store, classification, today, timeZone }),
      features: [
        createReportFeature({ store, classification, today, timeZone }),
        createJudgementFeature({ store, classification, today }),
        createAlertFeature({ ...speaking, announcer }),
        createReminderFeature({ ...speaking, calendarLinks, allowedFrom }),
        createIdentityFeature({ ...speaking, allowedFrom }),
      ],
      credentials: config.credentials && toSdkNames(config.credentials),
      defaultRole: config.defaultRole,
      metricsOpen: config.metricsOpen,
      keepsQuestionText: config.keepsQuestionText,
      draftNotices,
      serveCalendarFile:
        calendarLinks && createCalendarFileServer({ store, timeZone: config.timeZone, links: calendarLinks, now, log }),
      askWhoItIs: createAskWhoItIs({ store, allowedFrom, log }),
      log,
    });
    const deliverer = createDeliverer({
      queue: store.deliveryQueue,
      messenger: bot.messenger,
      readership: bot.readership,
      allowedFrom,
      renderer: composeRenderers({
        alert: createAlertRenderer({ ...speaking, now }),
        [noticeFamily]: createNoticeRenderer({ store, newContext }),
        [identityFamily]: createIdentityRenderer({ store, newContext }),
        reminder: createReminderRenderer({ ...speaking, calendarLinks, now }),
      }),
      draftNotices,
      log,
      onEnd: (end) => bot.metrics.deliveries.inc({ end }),
    });
    const port = await bot.listen(config.host, config.port);
    const url = `http://${config.host}:${port}`;
    log.info({ url, authentication: config.credentials ? 'on' : 'off' }, 'the bot listens');
    const schedules = [
      // Releases of which nothing was decided yet, and whatever else is to be told.
      startSchedule({ name: 'alerts', cron: config.scheduleCron, run: (moment) => announcer.run(moment) }, log),
      startSchedule(remindingDue(config, store), log),
      startSchedule({ name: 'deliveries', cron: config.deliveryCron, run: () => deliverer.deliverDue() }, log),
    ];
    const warmUp = setTimeout(() => void warmUpAnswers(store, log), warmUpAfterMs);
    return {
      url,
      stop: once(() => {
        clearTimeout(warmUp);
        return stop({ bot, deliverer, schedules, store, log });
      }),
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** So that the first answer is as fast as the next: the words of the pack are read and the cards compiled. */
async function warmUpAnswers(store: Store, log: Logger): Promise<void> {
  try {
    const directory = await store.directory();
    const scorecard = await store.scorecard(directory.audienceOf(channelRole));
    await answerQuestion(scorecard.vocabulary.examples[0] ?? '', scorecard);
    await compileTemplates();
  } catch (error) {
    log.error({ err: error }, 'the first answer could not be made ready; cards made from a broken template will fail');
  }
}

/** Puts what is due by the panel's calendar into the outbox. */
function remindingDue({ scheduleCron, timeZone, quietHours }: Config, store: Store): ScheduledWork {
  const reminders = createReminderTick(store, { timeZone, keepsQuiet: quietHours });
  return {
    name: 'reminders',
    cron: scheduleCron,
    run: async (now) => {
      await reminders.tick(now);
    },
  };
}

interface Running {
  readonly bot: Bot;
  readonly deliverer: Deliverer;
  readonly schedules: readonly Schedule[];
  readonly store: Store;
  readonly log: Logger;
}

async function stop({ bot, deliverer, schedules, store, log }: Running): Promise<void> {
  log.info('the bot stops');
  const atWork = [deliverer.stop(), ...schedules.map((schedule) => schedule.stop())];
  const [turns, work] = await Promise.all([bot.stop(stopLimitMs), within(stopLimitMs, Promise.all(atWork))]);
  if (!turns) log.warn('turns were broken off, because they took too long');
  if (!work) log.warn('deliveries or other work were broken off, because they took too long');
  await store.close();
  log.info('the bot has stopped');
}

async function checkDefaultRole({ defaultRole }: Config, store: Store): Promise<void> {
  if (defaultRole === undefined) return;
  const { roles } = await store.directory();
  if (roles.includes(defaultRole)) return;
  throw new BotError('config-invalid', `DEFAULT_ROLE: the pack has no such role. Choose one of ${roles.join(', ')}.`);
}

/** The only place where the secrets are revealed: to the SDK that needs them. */
function toSdkNames(credentials: Credentials) {
  return {
    MicrosoftAppType: credentials.appType,
    MicrosoftAppId: credentials.appId,
    MicrosoftAppTenantId: credentials.tenantId,
    MicrosoftAppPassword: credentials.password?.reveal(),
    CertificateThumbprint: credentials.certificateThumbprint,
    CertificatePrivateKey: credentials.certificatePrivateKey?.reveal(),
  };
}

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= run();
    return result;
  };
}
