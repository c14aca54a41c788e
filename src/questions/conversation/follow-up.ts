import type { Query } from '../query.js';
import { askAnyChange } from './ask-any-change.js';
import { askBack } from './ask-back.js';
import { askForParts } from './ask-for-parts.js';
import { askForQuestions } from './ask-for-questions.js';
import { askHowLong } from './ask-how-long.js';
import { askIfMet } from './ask-if-met.js';
import { askOfAgenda } from './ask-of-agenda.js';
import { askOfData } from './ask-of-data.js';
import { askOfItsPart } from './ask-of-its-part.js';
import { askOfKin } from './ask-of-kin.js';
import { askOfOne } from './ask-of-one.js';
import { askOfTeams } from './ask-of-teams.js';
import { askOfTerm } from './ask-of-term.js';
import { askOfYears } from './ask-of-years.js';
import { askOnceMore } from './ask-once-more.js';
import { askOurs } from './ask-ours.js';
import { askWhatCounts } from './ask-what-counts.js';
import { askWhole } from './ask-whole.js';
import { asksOfNothingElse } from './asks-of-nothing-else.js';
import { changeSelection } from './change-selection.js';
import { chooseByFigures } from './choose-by-figures.js';
import { compareOverallAgain } from './compare-overall-again.js';
import { compareSpoken } from './compare-spoken.js';
import { compareTheOne } from './compare-the-one.js';
import { compareThenAndNow } from './compare-then-and-now.js';
import { compareWithBefore } from './compare-with-before.js';
import { continueAside } from './continue-aside.js';
import { goBack } from './go-back.js';
import { listWhatLeads } from './list-what-leads.js';
import { nameAnother } from './name-another.js';
import { nameAsked } from './name-asked.js';
import { nameElsewhere } from './name-elsewhere.js';
import { pickChoice } from './pick-choice.js';
import { refusePersons } from './refuse-persons.js';
import { returnToList } from './return-to-list.js';
import type { FollowUpRule, Situation } from './situation.js';
import { speakOfSame } from './speak-of-same.js';
import { startOver } from './start-over.js';
import { swapQualifier } from './swap-qualifier.js';
import { swapUnit } from './swap-unit.js';
import { tellDifference } from './tell-difference.js';
import { turnRound } from './turn-round.js';

/** In the order in which they are tried; the first that applies counts. */
const rules: readonly FollowUpRule[] = [
  startOver,
  returnToList,
  refusePersons,
  nameElsewhere,
  askHowLong,
  askForQuestions,
  askAnyChange,
  askOfOne,
  askOfTerm,
  askOfItsPart,
  askWhole,
  compareTheOne,
  compareThenAndNow,
  compareWithBefore,
  askIfMet,
  askForParts,
  listWhatLeads,
  askOfData,
  askOfYears,
  askOfAgenda,
  continueAside,
  tellDifference,
  askWhatCounts,
  compareOverallAgain,
  askOfTeams,
  askOfKin,
  askOnceMore,
  chooseByFigures,
  compareSpoken,
  turnRound,
  changeSelection,
  askOurs,
  pickChoice,
  nameAsked,
  goBack,
  swapUnit,
  swapQualifier,
  nameAnother,
  speakOfSame,
  askBack,
];

/** What a message asks for in its conversation; what it asks for by itself where it refers to nothing. */
export function followUp(situation: Situation): Query {
  for (const rule of rules) {
    const query = rule(situation);
    if (query !== undefined) return query;
  }
  const { alone, plain } = situation;
  // "Same for dental", where nothing was asked before.
  const query = isNamed(plain) && !isNamed(alone) ? plain : alone;
  return asksOfNothingElse(situation) ? { ...query, keepsSubject: true } : query;
}

function isNamed({ indicators, candidates, selection, topic }: Query): boolean {
  return indicators.length + candidates.length > 0 || selection !== null || topic !== null;
}
