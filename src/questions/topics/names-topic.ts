import type { Query } from '../query.js';

/** Whether a question about words, people or the calendar names what it asks about, so that it refers to nothing before. */
export function namesTopic({ intent, topic, indicators }: Query): boolean {
  if (topic === null) return false;
  if (intent === 'schedule' || intent === 'alerts' || intent === 'help' || indicators.length > 0) return true;
  const {
    terms,
    unknownTerm,
    glossary,
    reports,
    priorities,
    strategy,
    strategyFact,
    domains,
    posts,
    called,
    people,
    scrutiny,
  } = topic;
  const named = [terms, reports, priorities, domains, posts, called, people].some((list) => list.length > 0);
  return named || glossary || scrutiny || unknownTerm !== null || strategy !== null || strategyFact !== null;
}
