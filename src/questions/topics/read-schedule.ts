import { findStrangeWords } from '../find-strange-words.js';
import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { type FoundCadence, findCadence } from './find-cadence.js';
import { findCalled, isCalled } from './find-called.js';
import { findMeetingRequest, meetingRequestWords, monthAsked } from './find-meeting-request.js';
import { findPanelFact } from './find-panel-fact.js';
import { type PanelFactName, type Topic, topicSchema } from './topic.js';
import type { CalledEntry } from './topic-index.js';
import { type ReadTopic, sureKeys, type TopicInput } from './topic-reading.js';

const deadlineWords = wordSet(
  'deadline deadlines due draft drafts submit submitted submission circulated circulate circulation handed',
);
const placeWords = wordSet('where venue room location');
const paperWords = wordSet('paper papers report reports draft drafts');
const whichWords = wordSet('what whats which list number');
const inWords = wordSet('in ready out');
const lastWords = wordSet('last latest');
/** Whether something has come in: "has it been submitted?", "did it arrive on time?" */
const arrivedWords = wordSet(
  'presented discussed considered taken brought submitted received arrived handed sent circulated in overdue late outstanding time yet',
);
const reviewWords = wordSet('review reviewed reviewing');
const dutyWords = wordSet('duty duties');
const lateWords = wordSet('late overdue outstanding chasing');
const pastWords = wordSet('was wasnt did didnt');
const whetherWords = wordSet('has have hasnt havent did didnt is isnt was wasnt');

/** Every word that is looked at here, so that none of them is strange. */
const known = new Set([
  ...meetingRequestWords,
  ...[deadlineWords, paperWords, inWords].flatMap((set) => [...set]),
  ...wordSet(`
    ahead due read prepare discuss discussed look met minutes clerk hand send forward attend turn count agenda reach before will
    regular regularly frequent frequency told informed briefed updated received receive presented where venue room location time start starts met taken brought considered arrived overdue outstanding yet scheduled planned rest owe
  `),
]);

/** Reads a question for when the panel meets, what comes to it and when, by when papers are due, and how it works. */
export const readSchedule: ReadTopic = (input) => {
  const { message, words, resolution, lexicon } = input;
  const { tokens } = message;
  if (!words.cues.includes('schedule') || asksWhenReached(input) || asksWhatWasPrinted(input)) return undefined;
  const { reports, duties } = lexicon.topics;
  const often = cadenceAsked(tokens);
  const free = tokens.filter((_, at) => !words.taken.has(at) && !often?.places.has(at));
  const named = findCalled(free, [...reports, ...duties], tokens);
  // "How often do we take IHA timeliness to panel?" names two measures, which come together.
  const subject = resolution.sureness === 'none' ? [] : resolution.keys;
  const isSubject = (often !== undefined || asksHowOften(tokens)) && subject.length <= mostTogether;
  const measured = isSubject ? subject : sureKeys(resolution);
  const fact = dropOfNamed(findPanelFact(tokens), named.length + measured.length > 0, tokens);
  const isPart = (token: Token) => isCalled(token, reports) || isCalled(token, duties);
  const strange = findStrangeWords(words.rest, lexicon).filter((token) => !isPart(token) && !known.has(token.word));
  if (strange.length > 0 && fact === null) return undefined;
  const found = fact === null ? named : [];
  const called = found.filter((entry) => reports.includes(entry));
  const owed = found.filter((entry) => duties.includes(entry));
  // "What did the panel receive in November?" speaks of no children received into care.
  const telling = words.rest.filter(({ stem }) => lexicon.isTelling(stem));
  // "Meetings left this year" asks for nobody who left care.
  const isLeft = (word: string) => remaining.has(word) && tokens.some((token) => severalMeetings.has(token.word));
  const isOfPapers = telling.length > 0 && telling.every(({ word }) => known.has(word) || isLeft(word));
  const keys = called.length + owed.length > 0 || fact !== null || isOfPapers ? [] : measured;
  // "When will we know?" asks for nothing of the calendar.
  const names = fact !== null || found.length + keys.length > 0;
  const isOften = !names && often !== undefined;
  if (!names && !isOften && !tokens.some(({ word }) => known.has(word)) && !monthAsked(words.period.requests))
    return undefined;
  // "Which reports are late?"
  const asksLate = tokens.some(({ word }) => lateWords.has(word)) && tokens.some(({ word }) => paperWords.has(word));
  const asksDeadlines = asksLate || isAboutDeadlines(tokens);
  const cadence = isOften ? often.cadence : null;
  return {
    intent: 'schedule',
    topic: topicSchema.parse({
      reports: (cadence === null ? called : withCadence(input, cadence)).map(({ key }) => key),
      duties: owed.map(({ key }) => key).slice(0, 5),
      meeting:
        fact === null && keys.length === 0 && cadence === null
          ? findMeetingRequest(tokens, words.period.requests, asksDeadlines)
          : null,
      cadence,
      asksDeadlines,
      asksPlace: asksPlace(tokens),
      asksWhetherIn: asksLate ? 'now' : called.length > 0 ? whetherIn(tokens, words.period.requests.length > 0) : null,
      fact,
    }),
    indicators: keys,
  };
};

const mostTogether = 8;

function asksHowOften(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, at) => word === 'how' && tokens[at + 1]?.word === 'often');
}

/** "Which reports come twice a year?" names none, and asks for all of them. */
function cadenceAsked(tokens: readonly Token[]): FoundCadence | undefined {
  return tokens.some(({ word }) => whichWords.has(word)) ? findCadence(tokens) : undefined;
}

