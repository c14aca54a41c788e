import { querySchema } from '../query.js';
import { isWhole } from '../selection/select-indicators.js';
import { wholeScorecard } from '../selection/selection.js';
import { wordSet } from '../words/word-set.js';
import { isContest } from './contest-words.js';
import { severalMeant } from './several-spoken.js';
import { askAbout, type FollowUpRule, type Situation } from './situation.js';

const coursing = wordSet(`
  got get gets getting gone going went become became most since improving improved worsening worsened falling fallen rising
  risen dropping dropped growing grown climbing moving slipped slipping slid fell rose improved worsened declined
`);

/** Those of several spoken of that their figures tell, which only the store knows: "the red one", "which has fallen most this year?" */
export const chooseByFigures: FollowUpRule = (situation) => {
  const { plain, selected } = situation;
  if (selected === undefined || !isWhole(selected.selection.scope)) return undefined;
  if (!asksForCourse(situation) && !namesColour(situation)) return undefined;
  const keys = severalMeant(situation);
  if (keys.length < 2) return undefined;
  // Of older measures alone no list tells which moved; and where one of them moved more, how each of them did tells it.
  const isHistory = keys.every((key) => situation.lexicon.catalogue.get(key)?.status === 'history');
  if (isHistory || asksWhichMovedMore(situation)) return { ...askAbout(situation.about(keys), keys), intent: 'trend' };
  const selection = { ...selected.selection, scope: { ...wholeScorecard, keys: [...keys] } };
  return querySchema.parse({ intent: selected.intent, selection, period: plain.period, since: plain.since });
};

function asksForCourse({ tokens, selected, saysTime }: Situation): boolean {
  const isCourse = saysTime || tokens.some(({ word }) => coursing.has(word));
  return selected?.intent === 'movers' && isCourse && isContest(tokens.map(({ word }) => word));
}

const degrees = wordSet('more most less least further furthest faster fastest');

function asksWhichMovedMore({ tokens, selected }: Situation): boolean {
  return selected?.intent === 'movers' && tokens.some(({ word }) => degrees.has(word));
}

function namesColour({ references, selected }: Situation): boolean {
  const isSaid = selected?.basis === 'said' && selected.selection.colours.length > 0;
  return isSaid && ((references.hasOne && references.isFragment) || references.asksWhich);
}
