import type { Notice, Reason } from './notice.js';

/**
 * Why a reminder is said, in words: the place of its day on the ladder, not how many days are left, which
 * a weekend or a silence may have changed. "10 working days before the draft is due"
 */
export function describeReason({ about, reason }: Pick<Notice, 'about' | 'reason'>): string {
  switch (reason.kind) {
    case 'days before':
      return `${countOf(reason.days, 'day')} before ${eventOf(about)}`;
    case 'working days before':
      return `${countOf(reason.days, 'working day')} before ${eventOf(about)}`;
    case 'due today':
      return `the day ${eventOf(about)}`;
    case 'late':
      return `${countOf(reason.days, 'working day')} after ${eventOf(about).replace(/ is due$/, ' was due')}`;
    case 'missing at circulation':
      return 'the papers go out without it: put it off, take it verbally, or table it with the chair’s agreement';
    case 'handed over':
      return 'handed over from somebody else';
    case 'moved':
      return 'the meeting was moved to another day';
    case 'cancelled':
      return 'the meeting does not take place';
    case 'substitute':
      return 'in place of a member who cannot come';
    case 'quorum out of reach':
      return describeCount('the quorum cannot be reached', reason);
    case 'quorum unsure':
      return describeCount('the quorum is not sure', reason);
    case 'not reached':
      return `${countOf(reason.people.length, 'person', 'people')} not reached in the week before`;
  }
}

function describeCount(what: string, { count }: Extract<Reason, { readonly count: unknown }>): string {
  const { coming, apologies, unanswered, needed } = count;
  return `${what}: ${coming} coming, ${apologies} with apologies, ${unanswered} without an answer, ${needed ?? 0} needed`;
}

function eventOf(about: Notice['about']): string {
  switch (about.kind) {
    case 'paper':
      return about.stage === 'draft' ? 'the draft is due' : 'the final paper is due';
    case 'duty':
      return 'it is due';
    case 'meeting':
      return 'the meeting';
    case 'week':
      return 'the week';
  }
}

function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
