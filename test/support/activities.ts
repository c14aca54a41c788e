import { randomUUID } from 'node:crypto';

/** An activity as Teams posts it; tests override what they are about. */
export type DummyActivity = Readonly<Record<string, unknown>>;

/** The bot's account in every dummy activity. */
export const botAccount = { id: '28:bot', name: 'Panel Bot' };
/** The person who writes, unless a test says otherwise. */
export const officer = { id: '29:officer', name: 'Dummy Officer', aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001' };
/** The council's tenant. */
export const homeTenant = '99999999-8888-4777-8666-555555555555';

/** A message in a personal chat. */
export function dummyMessage(serviceUrl: string, overrides: DummyActivity = {}): DummyActivity {
  return {
    type: 'message',
    id: `message-${randomUUID()}`,
    timestamp: '2026-05-01T09:30:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: officer,
    recipient: botAccount,
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: homeTenant },
    channelData: { tenant: { id: homeTenant } },
    text: 'how is 2-year stability?',
    textFormat: 'plain',
    ...overrides,
  };
}

/** A message in a thread of a channel that mentions the bot. */
export function dummyChannelMessage(serviceUrl: string, text: string, overrides: DummyActivity = {}): DummyActivity {
  return dummyMessage(serviceUrl, {
    conversation: {
      id: '19:general@thread.tacv2;messageid=1',
      conversationType: 'channel',
      isGroup: true,
      tenantId: homeTenant,
    },
    channelData: { tenant: { id: homeTenant }, team: { id: '19:general@thread.tacv2' } },
    text: `<at>${botAccount.name}</at> ${text}`,
    entities: [{ type: 'mention', mentioned: botAccount, text: `<at>${botAccount.name}</at>` }],
    ...overrides,
  });
}

/** A message in a group chat that mentions the bot. */
export function dummyGroupMessage(serviceUrl: string, text: string, overrides: DummyActivity = {}): DummyActivity {
  return dummyChannelMessage(serviceUrl, text, {
    conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: homeTenant },
    channelData: { tenant: { id: homeTenant } },
    ...overrides,
  });
}

/** A press of a button: an invoke with its verb and data. */
export function dummyPress(
  serviceUrl: string,
  verb: string,
  data: unknown,
  overrides: DummyActivity = {},
): DummyActivity {
  return dummyMessage(serviceUrl, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    text: undefined,
    replyToId: 'card-1',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    ...overrides,
  });
}

/** The data that every button carries, for the question it asks. */
export function dummyPressData(question: string, overrides: DummyActivity = {}): DummyActivity {
  return { v: 1, id: 'two-year-stability', nonce: 'nonce-1', question, ...overrides };
}
