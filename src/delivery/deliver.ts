import type { Logger } from 'pino';
import { asBotError } from '../errors.js';
import type { ClaimedDelivery, DeliveryOutcome, DeliveryQueue } from '../store/delivery-queue.js';
import type { Clock } from './clock.js';
import { decideOutcome } from './decide-outcome.js';
import { findOutsiderHold, findQuietHold, isShared } from './find-hold.js';
import type { Messenger, SendResult } from './messenger.js';
import { type DraftNotices, noticeFamily, type Trouble } from './notice.js';
import type { Readers, Readership } from './readership.js';
import type { OutboundMessage, Renderer } from './renderer.js';
import type { RetryPolicy } from './retry-delay.js';
import { type ConversationAllowance, type SendLimits, spendAllowance } from './send-limits.js';

/** All that it takes to bring a claimed delivery to its outcome. */
export interface DeliverOptions {
  readonly queue: Pick<DeliveryQueue, 'settle' | 'release' | 'reserveSend'>;
  readonly messenger: Messenger;
  readonly renderer: Renderer;
  /** Asked before anything is said in a channel or group chat. */
  readonly readership: Readership;
  /** When people may next be written to. */
  readonly allowedFrom: (moment: Date) => Promise<Date>;
  readonly draftNotices: DraftNotices;
  readonly log: Logger;
  readonly clock: Clock;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly limits: SendLimits;
  readonly retries: RetryPolicy;
  /** How long a send may take: none is begun that might outlast the lease. */
  readonly sendTimeoutMs: number;
}

/** What became of a claimed delivery; 'released' where it was given back without being handed to Teams. */
export type DeliveryEnd = DeliveryOutcome['kind'] | 'released';

const storePauseMs = 1_000;
/** While stopping, the store is tried again this often and no oftener: a stop has few seconds. */
const lastTries = { pauseMs: 250, most: 8 };

/**
 * Makes the message of a claimed delivery where nothing keeps it back, waits for its turn, sends it and writes down what became
 * of it. It is given back where `stopping` is told before it was handed to Teams.
 *
 * @throws BotError where the store cannot be written to; the delivery is then taken up again after its lease.
 */
export async function deliver(
  claimed: ClaimedDelivery,
  stopping: AbortSignal,
  options: DeliverOptions,
): Promise<DeliveryEnd> {
  const { queue, clock, limits } = options;
  const message = await prepare(claimed, stopping, options);
  if (message !== 'released' && 'kind' in message) {
    const unspent = { spentUntil: claimed.spentUntil, freeAt: clock.now() };
    return settle(claimed, message, unspent, stopping, options);
  }
  const result = message === 'released' ? message : await send(claimed, message, stopping, options);
  if (result === 'released') {
    await queue.release(claimed, clock.now());
    return result;
  }
  const outcome = decideOutcome(result, claimed.delivery, circumstancesOf(options));
  return settle(claimed, outcome, spendAllowance(claimed.spentUntil, clock.now(), limits), stopping, options);
}

/** The message, or why there is none now. */
async function prepare(
  claimed: ClaimedDelivery,
  stopping: AbortSignal,
  options: DeliverOptions,
): Promise<OutboundMessage | DeliveryOutcome | 'released'> {
  const { delivery, to } = claimed;
  try {
    const quiet = await findQuietHold(delivery, options.allowedFrom, options.clock.now());
    if (quiet !== undefined) return quiet;
    const readers = isShared(claimed) ? await findReaders(claimed, stopping, options) : 'insiders';
    if (readers === 'released') return readers;
    if (typeof readers === 'object') return decideOutcome(readers, delivery, circumstancesOf(options));
    const hold = findOutsiderHold(readers, options.clock.now());
    if (hold !== undefined) return hold;
    const message = await options.renderer.render(delivery, to);
    return message === 'nothing' ? { kind: 'dropped', problem: 'There was no longer anything to say.' } : message;
  } catch (error) {
    const { code, retryable, message: reason } = asBotError(error);
    options.log.error({ err: error, code, delivery: delivery.id, kind: delivery.kind }, 'a message could not be made');
    const result: SendResult = retryable ? { kind: 'later', afterMs: undefined, reason } : { kind: 'final', reason };
    return decideOutcome(result, delivery, circumstancesOf(options));
  }
}

async function findReaders(
  claimed: ClaimedDelivery,
  stopping: AbortSignal,
  options: DeliverOptions,
): Promise<Readers | SendResult | 'released'> {
  const { readership } = options;
  const remembered = readership.remembered(claimed.to);
  if (remembered !== undefined) return remembered;
  const turn = await awaitTurn(claimed, stopping, options);
  return turn === 'come' ? readership.ask(claimed.to) : turn;
}

