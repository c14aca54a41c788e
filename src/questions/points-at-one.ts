import { oneChild } from './names-person.js';
import { wordSet } from './words/word-set.js';

/** Those around a child: whoever asks which of them it was asks whose child it is. */
const around = wordSet(
  'family families carer carers couple couples household parent parents mum dad mother father relative relatives adopter adopters foster',
);
/** Where a child is to be found, once children are spoken of. */
const whereabouts = wordSet('school college nursery street road house home address town village estate hospital unit');
const which = wordSet('which what whose');
const kinds = wordSet('foster fostering adoptive adopting birth own new childrens residential actual other');
/** What is asked of them behind "which family": "was that", "took the four". */
const asked = wordSet(
  'was is were are did do does has have had took take taken takes got get adopted fostered it that they them she he went gone',
);
/** "Which school year", "which carers measure" */
const notOfThem = wordSet('year years indicator indicators measure measures figure figures target targets data');
const children = wordSet(`
  child kid boy girl teenager youngster baby children kids boys girls teenagers youngsters siblings twins they them she he it uasc
  adopted missing suspended excluded
`);
/** With these a school or town is asked for by its count. */
const ofCounts = wordSet(
  'most least highest lowest best worst more fewer year years indicator indicators measure measures figure figures data',
);
/** One of a count: "the one adoption", "the only child missing", "those three". */
const ones = wordSet('one only single sole last latest two three four five couple few');
const pointing = wordSet('the that this those these our');
const counted = wordSet(`
  adopted adoption adoptions child children kid kids baby missing suspension suspended exclusion excluded uasc sgo sgos order orders
  guardianship leaver leavers person people teenager teenagers placement placements boy girl
`);
const mostPointed = 10;
/** What would tell who one of them is. */
const telling = wordSet(
  'who whom whos whose name names named called boy girl gender ethnicity disabled age aged old race',
);
const taking = wordSet('adopted fostered took got has had fosters adopts taking had');
const pronouns = wordSet('them him her it that this those these');
const auxiliaries = wordSet('is are was were does do did has have had');
const moving = wordSet(
  'live lives living lived go went gone placed moved stay staying end ended now come from sleep school based found',
);
const ofCase = wordSet('details notes file files record records history histories');
const news = wordSet('news paper papers front press radio telly tv video photo gazette headlines');
const cases = wordSet('child case client person record ref reference number id file no liquidlogic');
const counting = wordSet('count counts counted include includes included covered mean means');

/**
 * Whether a question points at one child among those that are counted, though it names none: "the one
 * adoption in Q4, which family was that?", "where does the one adopted child live?", "who adopted them?"
 */
export function pointsAtOne(words: readonly string[], at: number): boolean {
  return (
    asksWhichAround(words, at) ||
    asksWhichPlace(words, at) ||
    asksOfTheOne(words, at) ||
    asksWhereOneIs(words, at) ||
    isOfCase(words, at) ||
    isInNews(words, at) ||
    asksWhoTook(words, at)
  );
}

/** "Which family was that?", "which foster carers took the four?", but not "which carers measures are red" */
function asksWhichAround(words: readonly string[], at: number): boolean {
  const noun = which.has(words[at] ?? '') ? behindKinds(words, at + 1) : -1;
  if (noun < 0 || !around.has(words[noun] ?? '') || words[noun] === 'foster') return false;
  const behind = words.slice(noun + 1);
  // "Which carers do we count as connected?" asks what the word means.
  if (behind.some((word) => counting.has(word) || word === words[noun])) return false;
  return asked.has(behind[0] ?? '') && !behind.slice(0, 2).some((word) => notOfThem.has(word));
}

/** "Which school are the suspended kids at?", "which home was it?" */
function asksWhichPlace(words: readonly string[], at: number): boolean {
  const noun = which.has(words[at] ?? '') ? behindKinds(words, at + 1) : -1;
  if (noun < 0 || !whereabouts.has(words[noun] ?? '') || !auxiliaries.has(words[noun + 1] ?? '')) return false;
  const behind = words.slice(noun + 1);
  const areMeant = pointing.has(behind[1] ?? '') || ['it', 'they', 'she', 'he'].includes(behind[1] ?? '');
  // "Which school has the most children excluded?" asks for a count.
  return areMeant && behind.some((word) => children.has(word)) && !behind.some((word) => ofCounts.has(word));
}

/** "The one adoption in Q4 … who", "where does the one adopted child live?" */
function asksOfTheOne(words: readonly string[], at: number): boolean {
  if (!pointing.has(words[at] ?? '') || !isFew(words[at + 1] ?? '')) return false;
  const noun = words.slice(at + 2, at + 4).findIndex((word) => counted.has(word.replace(/'s$/, '')));
  const joint = words[at + 2] ?? '';
  const isSingle = noun >= 0 || joint === 'who' || (words[at + 1] === 'one' && ['that', 'in'].includes(joint));
  if (!isSingle) return false;
  const rest = words.filter((_, place) => place < at || place > at + 2);
  if (rest.some((word) => telling.has(word))) return true;
  return words.includes('where') && rest.some((word) => moving.has(word));
}

/** "Where was the missing child found?", but not "where does a child in care live" */
function asksWhereOneIs(words: readonly string[], at: number): boolean {
  if (words[at] !== 'where' || !auxiliaries.has(words[at + 1] ?? '') || !pointing.has(words[at + 2] ?? ''))
    return false;
  const child = words.slice(at + 3, at + 6).findIndex((word) => oneChild.has(word));
  return child >= 0 && words.slice(at + 4 + child).some((word) => moving.has(word));
}

/** "Child ref 48213", "case number 1234", "record 300412", "the case notes" */
function isOfCase(words: readonly string[], at: number): boolean {
  const [word = '', next = ''] = words.slice(at, at + 2);
  if (!cases.has(word)) return false;
  if (/^\d{5,}$/.test(next) || (word === 'case' && ofCase.has(next))) return true;
  return cases.has(next) && words.slice(at + 2, at + 4).some((each) => /^\d{3,}$/.test(each));
}

/** "The child in the news", "the boy on the front page" */
function isInNews(words: readonly string[], at: number): boolean {
  const [joint = '', the = '', place = ''] = words.slice(at + 1, at + 4);
  return oneChild.has(words[at] ?? '') && ['in', 'on'].includes(joint) && the === 'the' && news.has(place);
}

/** "Who adopted them?", "who took her in?" */
function asksWhoTook(words: readonly string[], at: number): boolean {
  return words[at] === 'who' && taking.has(words[at + 1] ?? '') && pronouns.has(words[at + 2] ?? '');
}

function isFew(word: string): boolean {
  const count = Number(word);
  return ones.has(word) || (count > 0 && count <= mostPointed);
}

function behindKinds(words: readonly string[], from: number): number {
  let noun = from;
  while (kinds.has(words[noun] ?? '') && !(words[noun] === 'foster' && !around.has(words[noun + 1] ?? ''))) noun += 1;
  return noun;
}
