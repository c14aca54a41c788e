import { findMentions, placesOf } from './lexicon/find-mentions.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { auxiliaries, isSingledOut, namesPerson, oneChild, oneFamily, someChildren } from './names-person.js';
import type { ReadMessage } from './normalise.js';
import { pointsAtHandful } from './points-at-handful.js';
import { pointsAtOne } from './points-at-one.js';
import { findTermAt } from './topics/find-terms.js';
import type { Spelling } from './words/spelling.js';
import type { Token } from './words/token.js';
import { wordSet } from './words/word-set.js';

/** What would point at a person, where it is asked of children. */
const personal = wordSet(`
  name names named surname initials address addresses postcode dob birthdate identity identities identify phone
  email photo photos file files diagnosis
`);
const verbs = wordSet(`
  is are was were has have had got went did do does not who that in havent hasnt isnt arent wasnt werent didnt dont
`);
/** With these "who is" asks for a role, not for a child. */
const roles = wordSet(`
  lead leads leading responsible responsibility job accountable charge chair owner owns manager officer
  councillor member cabinet leader executive boss contact clerk head director you we panel better worse best red amber green priority
  priorities portfolio
`);
const inFigures = wordSet(
  'in on of these this the those figures figure numbers scorecard report then exactly please pls',
);
/** "Who is eligible for a pathway plan?" asks for a rule. */
const entitling = wordSet('eligible entitled qualifies qualify allowed able');
/** What may stand in front of "who was adopted?" */
const leadIns = wordSet(`
  tell me us please can could you know show find out so and but just i we want to need hi hello hey ok say
`);

const traits = wordSet('ages schools birthdays whereabouts locations circumstances stories backgrounds');

/** In front of "who were adopted" these point at them. */
const pointing = wordSet('the these those our');
const pointers = wordSet('my this that particular specific named');
const anyOf = wordSet('a an any each every no');
/** "Tell me who was adopted" asks, whatever stands before it. */
const askedBefore = wordSet('me us know out exactly');
const ofFigures = wordSet('indicator indicators measure measures figure figures kpi kpis number numbers stats data');
const papers = wordSet('report reports paper papers update updates minutes');
const dealing = wordSet('looking dealing working sorting tackling handling');
const askers = wordSet('i we you one');
const contacting = wordSet('email phone');
/** "My neighbour fosters a lad": somebody whom the asker knows. */
const acquaintances = wordSet(`
  neighbour neighbours friend friends sister brother mum mother dad father parents aunt uncle cousin cousins daughter son wife
  husband partner colleague inlaws gran nan grandparents
`);
const fostering = wordSet('foster fosters fostered fostering');
/** "Young man" is one, though "man" alone may be a councillor. */
const grownUp = wordSet('man woman lady person');
const certain = wordSet('boy girl lad baby toddler');
const small = wordSet('little young younger older eldest youngest new');
/** "The boy to girl split" */
const divided = wordSet('girl boy and or to vs split ratio count number numbers figure figures');
/** What a measure counts is no question about one child. */
const counting = wordSet('counted count counts included include includes covered meant excluded');
/** "Which children in care teams" asks for teams. */
const nounsOfFigures = wordSet(
  'priority priorities domain domains section sections officer officers councillor councillors team teams service services indicator indicators measure measures kpi kpis target targets ones figure figures numbers rows',
);
const ranking = wordSet('most least more fewer fewest highest lowest');
/** "Which year had the most children adopted?" */
const timesAndTeams = wordSet('year quarter month team');
/** Between a child and a place: "that we have placed". */
const placedBy = wordSet(`
  that who is are was were we you they weve youve theyve have has had got been now currently placed living staying put moved
`);
const agreed = wordSet('right wrong correct mistaken');
const gendered = wordSet('he she his her him hers');

/**
 * Whether a question is about a child who could be pointed at: who or which child it happened to,
 * a name or address, "the boy who …", a person's name. It leans to refusing: whoever meant figures
 * can ask again, and a child's privacy cannot be given back.
 */
