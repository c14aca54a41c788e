import type { Activity, Mention } from 'botbuilder';

/**
 * What a person wrote without the bot's name in front. Teams may split one name into several
 * mentions, so every mention of the recipient goes; mentions of others stay as text.
 *
 * @returns the empty string where nothing else was written.
 */
export function stripMention(activity: Pick<Activity, 'text' | 'entities' | 'recipient'>): string {
  let text = activity.text ?? '';
  for (const entity of activity.entities ?? []) {
    if (isMention(entity) && entity.mentioned?.id === activity.recipient.id && entity.text) {
      text = text.replaceAll(entity.text, ' ');
    }
  }
  return text
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
}

function isMention(entity: { readonly type: string }): entity is Mention {
  return entity.type === 'mention' && 'mentioned' in entity && 'text' in entity && typeof entity.text === 'string';
}
