import { findStrangeWords } from '../find-strange-words.js';
import { createPhraseTable, type PhraseTable } from '../words/phrase-table.js';
import type { Token } from '../words/token.js';
import { tokenise } from '../words/tokenise.js';
import { wordSet } from '../words/word-set.js';
import { findCalled, isCalled } from './find-called.js';
import { type MeetingRequest, type PanelFactName, topicSchema } from './topic.js';
import { type ReadTopic, sureKeys, type TopicInput } from './topic-reading.js';

const factPhrases: Readonly<Record<PanelFactName, string>> = {
  quorum: `
    quorum, quorate, inquorate, turn up, have to attend, need to attend, must attend, have to be there, need to be there,
    members needed, members do we need, enough members, meeting to count, meeting valid, need to be present
  `,
  frequency: `
    how often, times year, times a year, meetings year, meetings a year, number of meetings, frequency of meetings,
    frequency
  `,
  membership: `
    membership, number members, number of members, number councillors, number of councillors, number people on panel, number people are on panel,
    number of people on panel, make up of panel,
    composition of panel
  `,
  remit: `
    terms of reference, remit, role of panel, purpose of panel, panel for, panel do, point of panel, powers, advisory,
    decide, make decisions, decision making
  `,
  papers:
    'confidential, published, public, share papers, papers public, secret, share with, share it, share this, share these, share them, can i share, can we share',
  reporting: 'report to, reports to, accountable to, answer to, report up to',
};
const facts: PhraseTable<PanelFactName> = createPhraseTable(
  (Object.keys(factPhrases) as PanelFactName[]).flatMap((fact) =>
    factPhrases[fact].split(',').map((phrase) => [stemsOf(tokenise(phrase)), fact] as const),
  ),
);

const deadlineWords = wordSet(
  'deadline deadlines due draft drafts submit submitted submission circulated circulate circulation handed',
);
const paperWords = wordSet('paper papers report reports draft drafts');
const whichWords = wordSet('what whats which');
const inWords = wordSet('in ready out');
/** With these a meeting that was is asked for. */
const pastWords = wordSet('came went did was were received looked discussed happened');
const nextWords = wordSet('next upcoming coming forthcoming soonest');
const lastWords = wordSet('last previous recent latest');
const laterWords = wordSet('following after');
const allWords = wordSet('dates calendar all meetings plan programme schedule year');
const meetingWords = wordSet('meeting meetings panel meet date dates cpp agenda agendas session');

/** Every word that is looked at here, so that none of them is strange. */
const known = new Set([
  ...[deadlineWords, paperWords, inWords, nextWords, lastWords, laterWords, allWords, meetingWords].flatMap((set) => [
    ...set,
  ]),
  ...wordSet(
    'ahead due read prepare discuss discussed look met minutes clerk hand send forward attend turn count agenda reach before',
  ),
]);

/** Reads a question for when the panel meets, what comes to it and when, by when papers are due, and how it works. */
export const readSchedule: ReadTopic = (input) => {
  const { message, words, resolution, lexicon } = input;
  if (!words.cues.includes('schedule') || asksWhenReached(input)) return undefined;
  const { tokens } = message;
  const { reports, duties } = lexicon.topics;
  const free = tokens.filter((_, at) => !words.taken.has(at));
  const named = findCalled(free, [...reports, ...duties]);
  const fact = dropFrequency(findFact(tokens), named.length + sureKeys(resolution).length > 0);
  const isPart = (token: Token) => isCalled(token, reports) || isCalled(token, duties);
  const strange = findStrangeWords(words.rest, lexicon).filter((token) => !isPart(token) && !known.has(token.word));
  if (strange.length > 0 && fact === null) return undefined;
  const found = fact === null ? named : [];
  const called = found.filter((entry) => reports.includes(entry));
  const owed = found.filter((entry) => duties.includes(entry));
  const keys = called.length + owed.length > 0 || fact !== null ? [] : sureKeys(resolution);
  // "When will we know?" asks for nothing of the calendar.
  const names = fact !== null || found.length + keys.length > 0;
  if (!names && !tokens.some(({ word }) => known.has(word)) && !monthAsked(words.period.requests)) return undefined;
  const asksDeadlines = isAboutDeadlines(tokens);
  return {
    intent: 'schedule',
    topic: topicSchema.parse({
      reports: called.map(({ key }) => key),
      duties: owed.map(({ key }) => key).slice(0, 5),
      meeting: fact === null && keys.length === 0 ? findMeeting(input) : null,
      asksDeadlines,
      fact,
    }),
    indicators: keys,
  };
};

