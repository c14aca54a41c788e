import type { Sign } from './sign.js';

const aims = `
  target, targets, range, ranges, goal, goals, threshold, thresholds, expected range, expected ranges, agreed target, agreed range,
  set target, proper target, formal target, target range, target set, targets set, range set
`;

/** Words that lead to a target or a range, in front of every name for one: "without a target", "never had a range". */
function inFrontOfAims(leads: string): string {
  const each = (words: string) => words.split(',').map((word) => word.trim());
  return each(leads)
    .flatMap((lead) => each(aims).map((aim) => `${lead} ${aim}`))
    .join();
}

/** Phrases that ask for indicators by whether anything is expected of them. */
export const rangeSigns: readonly Sign[] = [
  {
    intent: 'list',
    means: { range: 'none' },
    phrases: 'no target, no range',
    alone: `
      ${inFrontOfAims(`
        no, without, without any, lack, lacks, lacking, lacking any, never had, never had any, never been given, never been given any,
        never been set, never given, never set, never got, not been given, yet to be given, yet to be set any, yet to get, yet to have, yet to receive,
        still waiting for, still without, nobody set, nobody set any, nobody has set, nobody has set any, nobody ever set,
        nobody has ever set, nobody has, nobody gave, nobody has given, nobody bothered to set, need, needs
      `)},
      target missing, targets missing, range missing, ranges missing, target is missing, targets are missing, nothing to aim for,
      nothing to aim at, no expectation, no expectations, without expectation, without expectations, untargeted
    `,
  },
  {
    intent: 'list',
    means: { range: 'unconfirmed' },
    phrases: `
      range still to be confirmed, range still tbc, expected range tbc, expected range to be confirmed, target still to be confirmed,
      target still tbc, yet to be confirmed, yet to be agreed, yet to be set, not yet agreed, not yet confirmed, not yet set,
      target to be confirmed, range to be confirmed, to be confirmed, tbc, target tbc, range tbc, have range tbc, has range tbc, with range tbc, have target tbc, has target tbc, with target tbc, still to be confirmed,
      to be agreed, still to be agreed, to be set, still to be set, awaiting target, awaiting targets, awaiting range
    `,
  },
  {
    intent: 'list',
    means: { range: 'held' },
    denied: { range: 'none' },
    phrases: '',
    alone: inFrontOfAims(
      'have, has, got, with, set, given, been given, been set, any, have any, has any, got any, had, had any',
    ),
  },
];
