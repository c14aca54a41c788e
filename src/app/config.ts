import { validate as isCron } from 'node-cron';
import { z } from 'zod/v4';
import { BotError } from '../errors.js';
import { Secret } from './secret.js';

/** An environment: `process.env`, or what a test passes in its place. */
export type Environment = Readonly<Record<string, string | undefined>>;

const loopbackHosts = ['127.0.0.1', '::1', 'localhost'];
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const secret = z.string().transform((value) => new Secret(value));
const guid = z.guid('give the id as Entra shows it, such as 00000000-0000-0000-0000-000000000000');
const webAddress = z.url({ protocol: /^https$/, message: 'give an address that starts with https://' });

function wholeNumber(min: number, max: number) {
  return z.coerce
    .number('give a whole number')
    .int('give a whole number')
    .min(min, `give a number of at least ${min}`)
    .max(max, `give a number of at most ${max}`);
}

function cron(fields: readonly number[]) {
  const count = fields.join(' or ');
  return z
    .string()
    .refine(
      (text) => fields.includes(text.trim().split(/\s+/).length) && isCron(text),
      `give a cron expression of ${count} fields`,
    );
}

/**
 * Every variable the bot reads. `.env.example` says the same for people, and a test compares the
 * two. The names in capitals and small letters are those of the Bot Framework SDK.
 */
export const environmentSchema = z.object({
  MicrosoftAppType: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMsi'], 'choose SingleTenant, MultiTenant or UserAssignedMsi')
    .default('SingleTenant'),
  MicrosoftAppId: guid.optional(),
  MicrosoftAppPassword: secret.optional(),
  MicrosoftAppTenantId: guid.optional(),
  CertificateThumbprint: z.string().optional(),
  CertificatePrivateKey: secret.optional(),
  PORT: wholeNumber(0, 65_535).default(3978),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: webAddress.transform((url) => url.replace(/\/+$/, '')).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'give sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE')
    .default('sqlite:var/cpp-bot.db')
    .transform((value) => new Secret(value)),
  DATA_PACK: z.string().default('data/wiltshire'),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'give a time zone of the IANA list, such as Europe/London')
    .default('Europe/London'),
  DELIVERY_CRON: cron([6]).default('*/5 * * * * *'),
  SCHEDULE_CRON: cron([5, 6]).default('* * * * *'),
  DEFAULT_ROLE: z.string().optional(),
  SMALL_NUMBER_THRESHOLD: wholeNumber(0, 100).default(5),
  ALERT_HOLD: wholeNumber(0, 400).default(0),
  QUIET_HOURS: z
    .enum(['true', 'false'], 'choose true or false')
    .default('true')
    .transform((value) => value === 'true'),
  RETENTION_DAYS: wholeNumber(1, 3650).default(365),
  // Cards about a meeting are answered for as long as a year of the panel.
  DELIVERY_RETENTION_DAYS: wholeNumber(400, 3650).default(730),
  KEEP_QUESTION_TEXT: z
    .enum(['true', 'false'], 'choose true or false')
    .default('false')
    .transform((value) => value === 'true'),
  LOG_LEVEL: z.enum(logLevels, `choose one of ${logLevels.join(', ')}`).default('info'),
  CLASSIFICATION: z.string().max(200, 'give at most 200 characters').default('Not to be shared outside the council'),
  METRICS_OPEN: z
    .enum(['true', 'false'], 'choose true or false')
    .default('false')
    .transform((value) => value === 'true'),
  APP_DEVELOPER_NAME: z.string().max(32, 'give at most 32 characters').default('Children’s services'),
  APP_WEBSITE_URL: webAddress.default('https://www.example.org/'),
  APP_PRIVACY_URL: webAddress.default('https://www.example.org/privacy'),
  APP_TERMS_URL: webAddress.default('https://www.example.org/terms'),
});

type Variables = z.infer<typeof environmentSchema>;

/** How the bot proves to Teams who it is. */
export interface Credentials {
  readonly appType: Variables['MicrosoftAppType'];
  readonly appId: string;
  /** The council's own tenant: people of any other are outsiders. */
  readonly tenantId: string;
  readonly password?: Secret | undefined;
  readonly certificateThumbprint?: string | undefined;
  readonly certificatePrivateKey?: Secret | undefined;
}

/** Everything the bot can be told from outside, checked and frozen. */
export interface Config {
  /** Undefined: no authentication, and loopback only. */
  readonly credentials: Credentials | undefined;
  readonly port: number;
  readonly host: string;
  /** Where browsers reach the bot, without a slash at its end; undefined: nowhere. */
  readonly publicUrl: string | undefined;
  readonly databaseUrl: Secret;
  readonly dataPack: string;
  readonly timeZone: string;
  readonly deliveryCron: string;
  readonly scheduleCron: string;
  /** The role of people whom the pack does not know; undefined: they are not answered. */
  readonly defaultRole: string | undefined;
  readonly smallNumberThreshold: number;
  /** Working hours between a release and its alerts. */
  readonly alertHold: number;
  /** Whether the bot speaks first on working days and outside the quiet hours only. */
  readonly quietHours: boolean;
  readonly retentionDays: number;
  readonly deliveryRetentionDays: number;
  /** Whether questions are kept as they were typed, for the list of what went unanswered. */
  readonly keepsQuestionText: boolean;
  readonly logLevel: Variables['LOG_LEVEL'];
  readonly classification: string;
  /** Whether `/metrics` answers others than this machine. */
  readonly metricsOpen: boolean;
}

