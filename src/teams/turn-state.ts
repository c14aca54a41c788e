import { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';

/**
 * The library's turn state with nothing to load or save. What must last lives in the store: the
 * library's own state is lost when turns overlap, and throws for events that name no person.
 */
export class PassingTurnState extends TurnState {
  protected override onComputeStorageKeys(): Promise<Record<string, string>> {
    return Promise.resolve({ conversation: '', user: '' });
  }
}
