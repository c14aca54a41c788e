import type { Lexicon } from '../lexicon/lexicon.js';
import { keepByTokens } from '../words/keep-by-tokens.js';
import { createPhraseTable } from '../words/phrase-table.js';
import type { Token } from '../words/token.js';
import { tokenise } from '../words/tokenise.js';
import { weekdays } from '../words/weekdays.js';
import { wordSet } from '../words/word-set.js';
import { lengthOfRequester } from './length-of-requester.js';

/** What people say of themselves and their day; it changes nothing of what they ask. */
const asides = createPhraseTable(
  `
    lot of it, lot of them, whole lot of it, whole lot of them, quick sanity check, sanity check, reality check, fact check, quick check, at surgery, at my surgery, at ward surgery, in surgery,
    since last panel, since last meeting, since last panel meeting, since our last meeting, since we last met, since panel last met, since panel met,
    compared to last one, compared with last one, than last one, against last one, since last committee, since last time, since last time we met, since previous meeting, since previous panel, since we last looked,
    since i last looked, since i last asked, since last update, since last report, since last scorecard, since last one,
    when i joined, since i joined, when i first joined, when i started, since i started, since i came on, when i came on, since i was elected, when i was elected, since i became chair, since i took over, when i took over,
    ahead of next meeting, ahead of next panel, ahead of next panel meeting, ahead of committee, ahead of cabinet, at next panel, at next meeting, at next panel meeting, at tonights meeting, at tomorrows meeting, ahead of panel, ahead of meeting, ahead of panel meeting, for panel, for meeting, for panel meeting, for tonights meeting,
    for todays meeting, for tomorrows meeting, for tonight's meeting, for next meeting, for next panel, for my report,
    for my briefing, for my speech, for cabinet, for scrutiny, for committee, before next panel, before next meeting,
    before next panel meeting, before panel, before the panel meeting, before meeting, before my meeting, before my 1 1, before 1 1, before 121,
    before my 121, before supervision, before my supervision, for my supervision, in my supervision, before we meet,
    before we start, before i go in, before tomorrow, before tonight, for once, full stop,
    what should i say, what do i say, what can i say, what should i tell them, what do i tell them, what can i tell them,
    for tomorrow, for tonight, for my 1 1, for 1 1, in a hurry, in a rush, off the top of your head, these days,
    in last quarter we have, for last quarter we have, last quarter we have for that, last quarter we have, last quarter you have, in last quarter you have,
    latest we have, latest you have, last figures we have, last figures you have, last figure we have, last figure you have,
    in one sentence, in a sentence, in two sentences, no waffle, no fluff, no padding, no frills, no jargon, no nonsense, no essays, no messing, without waffle, in plain english,
    cut to the chase, long story short, at full council, for full council, to full council, in one go, off the record,
    anything bad first, worst first please, just names no numbers, just names no figures, just names, names only, no numbers please, no figures needed,
    dont need figures, dont need numbers, without figures please, dont dress it up, not dress it up, without dressing it up,
    dont sugar coat it, not sugar coat it,    no sugar coating, at end of day, last i heard, last i heard was ages ago, ages ago, draw up, draw me up, drawn up,
    i think you call it, as you call it, you call it, i think its called, i think they call it, whatever you call it,
    or whatever its called, spare me good news, spare me bad news, spare me, i reconciling, i am reconciling, im reconciling, bless them,
    bless him, knock up, knock me up, long and short of, on earth, when they at home, when it at home, when its at home, when it is at home, like i 5, as if i 5, as if i were 5, like i am 5, to me like i 5, in gods name, in heavens name, hand on heart, cards on table
  `
    .split(',')
    .map((phrase) => [tokenise(phrase).map(({ stem }) => stem), true] as const),
);
const leadingDay = wordSet('by for before from at after on until');
const occasions = wordSet('meeting panel morning afternoon evening committee cabinet scrutiny visit briefing');
/** "For POB", "prepping for our next SMT", "at the service meeting tomorrow". */
const leadingOccasion = wordSet('for before at in');
const beforeOccasion = wordSet('my our the a this next tomorrow tomorrows today todays this weekly monthly quarterly');
const behindOccasion = wordSet('meeting meetings today tomorrow tonight papers paper prep');
const mostBeforeOccasion = 3;
const owners = wordSet('my our the a this');
const uses = wordSet(`
  newsletter bulletin blog column speech talk presentation slide slides deck article leaflet website remarks statement
  notes surgery slot briefing para paragraph intro introduction foreword
`);
/** "My weekly ward newsletter": the words from the owner to the use, that one counted. */
const mostBeforeUse = 5;
const minutes = wordSet('min mins minute minutes sec secs seconds hr hrs hour hours');

