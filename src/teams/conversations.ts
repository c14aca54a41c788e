import type { Logger } from 'pino';
import { type ConversationContext, parseContext } from '../questions/conversation/conversation-context.js';
import { type ContextChange, updateContext } from '../questions/conversation/update-context.js';
import type { Store } from '../store/store.js';
import { createGatherer } from './gather.js';

/** What was spoken of in each conversation, a thread of a channel being one of its own. */
export interface Conversations {
  /** @returns undefined where nothing was, or the store cannot say: then a follow-up is asked back about. */
  recall(id: string): Promise<ConversationContext | undefined>;
  /**
   * Keeps what an answer changes: at once for this process, a moment later in the store.
   *
   * @param recalled what the answer was given on, as `recall` gave it.
   */
  remember(id: string, change: ContextChange, recalled: ConversationContext | undefined): void;
}

export interface ConversationsOptions {
  readonly store: Pick<Store, 'conversation' | 'saveConversation'>;
  readonly log: Logger;
  readonly now: () => Date;
  /** How long changes are gathered before they are saved, in milliseconds: less than anybody takes to ask again. */
  readonly delayMs: number;
  /** Takes the work that is left, so that a stop waits for it. */
  readonly defer: (work: Promise<unknown>) => void;
}

/** What this process has not saved yet of one conversation. */
interface Unsaved {
  readonly context: ConversationContext;
  readonly changes: readonly ContextChange[];
}

/** Conversations kept in the store. What is not saved yet is remembered here, and lost only with the process. */
export function createConversations(options: ConversationsOptions): Conversations {
  const { store, log, now } = options;
  const unsaved = new Map<string, Unsaved>();
  const saveLater = createGatherer<string>({ ...options, work: saveAll });

  async function saveAll(ids: readonly string[]): Promise<void> {
    for (const id of new Set(ids)) await save(id);
  }

  async function save(id: string): Promise<void> {
    const saving = unsaved.get(id);
    if (saving === undefined) return;
    try {
      const change = (context: ConversationContext | undefined) => applyAll(saving.changes, context) ?? saving.context;
      await updateContext(store, id, change, now());
    } catch (error) {
      log.error({ err: error }, 'what was spoken of in a conversation could not be kept');
    }
    const left = unsaved.get(id);
    const changes = left?.changes.filter((change) => !saving.changes.includes(change)) ?? [];
    if (left === undefined || changes.length === 0) unsaved.delete(id);
    else unsaved.set(id, { context: left.context, changes });
  }

  return {
    async recall(id) {
      const here = unsaved.get(id);
      if (here !== undefined) return here.context;
      try {
        return parseContext((await store.conversation(id))?.context);
      } catch (error) {
        log.error({ err: error }, 'what was spoken of in a conversation could not be read');
        return undefined;
      }
    },
    remember(id, change, recalled) {
      const here = unsaved.get(id);
      unsaved.set(id, { context: change(here?.context ?? recalled), changes: [...(here?.changes ?? []), change] });
      saveLater(id);
    },
  };
}

function applyAll(
  changes: readonly ContextChange[],
  context: ConversationContext | undefined,
): ConversationContext | undefined {
  let changed = context;
  for (const change of changes) changed = change(changed);
  return changed;
}
