import type { CardContext } from '../../cards/card-message.js';
import { describeIdentity } from '../../cards/identity/describe-identity.js';
import { describeKnown } from '../../cards/identity/describe-known.js';
import type { ReminderCard } from '../../cards/reminders/reminder-card.js';
import { renderReminderCard } from '../../cards/reminders/render-reminder-card.js';
import type { Renderer } from '../../delivery/renderer.js';
import { unknownKind } from '../../delivery/unknown-kind.js';
import type { KnownConversation } from '../../store/known-conversations.js';
import type { Delivery } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import { identityFamily } from './ask-who-it-is.js';

export interface IdentityRendererOptions {
  readonly store: Pick<Store, 'directory' | 'identities'>;
  readonly newContext: () => CardContext;
}

/** Makes the messages about who somebody is: to those who may `administer`, and to whoever it was about. */
export function createIdentityRenderer({ store, newContext }: IdentityRendererOptions): Renderer {
  async function describe(
    { kind, subject }: Delivery,
    { aadObjectId = '' }: KnownConversation,
  ): Promise<ReminderCard | undefined> {
    const [identity, directory] = await Promise.all([store.identities.find(subject), store.directory()]);
    if (identity === undefined) return undefined;
    if (kind === `${identityFamily}/known`) {
      const person = directory.find({ aadObjectId: subject });
      const isTheirs = aadObjectId.toLowerCase() === subject && identity.state === 'confirmed';
      return isTheirs && person?.id === identity.person ? describeKnown(person) : undefined;
    }
    if (kind !== `${identityFamily}/asked`) throw unknownKind(kind);
    const reader = directory.find({ aadObjectId });
    const mayAnswer = reader !== undefined && directory.audienceOfPerson(reader).rights.has('administer');
    return mayAnswer ? describeIdentity(identity, directory) : undefined;
  }
  return {
    async render(delivery, to) {
      const card = to.kind === 'personal' ? await describe(delivery, to) : undefined;
      return card === undefined ? 'nothing' : renderReminderCard(card, newContext());
    },
  };
}