async function send(
  claimed: ClaimedDelivery,
  message: OutboundMessage,
  stopping: AbortSignal,
  options: DeliverOptions,
): Promise<SendResult | 'released'> {
  const { messenger } = options;
  const { to, targetActivityId: target } = claimed;
  const { way } = claimed.delivery;
  const inTurn = async (say: () => Promise<SendResult>) => {
    const turn = await awaitTurn(claimed, stopping, options);
    return turn === 'come' ? say() : turn;
  };
  // A chat that was not opened yet is opened first, which is a request of its own.
  const openTurn = () => (to.reference === undefined ? awaitTurn(claimed, stopping, options) : 'come');
  const post = async () => {
    const turn = await openTurn();
    return turn === 'come' ? inTurn(() => messenger.post(to, message)) : turn;
  };
  if (way === 'post') return post();
  if ('edit' in way) {
    if (target === undefined) return { kind: 'no target', reason: 'The message to edit was never sent.' };
    return inTurn(() => messenger.edit(to, target, message));
  }
  if (target === undefined) return post();
  const result = await inTurn(() => messenger.reply(to, target, message));
  return result !== 'released' && result.kind === 'no target' ? post() : result;
}

/** Waits until something more may be sent to the tenant. */
async function awaitTurn(
  { to, heldUntil }: ClaimedDelivery,
  stopping: AbortSignal,
  { queue, clock, limits, sendTimeoutMs }: DeliverOptions,
): Promise<'come' | 'released' | SendResult> {
  const spacingMs = 1000 / limits.sendsPerSecond;
  const turn = await queue.reserveSend(to.tenant ?? '', spacingMs, clock.now());
  await clock.waitUntil(turn, stopping);
  if (stopping.aborted) return 'released';
  if (clock.now().getTime() + sendTimeoutMs < heldUntil.getTime()) return 'come';
  return { kind: 'later', afterMs: undefined, reason: 'It was not made and sent in time.' };
}

/** Tried again while the store may be back before the lease ends: unwritten, what was sent would be sent twice. */
async function settle(
  claimed: ClaimedDelivery,
  outcome: DeliveryOutcome,
  { spentUntil, freeAt }: ConversationAllowance,
  stopping: AbortSignal,
  options: DeliverOptions,
): Promise<DeliveryEnd> {
  const { queue, clock, log } = options;
  const conversationFreeAt = isInTheWay(outcome) && outcome.at > freeAt ? outcome.at : freeAt;
  const unstopped = new AbortController().signal;
  let triesLeft = lastTries.most;
  for (;;) {
    try {
      const notices = await noticesOf(claimed, outcome, options);
      await queue.settle(claimed, { outcome, conversationFreeAt, spentUntil, notices }, clock.now());
      return outcome.kind;
    } catch (error) {
      if (stopping.aborted) triesLeft -= 1;
      const again = new Date(clock.now().getTime() + (stopping.aborted ? lastTries.pauseMs : storePauseMs));
      if (!asBotError(error).retryable || triesLeft === 0 || again >= claimed.heldUntil) throw error;
      log.warn({ err: error, delivery: claimed.delivery.id }, 'what became of a delivery could not be written yet');
      await clock.waitUntil(again, stopping.aborted ? unstopped : stopping);
    }
  }
}

/** Whether all that is for a conversation waits with a delivery; an edit need not wait for quiet hours to end. */
function isInTheWay(outcome: DeliveryOutcome): outcome is Extract<DeliveryOutcome, { readonly at: Date }> {
  return outcome.kind === 'later' || (outcome.kind === 'held' && outcome.why === 'outsider present');
}

async function noticesOf({ delivery, to }: ClaimedDelivery, outcome: DeliveryOutcome, options: DeliverOptions) {
  const { kind, conversation } = delivery;
  const trouble = troubleOf(outcome);
  // That figures are kept from a conversation was told already.
  if (trouble === undefined || (trouble.kind === 'outsider' && to.outsiderSince !== undefined)) return [];
  const { problem } = trouble;
  options.log.error({ delivery: delivery.id, kind, problem, outcome: trouble.kind }, 'a delivery found trouble');
  // Whoever cannot be told of trouble is not told of that either.
  if (kind.startsWith(`${noticeFamily}/`)) return [];
  return options.draftNotices({ kind: trouble.kind, conversation, reason: problem, found: kind }, options.clock.now());
}

function troubleOf(outcome: DeliveryOutcome): (Pick<Trouble, 'kind'> & { readonly problem: string }) | undefined {
  switch (outcome.kind) {
    case 'gone':
    case 'failed':
      return { kind: outcome.kind, problem: outcome.problem };
    case 'held':
      return outcome.why === 'outsider present' ? { kind: 'outsider', problem: outcome.problem } : undefined;
    default:
      return undefined;
  }
}

function circumstancesOf({ clock, random, retries }: DeliverOptions) {
  return { now: clock.now(), random: random(), retries };
}
