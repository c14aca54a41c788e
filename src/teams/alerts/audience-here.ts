import type { TurnContext } from 'botbuilder';
import type { Audience } from '../../people/audience.js';
import type { Directory } from '../../people/directory.js';
import { channelRole } from '../../people/role.js';
import type { AdmittedReader } from '../chat-word.js';
import { conversationKind } from '../conversation-kind.js';

/** Who reads a card of alerts here: in a personal chat its person, anywhere else always the channel's audience. */
export function audienceHere(context: TurnContext, reader: AdmittedReader, directory: Directory): Audience {
  return conversationKind(context.activity) === 'personal' ? reader.audience : directory.audienceOf(channelRole);
}
