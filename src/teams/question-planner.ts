import type { Plan, Planner, PredictedDoCommand } from '@microsoft/teams-ai/lib/planners/Planner.js';
import type { TurnContext } from 'botbuilder';
import { stripMention } from './strip-mention.js';
import type { PassingTurnState } from './turn-state.js';

/** The one action this planner asks for, with the question as its parameter. */
export const answerAction = 'answerQuestion';

/** What `answerAction` is given. */
export interface AnswerParameters {
  readonly question: string;
}

/**
 * Every message is a question: the plan is to answer it. What it asks for is decided by the rules
 * of `questions/`, which never produce a figure; a planner of another kind would stand here.
 */
export class QuestionPlanner implements Planner<PassingTurnState> {
  async beginTask(context: TurnContext): Promise<Plan> {
    const parameters: AnswerParameters = { question: stripMention(context.activity) };
    const command: PredictedDoCommand = { type: 'DO', action: answerAction, parameters };
    return { type: 'plan', commands: [command] };
  }

  /** Answering is one step, so there is nothing to go on with. */
  async continueTask(): Promise<Plan> {
    return { type: 'plan', commands: [] };
  }
}
