import { createPhraseTable } from '../words/phrase-table.js';
import type { Token } from '../words/token.js';
import { tokenise } from '../words/tokenise.js';
import { wordSet } from '../words/word-set.js';
import { isDenied } from './is-denied.js';
import { type Selection, type Standing, standings } from './selection.js';

/** How a question says that we stand beside others. */
export interface StandingReading {
  /** Empty where it does not say. */
  readonly standings: readonly Standing[];
  /** The largest differences are wanted first, or the smallest. */
  readonly order: Extract<Selection['order'], 'farthest' | 'nearest'> | undefined;
  readonly used: ReadonlySet<number>;
  /** What was said, by its place. */
  readonly said: ReadonlyMap<number, readonly Standing[]>;
}

interface StandingSign {
  readonly standing?: Standing;
  /** Both what is said and what is the same: "no better" is the same or worse. */
  readonly isOrSame?: true;
  readonly order?: Extract<Selection['order'], 'farthest' | 'nearest'>;
  readonly phrases: string;
}

/** Beside the name of somebody else these speak of how we stand to them, and not of a range or of another time. */
const signs: readonly StandingSign[] = [
  {
    standing: 'worse',
    phrases: `
      worse, behind, lag, lagging, lag behind, lagging behind, trail, trails, trailing, fall short, falls short, falling short,
      fall behind, falling behind, short of, weaker, poorer, lose to, losing to, beaten by, not as good, not as good as,
      not so good as, not doing as well, not doing as well as, not do as well as, less well, below par,
      bad at, poor at, rubbish at, terrible at, do badly, doing badly, do poorly, doing poorly, performing badly, performing poorly,
      underperform, underperforming, failing, struggling, weaknesses, letting ourselves down,
      better than us, better than we do, better than we are, beat us, beats us, beating us, ahead of us,
      outperform us, outperforms us, outperforming us, stronger than us, doing better than us, outdo us, outdoes us
    `,
  },
  {
    standing: 'better',
    phrases: `
      better, ahead, ahead of, in front, in front of, beat, beats, beating, outperform, outperforms, outperforming, outdo, outdoing,
      stronger, lead, leading, good at, do well, doing well, performing well, strengths, shine,
      worse than us, worse than we do, worse than we are, behind us, weaker than us, poorer than us
    `,
  },
  {
    standing: 'same',
    phrases: 'same as, the same, level with, in line with, equal to, on par with, on a par with, match, matching',
  },
  { standing: 'worse', isOrSame: true, phrases: 'no better, no better than' },
  {
    standing: 'better',
    isOrSame: true,
    phrases: 'no worse, no worse than, as good as, at least as good, at least as good as',
  },
  { standing: 'worse', order: 'farthest', phrases: 'worst, furthest behind, farthest behind, weakest, worst against' },
  {
    standing: 'better',
    order: 'farthest',
    phrases: 'best, furthest ahead, farthest ahead, strongest, furthest in front',
  },
  {
    order: 'nearest',
    phrases: `
      smallest gap, smallest gaps, narrowest gap, smallest difference, smallest differences, closest to, nearest to, most like,
      least different
    `,
  },
  {
    order: 'farthest',
    phrases: `
      biggest gap, biggest gaps, largest gap, largest gaps, widest gap, widest gaps, biggest difference, biggest differences,
      largest difference, outlier, outliers, out of line, odd one out, odd ones out, furthest from, farthest from, furthest away, furthest away from, most different, differ most
    `,
  },
];

const table = createPhraseTable(
  signs.flatMap((sign) =>
    sign.phrases.split(',').map((phrase) => [tokenise(phrase).map(({ stem }) => stem), sign] as const),
  ),
);

/** Reads how we are asked to stand to others: "worse", "where do they beat us?", "no better". */
export function readStanding(
  tokens: readonly Token[],
  isFree: (at: number) => boolean,
  isOther: (at: number) => boolean = () => false,
): StandingReading {
  const stems = tokens.map(({ stem }, at) => (isFree(at) ? stem : ''));
  const said = new Map<number, readonly Standing[]>();
  const used = new Set<number>();
  let order: StandingReading['order'];
  for (let at = 0; at < stems.length; ) {
    const hit = stems[at] === '' ? undefined : table.longestAt(stems, at);
    for (const sign of hit?.values ?? []) {
      if (sign.order) order = sign.order;
      if (sign.standing === undefined) continue;
      // "England does better than us" says whom it is better than.
      const saysUs = tokens.slice(at, at + (hit?.length ?? 0)).some(({ word }) => word === 'us' || word === 'we');
      const standing = !saysUs && isOfOther(tokens, at, isOther) ? opposite[sign.standing] : sign.standing;
      const meant = isDenied(tokens, at) ? otherThan([standing]) : [standing];
      said.set(at, [...(said.get(at) ?? []), ...meant, ...(sign.isOrSame ? (['same'] as const) : [])]);
    }
    const length = hit?.length ?? 1;
    if (hit) for (let place = at; place < at + length; place += 1) used.add(place);
    at += length;
  }
  // "Better or worse?" asks for both, and for what is the same.
  const found = new Set([...said.values()].flat());
  const isOpen = found.has('better') && found.has('worse');
  return { standings: isOpen ? [] : standings.filter((standing) => found.has(standing)), order, used, said };
}

const opposite: Readonly<Record<Standing, Standing>> = {
  worse: 'better',
  better: 'worse',
  same: 'same',
  neither: 'neither',
};
const helping = wordSet('do does did is are was were doing perform performs');

/** "Which ambers do outstanding authorities do better on", "is England ahead": they are better, and we are worse. */
function isOfOther(tokens: readonly Token[], at: number, isOther: (at: number) => boolean): boolean {
  let last = at - 1;
  while (last >= 0 && helping.has(tokens[last]?.word ?? '')) last -= 1;
  if (last < 0 || !isOther(last)) return false;
  let first = last;
  while (first > 0 && isOther(first - 1)) first -= 1;
  return last < at - 1 || helping.has(tokens[first - 1]?.word ?? '');
}

/** "No better than England" may be the same or worse. */
export function otherThan(said: readonly Standing[]): readonly Standing[] {
  return standings.filter((each) => !said.includes(each) && each !== 'neither');
}