/** What the Teams app package is filled with. */
export interface AppPackageConfig {
  readonly appId: string;
  readonly dataPack: string;
  readonly developerName: string;
  readonly websiteUrl: string;
  readonly privacyUrl: string;
  readonly termsUrl: string;
}

/**
 * Reads the configuration from an environment; an empty variable counts as unset.
 *
 * @throws BotError `config-invalid` naming every bad variable and its mend in one message, and never a value.
 */
export function readConfig(environment: Environment): Config {
  const variables = readVariables(environmentSchema, environment);
  const problems = findContradictions(variables);
  if (problems.length > 0) throw invalid(problems);
  return toConfig(variables);
}

const appPackageSchema = environmentSchema
  .pick({
    DATA_PACK: true,
    APP_DEVELOPER_NAME: true,
    APP_WEBSITE_URL: true,
    APP_PRIVACY_URL: true,
    APP_TERMS_URL: true,
  })
  .extend({ MicrosoftAppId: z.guid("give the application (client) id of the bot's registration in Entra") });

/**
 * Reads what the Teams app package needs and nothing else: whoever makes the package holds no secret of the bot.
 *
 * @throws BotError `config-invalid` as `readConfig` does; a missing MicrosoftAppId is one of its reasons.
 */
export function readAppPackageConfig(environment: Environment): AppPackageConfig {
  const variables = readVariables(appPackageSchema, environment);
  return Object.freeze({
    appId: variables.MicrosoftAppId,
    dataPack: variables.DATA_PACK,
    developerName: variables.APP_DEVELOPER_NAME,
    websiteUrl: variables.APP_WEBSITE_URL,
    privacyUrl: variables.APP_PRIVACY_URL,
    termsUrl: variables.APP_TERMS_URL,
  });
}

/** The variables of a schema, each checked for itself. */
function readVariables<S extends z.ZodObject>(schema: S, environment: Environment): z.infer<S> {
  const set = Object.entries(environment).filter(([name, value]) => name in schema.shape && value?.trim());
  const parsed = schema.safeParse(Object.fromEntries(set));
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`));
}

function invalid(problems: readonly string[]): BotError {
  const lines = problems.map((problem) => `  ${problem}`).join('\n');
  return new BotError('config-invalid', `The environment needs mending (.env.example explains each name):\n${lines}`);
}

/** What no single variable can know: which of them need each other. */
function findContradictions(env: Variables): string[] {
  const problems: string[] = [];
  if (env.MicrosoftAppId === undefined) {
    if (!loopbackHosts.includes(env.HOST)) {
      problems.push('HOST: without MicrosoftAppId anybody could ask, so only 127.0.0.1 is allowed');
    }
    for (const name of ['MicrosoftAppPassword', 'CertificateThumbprint', 'CertificatePrivateKey'] as const) {
      if (env[name] !== undefined) problems.push(`${name}: set MicrosoftAppId as well, or remove this`);
    }
    return problems;
  }
  if (env.MicrosoftAppTenantId === undefined) {
    problems.push("MicrosoftAppTenantId: give the council's tenant; people of other tenants are not answered");
  }
  const certificateParts = [env.CertificateThumbprint, env.CertificatePrivateKey].filter((part) => part !== undefined);
  if (certificateParts.length === 1) {
    problems.push('CertificateThumbprint: set it together with CertificatePrivateKey, or neither');
  }
  if (env.MicrosoftAppType === 'UserAssignedMsi') {
    if (env.MicrosoftAppPassword !== undefined || certificateParts.length > 0) {
      problems.push('MicrosoftAppPassword: a managed identity has no password or certificate; remove it');
    }
  } else if (env.MicrosoftAppPassword === undefined && certificateParts.length === 0) {
    problems.push('MicrosoftAppPassword: give the client secret, or CertificateThumbprint and CertificatePrivateKey');
  }
  return problems;
}

function toConfig(env: Variables): Config {
  const { MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = env;
  const credentials =
    appId === undefined || tenantId === undefined
      ? undefined
      : Object.freeze({
          appType: env.MicrosoftAppType,
          appId,
          tenantId,
          password: env.MicrosoftAppPassword,
          certificateThumbprint: env.CertificateThumbprint,
          certificatePrivateKey: env.CertificatePrivateKey,
        });
  return Object.freeze({
    credentials,
    port: env.PORT,
    host: env.HOST,
    publicUrl: env.PUBLIC_URL,
    databaseUrl: env.DATABASE_URL,
    dataPack: env.DATA_PACK,
    timeZone: env.TIME_ZONE,
    deliveryCron: env.DELIVERY_CRON,
    scheduleCron: env.SCHEDULE_CRON,
    defaultRole: env.DEFAULT_ROLE,
    smallNumberThreshold: env.SMALL_NUMBER_THRESHOLD,
    alertHold: env.ALERT_HOLD,
    quietHours: env.QUIET_HOURS,
    retentionDays: env.RETENTION_DAYS,
    deliveryRetentionDays: env.DELIVERY_RETENTION_DAYS,
    keepsQuestionText: env.KEEP_QUESTION_TEXT,
    logLevel: env.LOG_LEVEL,
    classification: env.CLASSIFICATION,
    metricsOpen: env.METRICS_OPEN,
  });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