/** "How often is dental reported?" asks of that, and not of the panel's meetings. */
function dropFrequency(fact: PanelFactName | null, namesReport: boolean): PanelFactName | null {
  return fact === 'frequency' && namesReport ? null : fact;
}

/** "When will stability get back to 75%?" asks for a forecast, and for no date of the calendar. */
function asksWhenReached({ message, words }: TopicInput): boolean {
  const isAmount = message.tokens.some(
    ({ word }, at) => word === 'percent' && /^\d/.test(message.tokens[at - 1]?.word ?? ''),
  );
  return isAmount || (['judgement', 'movement', 'range'] as const).some((cue) => words.cues.includes(cue));
}

function findFact(tokens: readonly Token[]): PanelFactName | null {
  const stems = stemsOf(tokens);
  for (let at = 0; at < stems.length; at += 1) {
    const [fact] = facts.longestAt(stems, at)?.values ?? [];
    if (fact) return fact;
  }
  return null;
}

function isAboutDeadlines(tokens: readonly Token[]): boolean {
  // "What papers are due?" asks which, and when besides.
  const asksWhich = tokens.some(
    ({ word }, at) =>
      whichWords.has(word) &&
      tokens.slice(at + 1, at + 3).some((next) => paperWords.has(next.word) || next.word === 'due'),
  );
  const isDue = !asksWhich && tokens.some(({ word }) => deadlineWords.has(word));
  // "When do papers have to be in?"
  const arePapersIn = tokens.some(({ word }) => paperWords.has(word)) && inWords.has(tokens.at(-1)?.word ?? '');
  // "The last date to send my report"
  const isLastDate = tokens.some(({ word }, at) => lastWords.has(word) && tokens[at + 1]?.word === 'date');
  return isDue || arePapersIn || (isLastDate && tokens.some(({ word }) => paperWords.has(word)));
}

function findMeeting({ message, words }: TopicInput): MeetingRequest {
  const { tokens } = message;
  const has = (set: ReadonlySet<string>) => tokens.some(({ word }) => set.has(word));
  const month = monthAsked(words.period.requests);
  if (month?.kind === 'month') return { ...month, past: has(pastWords), steps: has(laterWords) ? 1 : 0 };
  const isNext = tokens.some(({ word }, at) => nextWords.has(word) && tokens[at + 1]?.word !== 'year');
  if (isNext && has(laterWords)) return { kind: 'ahead', steps: 1 };
  const isLast =
    !isAboutDeadlines(tokens) &&
    tokens.some(({ word }, at) => lastWords.has(word) && meetingWords.has(tokens[at + 1]?.word ?? ''));
  if (isLast && !isNext) return { kind: 'last' };
  const asksYear = words.period.requests.some(({ kind }) => kind === 'named');
  const asksAll = (asksYear || has(allWords)) && !isNext && !tokens.some(({ word }) => word === 'agenda');
  return asksAll ? { kind: 'all' } : { kind: 'ahead', steps: 0 };
}

/** "In June", "June 2026": months of a financial year count from April. */
function monthAsked(requests: TopicInput['words']['period']['requests']): MeetingRequest | undefined {
  for (const request of requests) {
    if (request.kind === 'part' && request.of === 'month') {
      return { kind: 'month', month: ((request.part + 2) % 12) + 1, year: null, steps: 0, past: false };
    }
    const found = request.kind === 'named' ? /^([A-Z][a-z]{2})-(\d\d)$/.exec(request.period) : null;
    if (found)
      return {
        kind: 'month',
        month: months.indexOf(found[1] ?? '') + 1,
        year: 2000 + Number(found[2]),
        steps: 0,
        past: false,
      };
  }
  return undefined;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function stemsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.map(({ stem }) => stem);
}