export function asksAboutPerson({ typed, said }: ReadMessage, lexicon: Lexicon): boolean {
  const { spelling, isTelling } = lexicon;
  const isAboutCare = said.some(({ word, stem }) => isTelling(stem) || oneChild.has(word) || someChildren.has(word));
  const words = said.map(({ word, raw }) => (/['’]s?$/.test(raw) && raw.length > word.length ? `${word}'s` : word));
  const places = words.flatMap((_, at) => {
    const points =
      (isAboutCare && ((asksWho(words, at) && !asksWhoTheyAre(typed, lexicon)) || asksWhose(words, at))) ||
      asksWhichChild(words, at) ||
      asksForPersonalData(words, at) ||
      isOneChild(words, at) ||
      areOfAcquaintance(words, at) ||
      isSiblingGroup(words, at) ||
      isAtPlace(words, at, spelling) ||
      isOfOneChild(words, at) ||
      pointsAtOne(words, at) ||
      pointsAtHandful(words, at) ||
      isWhoItWas(words, at);
    return points ? [at] : [];
  });
  if (namesPerson(typed, lexicon, isAboutCare)) return true;
  if (places.length === 0) return false;
  // "… leaving care who were adopted" is the name of an indicator.
  const named = placesOf(findMentions(said, lexicon).filter(({ kind }) => kind !== 'number'));
  return places.some((at) => !named.has(at));
}

/** "Who was adopted?", but not "who leads on adoption?" */
function asksWho(words: readonly string[], at: number): boolean {
  const isAsked =
    words[at] === 'who' &&
    (askedBefore.has(words[at - 1] ?? '') || words.slice(0, at).every((word) => leadIns.has(word)));
  // "Who do I speak to about …?"
  if (['do', 'does', 'should', 'can'].includes(words[at + 1] ?? '') && askers.has(words[at + 2] ?? '')) return false;
  if (words.slice(at + 1, at + 4).some((word) => entitling.has(word))) return false;
  // "Who is included in the UASC number?"
  if (words.slice(at + 2, at + 4).some((word) => counting.has(word))) return false;
  // "Who is dealing with dental?", not "who is looking after …"
  const doing = words.slice(at + 1, at + 3).findIndex((word) => dealing.has(word));
  const behind = words[at + doing + 2] ?? '';
  // Who is working, or works with children, is a person among many.
  if (doing >= 0 && behind !== 'after' && (words[at + doing + 1] !== 'working' || behind === 'on')) return false;
  // "Who does the IRO report?"
  if (['do', 'does'].includes(words[at + 1] ?? '') && words.some((word) => papers.has(word))) return false;
  return isAsked && verbs.has(words[at + 1] ?? '') && !words.some((word) => roles.has(word.replace(/'s$/, '')));
}

/** "Who are care leavers?", all of them: it asks what the word means. */
function asksWhoTheyAre(typed: readonly Token[], { topics }: Lexicon): boolean {
  const verb = typed.findIndex(({ word }) => word === 'who') + 1;
  const at = typed[verb + 1]?.word === 'the' ? verb + 2 : verb + 1;
  const term = typed[verb]?.word === 'are' ? findTermAt(typed, at, topics.glossary) : undefined;
  if (term === undefined) return false;
  // "… in these figures?"
  return typed.slice(at + term.length).every(({ word }) => inFigures.has(word));
}

/** "Whose reviews were late?" */
function asksWhose(words: readonly string[], at: number): boolean {
  return (
    words[at] === 'whose' &&
    words.slice(0, at).every((word) => leadIns.has(word)) &&
    !words.some((word) => roles.has(word))
  );
}

/** "Which children were adopted?" */
function asksWhichChild(words: readonly string[], at: number): boolean {
  const noun = words[at + 1] ?? '';
  // "Which indicators are red for children in care?"
  if (words[at] !== 'which' || timesAndTeams.has(noun) || nounsOfFigures.has(noun)) return false;
  const child = [1, 2, 3, 4, 5].find(
    (step) => oneChild.has(words[at + step] ?? '') || someChildren.has(words[at + step] ?? ''),
  );
  // "Which ward has the most children in care?"
  if (child === undefined || words.slice(at, at + child).some((word) => ranking.has(word))) return false;
  const behindCare = words[at + child + 1] === 'in' && words[at + child + 2] === 'care' ? child + 3 : child + 1;
  // "Which children in care health ones"
  if (words.slice(at + behindCare, at + behindCare + 2).some((word) => nounsOfFigures.has(word))) return false;
  const next = words[at + child + 1];
  // "Which children are counted in it?"
  if (words.slice(at + child + 1, at + child + 4).some((word) => counting.has(word))) return false;
  // "Which child moved?"
  return next === undefined || verbs.has(next) || /[a-z]ed$/.test(next);
}

function asksForPersonalData(words: readonly string[], at: number): boolean {
  if (isListOfTraits(words, at) || isNamesOfThose(words, at)) return true;
  const isDateOfBirth =
    (/^dates?$/.test(words[at] ?? '') && words[at + 1] === 'of' && words[at + 2] === 'birth') ||
    (words[at] === 'birth' && /^dates?$/.test(words[at + 1] ?? ''));
  if (!isDateOfBirth && !personal.has(words[at] ?? '')) return false;
  if (words.some((word) => word === 'indicator' || word === 'measure')) return false;
  // "Whom do I email about missing children?"
  if (contacting.has(words[at] ?? '') && askers.has(words[at - 1] ?? '')) return false;
  const near = words.slice(Math.max(0, at - 6), at + 7).map((word) => word.replace(/'s$/, ''));
  return near.some((word) => oneChild.has(word) || someChildren.has(word));
}

/** "The names of the 22 adopted", "names of those missing": people, though nobody says so. */
function isNamesOfThose(words: readonly string[], at: number): boolean {
  if (!/^(names?|initials)$/.test(words[at] ?? '') || words[at + 1] !== 'of') return false;
  let noun = at + 2;
  while (pointing.has(words[noun] ?? '') || /^(all|\d+)$/.test(words[noun] ?? '')) noun += 1;
  const word = words[noun] ?? '';
  const next = words[noun + 1] ?? '';
  // "The ones whove had 3 moves", but not "the ones who lead on health"
  if (word === 'ones') return /^who/.test(next) && !words.some((each) => roles.has(each));
  // "The names of the watched measures"
  const isOfFigures = nounsOfFigures.has(next) || ofFigures.has(next);
  return noun > at + 2 && !isOfFigures && (word === 'missing' || word === 'who' || /[a-z]{2}ed$/.test(word));
}

/** "The ages and schools of the children": what tells one from another. */
function isListOfTraits(words: readonly string[], at: number): boolean {
  if (words[at] !== 'the' || !traits.has(words[at + 1] ?? '') || words.some((word) => counting.has(word))) return false;
  const of = words.indexOf('of', at);
  return of > at && of - at <= 5 && words.slice(of + 1, of + 4).some((word) => someChildren.has(word));
}

/** "The child who …", "my foster son", "a 14 year old boy", "that 15-year-old". */
function isOneChild(words: readonly string[], at: number): boolean {
  const word = (words[at] ?? '').replace(/'s$/, '');
  const isAge = words[at + 1] === 'year' && words[at + 2] === 'old' && /^\d{1,2}$/.test(word);
  const isOne = oneChild.has(word) || (grownUp.has(word) && words[at - 1] === 'young');
  if (!isAge && !isOne) return false;
  const before = words.slice(Math.max(0, at - 3), at);
  // "Once it is agreed that a child …" is any child.
  const isPointedAt = before.some((each, step) => pointers.has(each) && !anyOf.has(before[step + 1] ?? ''));
  // "The share of 19 year old care leavers" is of all of them.
  if (isAge && (someChildren.has(words[at + 3] ?? '') || words[at + 3] === 'care')) return isPointedAt;
  if (isAge) return isPointedAt || before.includes('the') || oneChild.has(words[at + 3] ?? '');
  // "Our neighbours' foster lad"
  const isOfAcquaintance = before.some(
    (each, step) => ['our', 'a'].includes(before[step - 1] ?? '') && isAcquaintance(each),
  );
  // "The worst child in care"
  const isRanked = oneChild.has(word) && /^(worst|best|naughtiest|unluckiest|luckiest)$/.test(words[at - 1] ?? '');
  return (
    isPointedAt ||
    isRanked ||
    isOfAcquaintance ||
    isCertain(words, at) ||
    (before.includes('the') && isSingledOut(words[at + 1] ?? ''))
  );
}

/** "The little boy in placement 12", though "the child" may be any child, and "the boy girl split" all of them. */
function isCertain(words: readonly string[], at: number): boolean {
  if (!certain.has((words[at] ?? '').replace(/'s$/, '')) || divided.has(words[at + 1] ?? '')) return false;
  return words[at - 1] === 'the' || (small.has(words[at - 1] ?? '') && words[at - 2] === 'the');
}

/** "Was it a girl or a boy who was adopted?" */
function isWhoItWas(words: readonly string[], at: number): boolean {
  if (words[at] !== 'it' || !['is', 'was'].includes(words[at - 1] ?? '')) return false;
  const who = words.indexOf('who', at);
  return who > at && who - at <= 7 && words.slice(at, who).some((word) => oneChild.has(word));
}

/** "The sibling group of four who went home" */
function isSiblingGroup(words: readonly string[], at: number): boolean {
  return (
    /^siblings?$/.test(words[at] ?? '') &&
    words[at + 1] === 'group' &&
    (pointing.has(words[at - 1] ?? '') || words[at - 1] === 'which')
  );
}

/** "Neighbour", "neighbour's" */
function isAcquaintance(word: string): boolean {
  return acquaintances.has(word.replace(/'s$/, ''));
}

/** "The kids my neighbour fosters", "the children I foster"; those whom "we" foster are the council's. */
function areOfAcquaintance(words: readonly string[], at: number): boolean {
  if (!someChildren.has(words[at] ?? '') || words[at - 1] !== 'the') return false;
  const [first = '', second = ''] = words.slice(at + 1, at + 3);
  const areOfKnown = ['my', 'our'].includes(first) && isAcquaintance(second);
  return areOfKnown || (first === 'i' && fostering.has(second));
}

/** "The lad in Hounslow", "the twins at Calne": one child or family at a place that is no everyday word. */
function isAtPlace(words: readonly string[], at: number, spelling: Spelling): boolean {
  const word = words[at] ?? '';
  const isOne = oneChild.has(word) || oneFamily.has(word) || (grownUp.has(word) && words[at - 1] === 'young');
  if (!isOne) return false;
  // "The young person you have got placed in Enfield"
  let joint = at + 1;
  while (placedBy.has(words[joint] ?? '')) joint += 1;
  if (!['in', 'at', 'near'].includes(words[joint] ?? '')) return false;
  const place = words[joint + 1] === 'the' ? joint + 2 : joint + 1;
  return words.slice(Math.max(0, at - 2), at).includes('the') && !spelling.knows(words[place] ?? '');
}

/** "Did the boy get his health check?", "is she still in care?" */
function isOfOneChild(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  // "My friend says too many move. Is she right?"
  if (['he', 'she'].includes(word) && agreed.has(words[at + 1] ?? '')) return false;
  if (['he', 'she'].includes(word))
    return auxiliaries.has(words[at - 1] ?? '') && !words.some((each) => roles.has(each));
  return oneChild.has(word) && words.some((each) => gendered.has(each));
}
