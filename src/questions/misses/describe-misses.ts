import { joinWords } from '../wording/words.js';
import type { MissGroup } from './group-misses.js';

/** The groups as lines for whoever looks after the pack, each with what is known of it below. */
export function describeMisses(groups: readonly MissGroup[]): string {
  if (groups.length === 0) return 'No unanswered question is kept.';
  return groups.map(describeGroup).join('\n');
}

function describeGroup(group: MissGroup): string {
  const { count, dislikes, newest, roles, reasons, texts } = group;
  const facts = [
    `last on ${newest.toISOString().slice(0, 10)}`,
    ...(roles.length > 0 ? [`asked as ${joinWords(roles)}`] : []),
    ...(dislikes > 0 ? [`${dislikes} thumbs down`] : []),
  ];
  return [
    `${String(count).padStart(4)} × ${titleOf(group)} (${facts.join('; ')})`,
    ...texts.map((text) => `       asked: ${oneLine(text)}`),
    ...reasons.map((reason) => `       reason: ${oneLine(reason)}`),
  ].join('\n');
}

function titleOf({ words, outcome, intent, indicators }: MissGroup): string {
  if (outcome === 'refused') return 'refused, because it was about a child; nothing else is kept';
  const about = indicators.length > 0 ? ` of ${nameFew(indicators)}` : '';
  if (outcome !== 'not_found') return `disliked: ${intent}${about}`;
  if (words.length > 0) return `not understood: ${words.map((word) => `“${word}”`).join(', ')}`;
  return indicators.length > 0 ? `not held: ${intent}${about}` : `not answered: ${intent} of nothing known`;
}

const mostNamed = 3;

function nameFew(keys: readonly string[]): string {
  const more = keys.length - mostNamed;
  return more > 1 ? `${keys.slice(0, mostNamed).join(', ')} and ${more} more` : joinWords(keys);
}

/** People's own words, which must not move the terminal's cursor. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();
}
