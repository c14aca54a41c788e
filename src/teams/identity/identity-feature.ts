import { buttonData } from '../../cards/card-button.js';
import type { Directory } from '../../people/directory.js';
import { personalConversationId } from '../../store/known-conversations.js';
import type { DeliveryDraft } from '../../store/outbox.js';
import type { Store } from '../../store/store.js';
import type { CreateFeature } from '../feature.js';
import { guardAction, type Press } from '../guarded-action.js';
import { messageBody } from '../invoke-response.js';
import { identityFamily } from './ask-who-it-is.js';

export interface IdentityFeatureOptions {
  readonly store: Pick<Store, 'directory' | 'identities' | 'knownConversations' | 'outbox'>;
  /** When people may next be written to. */
  readonly allowedFrom: (moment: Date) => Promise<Date>;
  /** Sends what was just drafted. It does not wait itself. */
  readonly deliverSoon: () => void;
}

interface Answer {
  readonly data: { readonly id: string; readonly person: string; readonly nonce: string };
  readonly confirmed: boolean;
}

/** The buttons by which those who look after the bot say who somebody is of whom it knows the name alone. */
export function createIdentityFeature(options: IdentityFeatureOptions): CreateFeature {
  const { store } = options;
  return (tools) => {
    const action = (verb: 'identity/confirm' | 'identity/refuse') =>
      guardAction(
        { ...tools, directory: store.directory },
        {
          verb,
          schema: buttonData[verb],
          right: 'administer',
          run: async (press, data) =>
            messageBody(await keepAnswer(press, { data, confirmed: verb === 'identity/confirm' }, options)),
        },
      );
    return { chatWords: [], actions: [action('identity/confirm'), action('identity/refuse')] };
  };
}

/** @returns what whoever pressed is told. */
async function keepAnswer(press: Press, answer: Answer, options: IdentityFeatureOptions): Promise<string> {
  const { store, deliverSoon } = options;
  const { person: by, now } = press;
  const { data, confirmed } = answer;
  const refusal = confirmed ? refuse(answer, await store.directory()) : undefined;
  if (refusal !== undefined) return refusal;
  const drafts = [
    ...(confirmed ? await draftWelcome(data.id, options, now) : []),
    ...(await redraw(data.id, options, now)),
  ];
  const verb = confirmed ? 'identity/confirm' : 'identity/refuse';
  const saved = await store.identities.answer(
    { aadObjectId: data.id, person: data.person },
    { confirmed, by: by.id, at: now },
    { nonce: [data.nonce, verb, data.id, by.id].join(' '), verb },
    drafts,
  );
  if (saved === 'repeated') return 'This was kept before.';
  if (saved === 'gone') return 'This is not asked any more.';
  deliverSoon();
  return confirmed ? 'Kept: it is them, and the bot tells them so.' : 'Kept: it is not them.';
}

/** Why an account cannot be somebody's; undefined where it can. */
function refuse({ data }: Answer, directory: Directory): string | undefined {
  const person = directory.people.find(({ id }) => id === data.person);
  if (person === undefined) return 'The list of people does not name this person any more.';
  const { aadObjectId = data.id } = person;
  return aadObjectId.toLowerCase() === data.id.toLowerCase()
    ? undefined
    : `${person.name} is known by another account already. If that one is wrong, say so on its card first.`;
}

async function draftWelcome(
  aadObjectId: string,
  { store, allowedFrom }: IdentityFeatureOptions,
  now: Date,
): Promise<readonly DeliveryDraft[]> {
  const conversation = personalConversationId(aadObjectId);
  if ((await store.knownConversations.find(conversation)) === undefined) return [];
  return [
    {
      key: `${identityFamily}/known ${aadObjectId} ${now.toISOString()}`,
      kind: `${identityFamily}/known`,
      subject: aadObjectId.toLowerCase(),
      reason: 'confirmed',
      conversation,
      way: 'post',
      notBefore: await allowedFrom(now),
      details: null,
    },
  ];
}

/** Everybody who was asked sees what was answered. */
async function redraw(
  aadObjectId: string,
  { store }: IdentityFeatureOptions,
  now: Date,
): Promise<readonly DeliveryDraft[]> {
  const kind = `${identityFamily}/asked`;
  const asked = await store.outbox.list({ subject: aadObjectId.toLowerCase(), kind, states: ['sent'] });
  return asked
    .filter(({ way }) => way === 'post')
    .map(({ key, subject, conversation }) => ({
      key: `${key}/after/${now.toISOString()}`,
      ...{ kind, subject, conversation, reason: 'answered', way: { edit: key }, details: null },
      // Nobody is notified of an edit, so quiet hours do not matter.
      notBefore: now,
    }));
}
