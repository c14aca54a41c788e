import type { Indicator } from '../indicators/indicator.js';
import type { Person } from '../people/person.js';
import type { AlertRoute, KnownConversation } from '../store/known-conversations.js';

/**
 * Whether a conversation is told of an indicator: all of them where its route names nothing, else
 * those of a domain or priority that it names. In a personal chat only what its person answers for,
 * where they answer for services at all.
 */
export function covers(
  { kind, alerts }: Pick<KnownConversation, 'kind' | 'alerts'>,
  person: Pick<Person, 'services'> | undefined,
  indicator: Pick<Indicator, 'domain' | 'priority' | 'service'>,
): boolean {
  if (alerts === undefined || !isRouted(alerts, indicator)) return false;
  if (kind !== 'personal' || person?.services === undefined) return true;
  return indicator.service !== undefined && person.services.includes(indicator.service);
}

function isRouted({ domains, priorities }: AlertRoute, { domain, priority }: Pick<Indicator, 'domain' | 'priority'>) {
  if (domains.length === 0 && priorities.length === 0) return true;
  return domains.includes(domain) || (priority !== undefined && priorities.includes(String(priority)));
}
