import type { Announcer } from '../../alerts/announcer.js';
import type { CardContext } from '../../cards/card-message.js';
import type { Store } from '../../store/store.js';

/** What alerts in chat are made with. */
export interface AlertFeatureOptions {
  readonly store: Pick<
    Store,
    'alerts' | 'outbox' | 'knownConversations' | 'scorecard' | 'directory' | 'calendar' | 'vocabulary' | 'panel'
  >;
  readonly announcer: Pick<Announcer, 'postNow'>;
  readonly newContext: () => CardContext;
  /** The council's, an IANA name. */
  readonly timeZone: string;
  /** Sends what was just drafted, where the next tick would make people wait. It does not wait itself. */
  readonly deliverSoon: () => void;
}