/** "Someone on the fostering team swears …": who says what is asked about, by how it begins, one word of it and its verb. */
const beforeSayer = wordSet('someone somebody a an one my our the some people everyone everybody cllr councillor');
const sayers = wordSet(`
  someone somebody everyone everybody colleague colleagues manager managers worker workers officer officers head director
  lead leads chair nurse reviewer councillor cllr member members team people deputy boss
`);
const saying = wordSet(`
  says say said swears swear swore reckons reckon reckoned claims claim claimed thinks think believes believe insists
  insist insisted told tells mentioned saying telling
`);
const behindSaying = wordSet('me us that');
const inSayer = wordSet('what which how who why when where is are was were do does did any number not if only');
const longestSayer = 9;

/** The places of words that are an aside: "before my 1:1", "for SMT tomorrow", "I have five minutes". */
export const findAsides = keepByTokens((tokens, lexicon: Lexicon): ReadonlySet<number> => {
  const stems = tokens.map(({ stem }) => stem);
  const found = new Set<number>();
  tokens.forEach(({ word }, at) => {
    const length =
      asides.longestAt(stems, at)?.length ??
      (isAmountOfTime(word, tokens[at + 1])
        ? 2
        : lengthOfDay(tokens, at) ||
          lengthOfUse(tokens, at) ||
          lengthOfOccasion(stems, tokens, at, lexicon) ||
          lengthOfRequester(stems, tokens, at) ||
          lengthOfSayer(stems, tokens, at, lexicon));
    for (let index = at; index < at + length; index += 1) found.add(index);
  });
  return found;
});

/** "By Friday", "for Tuesday's meeting", "on from Monday's panel": the scorecard knows no days of the week. */
function lengthOfDay(tokens: readonly Token[], at: number): number {
  if (!leadingDay.has(tokens[at]?.word ?? '')) return 0;
  const day = tokens[at + 1]?.word ?? '';
  if (!weekdays.has(day.replace(/s$/, ''))) return 0;
  return occasions.has(tokens[at + 2]?.word ?? '') ? 3 : 2;
}

/** "For my ward newsletter", "for the slides": what the answer is for. */
function lengthOfUse(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.word !== 'for' || !owners.has(tokens[at + 1]?.word ?? '')) return 0;
  const used = tokens.slice(at + 2, at + 2 + mostBeforeUse).findIndex(({ raw }) => uses.has(raw.toLowerCase()));
  if (used < 0) return 0;
  // "The intro para"
  const last = at + 2 + used;
  return last + 1 - at + (uses.has(tokens[last + 1]?.word ?? '') ? 1 : 0);
}

/** "For SMT", "before our next service meeting": a gathering that the pack knows. */
function lengthOfOccasion(
  stems: readonly string[],
  tokens: readonly Token[],
  at: number,
  { occasions: known }: Lexicon,
): number {
  if (!leadingOccasion.has(tokens[at]?.word ?? '')) return 0;
  let from = at + 1;
  while (from - at <= mostBeforeOccasion && beforeOccasion.has(tokens[from]?.word ?? '')) from += 1;
  const hit = known.longestAt(stems, from);
  if (hit === undefined) return 0;
  let end = from + hit.length;
  while (behindOccasion.has(tokens[end]?.word ?? '')) end += 1;
  return end - at;
}

/** Who is said to say what is asked about, where they are of no team that could be meant by it. */
function lengthOfSayer(stems: readonly string[], tokens: readonly Token[], at: number, { scopes }: Lexicon): number {
  const first = tokens[at];
  if (first === undefined || (at > 0 && !first.stopBefore) || !beforeSayer.has(first.word)) return 0;
  let [end, isPerson] = [at, false];
  while (end - at < longestSayer && !saying.has(tokens[end]?.word ?? '')) {
    const token = tokens[end];
    if (token === undefined || (end > at && token.breakBefore) || inSayer.has(token.word) || /\d/.test(token.word))
      return 0;
    if (scopes.longestAt(stems, end)?.values.some(({ kind }) => kind === 'teams')) return 0;
    isPerson ||= sayers.has(token.word);
    end += 1;
  }
  if (!isPerson || !saying.has(tokens[end]?.word ?? '')) return 0;
  while (behindSaying.has(tokens[end + 1]?.word ?? '')) end += 1;
  return end + 1 - at;
}

function isAmountOfTime(word: string, next: Token | undefined): boolean {
  // By its letters as typed: "mins" may have been mended to another word.
  return /^\d{1,2}$/.test(word) && minutes.has(next?.raw.toLowerCase() ?? '');
}
