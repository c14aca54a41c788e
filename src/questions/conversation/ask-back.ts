import { goesBackOrPicks } from './references.js';
import { askingBack, type FollowUpRule } from './situation.js';
import { refersBack } from './speak-of-same.js';

/** Asks which indicator is meant where the words refer to one and none is spoken of. It never guesses. */
export const askBack: FollowUpRule = (situation) => {
  const { plain, references, telling, context } = situation;
  if (telling.length > 0 || !(refersBack(situation) || goesBackOrPicks(references))) return undefined;
  const before = (context?.earlier ?? []).filter(({ query }) => query.selection === null);
  return askingBack(
    plain,
    before.flatMap(({ indicators }) => indicators.slice(0, 1)),
  );
};
