import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the bot counts, in one registry of its own; no label ever says who or what was asked. */
export interface Metrics {
  readonly registry: Registry;
  readonly turnsInFlight: Gauge;
  readonly turnSeconds: Histogram<'type'>;
  readonly turnFailures: Counter<'type'>;
  readonly redeliveries: Counter;
  readonly questions: Counter<'outcome' | 'intent'>;
  readonly refusals: Counter<'reason'>;
  readonly deliveries: Counter<'end'>;
}

/** Counters that start at nought, with those of the process itself. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    turnsInFlight: new Gauge({ name: 'bot_turns_in_flight', help: 'Turns being worked on now', registers }),
    turnSeconds: new Histogram({
      name: 'bot_turn_seconds',
      help: 'Time from the arrival of an activity to the end of its turn',
      labelNames: ['type'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    turnFailures: new Counter({
      name: 'bot_turn_failures_total',
      help: 'Turns that ended in an error',
      labelNames: ['type'],
      registers,
    }),
    redeliveries: new Counter({
      name: 'bot_redeliveries_total',
      help: 'Messages that Teams delivered again and that were answered already',
      registers,
    }),
    questions: new Counter({
      name: 'bot_questions_total',
      help: 'Questions by what became of them',
      labelNames: ['outcome', 'intent'],
      registers,
    }),
    refusals: new Counter({
      name: 'bot_inbound_refusals_total',
      help: 'Requests turned away before they became a turn',
      labelNames: ['reason'],
      registers,
    }),
    deliveries: new Counter({
      name: 'bot_deliveries_total',
      help: 'Attempts to say something without having been asked, by what became of them',
      labelNames: ['end'],
      registers,
    }),
  };
}