function withCadence({ lexicon }: TopicInput, cadence: string): readonly CalledEntry[] {
  const { calendar, reports } = lexicon.topics;
  const meant = new Set(calendar.reports.filter((each) => each.cadence === cadence).map(({ key }) => key));
  return reports.filter(({ key }) => meant.has(key));
}

/** "How often is dental reported to the panel?" asks of that, and not of the panel's meetings or of whom it reports to. */
function dropOfNamed(fact: PanelFactName | null, namesReport: boolean, tokens: readonly Token[]): PanelFactName | null {
  const isOfTime = tokens.some(({ word }) => timeWords.has(word));
  return namesReport && (fact === 'frequency' || (fact === 'reporting' && isOfTime)) ? null : fact;
}

const timeWords = wordSet('when whens often due next date');

/** "What did the annual report put for Q2?" asks for the figure. */
export function asksWhatWasPrinted({
  message,
  words,
  resolution,
}: Pick<TopicInput, 'message' | 'words' | 'resolution'>): boolean {
  const names = sureKeys(resolution).length > 0 && words.period.requests.length > 0;
  return names && message.tokens.some(({ word }) => printing.has(word));
}

const printing = wordSet('put puts print prints printed state states stated quote quotes quoted');

/** "When will stability get back to 75%?" asks for a forecast, and for no date of the calendar. */
function asksWhenReached({ message, words }: TopicInput): boolean {
  // "What duties fall to the chair?"
  if (message.tokens.some(({ word }) => dutyWords.has(word))) return false;
  // "When do we review the ranges?" is a duty.
  if (words.cues.includes('range') && message.tokens.some(({ word }) => reviewWords.has(word))) return false;
  if (isAwaited(message.tokens)) return false;
  const isAmount = message.tokens.some(
    ({ word }, at) => word === 'percent' && /^\d/.test(message.tokens[at - 1]?.word ?? ''),
  );
  const barring = fallsOnDay(message.tokens)
    ? (['judgement', 'range'] as const)
    : (['judgement', 'movement', 'range'] as const);
  return isAmount || barring.some((cue) => words.cues.includes(cue));
}

/** "What day does the panel fall on?" tells of no figure that falls. */
function fallsOnDay(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }) => falling.has(word)) && tokens.some(({ word }) => dayWords.has(word));
}

/** "How often does the panel expect an update?" asks for no range. */
function isAwaited(tokens: readonly Token[]): boolean {
  const names = tokens.some(({ word }) => paperWords.has(word) || updateWords.has(word));
  // "How often is the panel meant to be told?"
  const isMeant = (at: number) => tokens.slice(at + 1, at + 3).some(({ word }) => awaiting.has(word));
  return names && tokens.some(({ word }, at) => whoAwaits.has(word) && isMeant(at));
}

const updateWords = wordSet('update updates updated hear see told informed briefed briefing');
const awaiting = wordSet('expect expected meant supposed should');
const whoAwaits = wordSet('panel we i they there members councillors committee');
const remaining = wordSet('left remaining');
const severalMeetings = wordSet('meetings panels dates');
const falling = wordSet('fall falls');
const dayWords = wordSet('day date');

/** "Where do we meet?", "what time is the panel?" */
function asksPlace(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word }, at) => placeWords.has(word) || (word === 'time' && whichWords.has(tokens[at - 1]?.word ?? '')),
  );
}

function whetherIn([first, ...others]: readonly Token[], saysTime: boolean): Topic['asksWhetherIn'] {
  const word = first?.word ?? '';
  if (!whetherWords.has(word) || !others.some((token) => arrivedWords.has(token.word))) return null;
  return saysTime && pastWords.has(word) ? 'before' : 'now';
}

function isAboutDeadlines(tokens: readonly Token[]): boolean {
  // "What papers are due?" asks which, and when besides.
  const asksWhich = tokens.some(
    ({ word }, at) =>
      whichWords.has(word) &&
      tokens.slice(at + 1, at + 3).some((next) => paperWords.has(next.word) || next.word === 'due'),
  );
  // "What is due to the clerk next?"
  const isForClerk =
    tokens.some(({ word }, at) => word === 'clerk' && at > 0) && tokens.some(({ word }) => word === 'due');
  const isDue = (isForClerk || !asksWhich) && tokens.some(({ word }) => deadlineWords.has(word));
  const namesPapers = tokens.some(({ word }) => paperWords.has(word));
  // "When do papers have to be in?", "when do papers go out to members?", "get my paper in for the panel"
  const arePapersIn =
    !asksWhich &&
    namesPapers &&
    (inWords.has(tokens.at(-1)?.word ?? '') ||
      tokens.some(({ word }, at) => inWords.has(word) && movingWords.has(tokens[at - 1]?.word ?? '')) ||
      tokens.some(({ word }, at) => paperWords.has(word) && tokens[at + 1]?.word === 'in'));
  // "The last date to send my report", "by what date must I get my report in"
  const isLastDate = tokens.some(
    ({ word }, at) =>
      (lastWords.has(word) && tokens[at + 1]?.word === 'date') ||
      (word === 'by' && byWords.has(tokens[at + 1]?.word ?? '')),
  );
  // "When do papers have to be with the clerk?"
  const areWithClerk = namesPapers && tokens.some(({ word }) => word === 'clerk') && tokens[0]?.word !== 'who';
  return isDue || arePapersIn || areWithClerk || (isLastDate && namesPapers);
}

const movingWords = wordSet('go goes going sent be get come');
const byWords = wordSet('when what');
