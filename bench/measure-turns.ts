import http from 'node:http';
import { type DummyActivity, dummyMessage } from '../test/support/activities.js';
import type { FakeConnector } from '../test/support/connector.js';
import { median } from './statistics.js';

/** What a turn costs over HTTP, in milliseconds: from posting a message until its 200, the reply being sent in between. */
export interface TurnCost {
  /** Median of turns one after another, with the questions that people ask again and again. */
  readonly single: number;
  /** The same with questions that nobody asked before. */
  readonly unheard: number;
  /** Median over rounds of the time a turn takes its share of, 16 being worked on at any time. */
  readonly concurrent: number;
}

const rounds = 40;
const warmUpRounds = 5;
const singleTurns = 25;
const unheardTurns = 10;
const concurrentTurns = 160;
const concurrency = 16;

/** Measures bots round by round in turn, so that whatever else the machine does hits all of them. */
export async function measureTurns(
  ports: Readonly<Record<string, number>>,
  connector: FakeConnector,
  questions: readonly string[],
): Promise<Readonly<Record<string, TurnCost>>> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: concurrency });
  const samples = Object.fromEntries(
    Object.keys(ports).map((name) => [
      name,
      { single: [] as number[], unheard: [] as number[], concurrent: [] as number[] },
    ]),
  );
  for (let round = 0; round < warmUpRounds + rounds; round += 1) {
    for (const [name, port] of Object.entries(ports)) {
      const turn = () => postTurn(agent, port, dummyMessage(connector.serviceUrl, { text: pick(questions) }));
      const single = await timeEach(singleTurns, turn);
      const unheard = await timeEach(unheardTurns, () =>
        postTurn(agent, port, dummyMessage(connector.serviceUrl, { text: respell(pick(questions)) })),
      );
      const concurrent = await timeAll(concurrentTurns, concurrency, turn);
      if (round < warmUpRounds) continue;
      samples[name]?.single.push(...single);
      samples[name]?.unheard.push(...unheard);
      samples[name]?.concurrent.push(concurrent);
    }
  }
  agent.destroy();
  return Object.fromEntries(
    Object.entries(samples).map(([name, { single, unheard, concurrent }]) => [
      name,
      { single: median(single), unheard: median(unheard), concurrent: median(concurrent) },
    ]),
  );
}

async function timeEach(count: number, turn: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const started = performance.now();
    await turn();
    times.push(performance.now() - started);
  }
  return times;
}

/** @returns the time for all, divided by their number. */
async function timeAll(count: number, atOnce: number, turn: () => Promise<void>): Promise<number> {
  const started = performance.now();
  let left = count;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        await turn();
      }
    }),
  );
  return (performance.now() - started) / count;
}

function pick(questions: readonly string[]): string {
  return questions[Math.floor(Math.random() * questions.length)] ?? '';
}

/** The same question to a reader, and another to whoever compares letters. */
function respell(question: string): string {
  return [...question].map((letter) => (Math.random() < 0.5 ? letter.toUpperCase() : letter)).join('');
}

function postTurn(agent: http.Agent, port: number, message: DummyActivity): Promise<void> {
  const body = JSON.stringify(message);
  const headers = { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers },
      (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`A turn of the bench was answered ${response.statusCode}.`));
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
