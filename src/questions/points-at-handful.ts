import { isSingledOut, oneFamily, someChildren } from './names-person.js';
import { wordSet } from './words/word-set.js';

const pointing = wordSet('the these those our');
const mostOfHandful = 10;
/** With these a list is one of figures. */
const ofFigures = wordSet('indicator indicators measure measures figure figures kpi kpis number numbers stats data');
const listing = wordSet('list name identify');
const showing = wordSet('show give find');
const beforeThem = wordSet('me us all out the these those our that');
const singling = wordSet('behind who that affected involved concerned');
const happening = wordSet('went moved left ran disappeared absconded');
const households = wordSet('families carers households couples adopters');
/** "Show me the children who went missing by quarter" asks for figures. */
const asSeries = wordSet(
  'by over per trend chart graph number percent rate share figure figures since quarterly monthly yearly',
);

/**
 * Whether a question points at a handful whom somebody could know: "the two siblings whose check was late",
 * "one of the children", "list the children behind the reds".
 */
export function pointsAtHandful(words: readonly string[], at: number): boolean {
  return (
    isHandful(words, at) ||
    isOneOfThem(words, at) ||
    isListOfThem(words, at) ||
    isListOfThose(words, at) ||
    asksWhichOfThem(words, at) ||
    asksWhoTheseAre(words, at)
  );
}

/** "Tell me about one of the children", "one of my young people" */
function isOneOfThem(words: readonly string[], at: number): boolean {
  // "The twins that moved to Calne"
  if (
    oneFamily.has(words[at] ?? '') &&
    pointing.has(words[at - 1] ?? '') &&
    ['that', 'who', 'which'].includes(words[at + 1] ?? '')
  )
    return true;
  if (words[at] !== 'one' || words[at + 1] !== 'of') return false;
  const noun = words[at + 3] === 'young' ? at + 4 : at + 3;
  return (pointing.has(words[at + 2] ?? '') || words[at + 2] === 'my') && someChildren.has(words[noun] ?? '');
}

/** "A list of the children out of county", but not of measures of them. */
function isListOfThem(words: readonly string[], at: number): boolean {
  if (words[at] !== 'list' || words[at + 1] !== 'of') return false;
  const noun = pointing.has(words[at + 2] ?? '') || words[at + 2] === 'all' ? at + 3 : at + 2;
  return someChildren.has(words[noun] ?? '') && !words.some((word) => ofFigures.has(word));
}

/** "The two siblings whose check was late": a handful that somebody could know. */
function isHandful(words: readonly string[], at: number): boolean {
  if (!pointing.has(words[at] ?? '') || !someChildren.has(words[at + 2] ?? '')) return false;
  const counted = Number(words[at + 1]);
  return counted > 0 && counted <= mostOfHandful && isSingledOut(words[at + 3] ?? '');
}

/** "List the children behind the reds", "show me the kids who were adopted" */
function isListOfThose(words: readonly string[], at: number): boolean {
  const verb = words[at] ?? '';
  if (!listing.has(verb) && !showing.has(verb)) return false;
  let noun = at + 1;
  while (beforeThem.has(words[noun] ?? '')) noun += 1;
  if (!someChildren.has(words[noun] ?? '') || !singling.has(words[noun + 1] ?? '')) return false;
  return listing.has(verb) || !words.some((word) => asSeries.has(word));
}

/** "Which 5 went to special guardians?", "which of our foster families broke down?", but not "which 3 are red" */
function asksWhichOfThem(words: readonly string[], at: number): boolean {
  if (words[at] !== 'which') return false;
  const [next = '', verb = ''] = words.slice(at + 1, at + 3);
  if (/^\d+$/.test(next)) return happening.has(verb);
  if (next !== 'of' || !pointing.has(verb)) return false;
  const noun = words.slice(at + 3, at + 6).find((word) => someChildren.has(word) || households.has(word));
  return noun !== undefined && !words.some((word) => ofFigures.has(word));
}

/** "Who is the teenager that moved three times?", which synonyms make one of several */
function asksWhoTheseAre(words: readonly string[], at: number): boolean {
  if (words[at]?.replace(/'s$/, '') !== 'who') return false;
  const the = words.indexOf('the', at);
  const isNear = the > at && the - at <= 2;
  return (
    isNear &&
    someChildren.has(words[the + 1] ?? '') &&
    ['that', 'who', 'with', 'whose'].includes((words[the + 2] ?? '').replace(/'s$/, ''))
  );
}
