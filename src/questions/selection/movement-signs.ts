import type { ListColour, ListStance } from './selection.js';
import type { Sign } from './sign.js';

const intoColour = `
  turned, turn, gone into, went into, moved in to, slid into, tipped into, anything new, any new, anything newly, gone, went, going, become, became, newly, new, moved to, moved into, now, changed to, dropped to,
  slipped to, slipped into, fallen to, fell to, turned to, back to, moved back to, returned to, come back to
`;
/** Without words that mostly say something else beside a stance: "what have we got to celebrate". */
const intoStance = `
  turned into, turned, become, became, newly, new, any new, anything new, moved to, moved onto, gone onto, gone on to, come onto,
  put on, added to, now
`;
const outOfColour = `
  no longer, not any more, stopped being, used to be, was previously, were previously, lost, moved from,
  moved out of, slipped out of, fallen out of, fell out of, gone out of, went out of, dropped from, dropped out of, slipped from, fallen from, came out of, come out of, came off, come off, went off, got out of, getting out of, not still, left
`;

const keptColour = 'still, stayed, stayed in, stuck on, stuck at, remained, remain, remains, staying, remaining';

/** Every phrase of `words` with every one of `names` behind it. */
function inFrontOf(names: string, words: string): string {
  return names
    .split(',')
    .flatMap((name) => words.split(',').map((each) => `${each} ${name}`))
    .join();
}

/** "Turned red", "no longer green": a colour that an indicator did not have before, or has no more. */
function colourChanges(colour: ListColour): readonly Sign[] {
  return [
    {
      intent: 'movers',
      means: { changes: ['colour'], colours: [colour] },
      phrases: inFrontOf(colour, intoColour),
      alone: `${colour} are new, ${colour} that are new, ${colour} which are new, ${colour} is new, ${colour} that is new`,
    },
    {
      intent: 'movers',
      means: { changes: ['colour'], before: [colour] },
      phrases: inFrontOf(colour, outOfColour),
      alone: `${colour} lost, ${colour} we lost, ${colour} we have lost, ${colour} gone, ${colour} that went`,
    },
    { intent: 'movers', means: { changes: ['kept'], colours: [colour] }, phrases: inFrontOf(colour, keptColour) },
  ];
}

/** "Become a concern", "no longer on the watching brief": the same of what the panel does with it. */
function stanceChanges(stance: ListStance, names: string): readonly Sign[] {
  const into = inFrontOf(names, intoStance);
  const outOf = inFrontOf(names, outOfColour);
  return [
    { intent: 'movers', means: { changes: ['stance'], stances: [stance] }, phrases: '', alone: into },
    { intent: 'movers', means: { changes: ['stance'], stancesBefore: [stance] }, phrases: '', alone: outOf },
  ];
}

/** "From green to amber": a colour an indicator had, and the one it has now. */
function colourSteps(): readonly Sign[] {
  const judged: readonly ListColour[] = ['red', 'amber', 'green'];
  return judged.flatMap((from) =>
    judged.flatMap((to): readonly Sign[] =>
      from === to
        ? []
        : [
            {
              intent: 'movers',
              means: { changes: ['colour'], before: [from], colours: [to] },
              phrases: `from ${from} to ${to}, gone ${from} to ${to}, ${from} to ${to}`,
            },
          ],
    ),
  );
}

/** Phrases that ask what moved. Of a named indicator they ask how it stands, which tells how it moved. */
export const movementSigns: readonly Sign[] = [
  ...colourChanges('red'),
  ...colourChanges('amber'),
  ...colourChanges('green'),
  ...colourSteps(),
  ...stanceChanges('concern', 'concern, of concern, worry, worrying, problem, issue, risk'),
  ...stanceChanges('watching', 'watching brief, on watching brief, onto watching brief, off watching brief'),
  {
    intent: 'movers',
    means: { changes: ['colour'], colours: ['green'] },
    phrases: `
      back in range, come back in range, came back in range, returned to range, back into range, back on track,
      back on target, back within range, newly in range, newly on target
    `,
  },
  {
    intent: 'movers',
    means: { changes: ['colour'], before: ['green'] },
    phrases: `
      dropped below range, fallen below range, fell below range, gone below range, slipped below range, went below range, dropped below target, fallen below target,
      fell below target, gone below target, slipped below target, left range, left expected range, gone out of range, went out of range, fallen out of range,
      fell out of range, moved out of range, dropped out of range, slipped out of range, newly outside, newly outside range,
      newly outside expected range, newly out of expected range, new outside range, newly out of range, newly outside range,
      newly off target
    `,
  },
  {
    intent: 'movers',
    means: { changes: ['colour'] },
    phrases: `
      changed colour, changed colours, change colour, change of colour, changes of colour, colour change,
      colour changes, changed rating, changed rag, rag changes, changed status, changed rag rating,
      changed rag status, moved rating, different colour, surprises, any surprises, shocks, any shocks
    `,
  },
  {
    intent: 'movers',
    means: { changes: ['worse'] },
    denied: { changes: ['better', 'same'] },
    phrases: `
      worse, got worse, got worst, have got worst, getting worse, gotten worse, become worse, worsen, worsening, worsened, deteriorate,
      deteriorating, deteriorated, deterioration, declining, declined, decline, slipping, slipped, slip, slid,
      backwards, gone backwards, going backwards, went backwards, downhill, gone downhill, going downhill,
      lost ground, losing ground, wrong way, going wrong way, heading wrong way, what went wrong way, what is going wrong way, wrong direction, biggest slip, biggest decline,
      biggest deterioration, biggest decliners, decliners, worst movers, collapse, collapsed, collapsing,
      slump, slumped, slumping, slide, slides, sliding, nosedive, nosedived, slid furthest, slipped furthest, slippers, slipper, backsliders,
      backsliding, losers, biggest losers, moved backwards, worst slides, biggest slides, heading south, lost our grip, lost grip, losing grip, losing our grip, tanked, tanking, slipping back
    `,
  },
  {
    intent: 'movers',
    means: { changes: ['better'] },
    denied: { changes: ['worse', 'same'] },
    phrases: `
      better, got better, getting better, gotten better, improve, improves, improving, improved, improvement,
      improvements, improvers, improver, biggest improvement, biggest improvements, biggest improver,
      biggest improvers, most improved, improved most, improved the most, uphill, turned around,
      turned a corner, recovered, recovering, progress, progressed, progressing, right way, right direction, going right way, going in right direction, heading right way, heading in right direction,
      best movers, risers, top risers, climbers, top climbers, biggest climbers, gainers, biggest gainers, winners, made progress,
      making progress, moved forward, moved forwards, coming on, bounced back
    `,
  },
  {
    intent: 'movers',
    means: { changes: ['better'] },
    phrases: '',
    alone: `
      but thats good, and thats good, but that is good, and that is good, but is good, which is good, thats good thing, that is good thing,
      but for better, for better, in good way, in right direction, for right reasons, as we want, as wanted
    `,
  },
  {
    intent: 'movers',
    means: { changes: ['worse'] },
    phrases: '',
    alone: `
      but thats bad, and thats bad, but that is bad, and that is bad, which is bad, thats bad thing, that is bad thing,
      for worse, in bad way, for wrong reasons, when it should not
    `,
  },
  {
    intent: 'movers',
    means: { changes: ['up'] },
    denied: { changes: ['down', 'same'] },
    phrases: `
      rising, risen, rise, rises, rose, going up, gone up, went up, go up, biggest rise, increasing, increased,
      increase, increases, biggest increase, biggest increases, climbed, climbing, jumped, jump, biggest jump,
      grown, grew, grow, growing, growth, biggest rises, up most, shot up, movers up, top movers up, biggest movers up
    `,
  },
  {
    intent: 'movers',
    means: { changes: ['down'] },
    denied: { changes: ['up', 'same'] },
    phrases: `
      falling, fallen, fall, falls, fell, going down, gone down, went down, go down, decreasing, decreased,
      decrease, decreases, dropping, dropped, drop, drops, dropped furthest, fallen furthest, fell furthest, dropped farthest, biggest drop, biggest drops, biggest fall,
      biggest falls, fallers, faller, top fallers, biggest fallers, tumbled, tumbling, sunk, dipped, dips, dip, slumps, biggest decrease, down most, movers down, top movers down, biggest movers down, plummeted, reduced, shrinking, shrunk, shrank
    `,
  },
  {
    intent: 'movers',
    means: {},
    denied: { changes: ['same'] },
    phrases: `
      and which way, and in which direction, and which direction, change, changed, changes, changing, difference, different, moved, moving, movement, movements, movers,
      mover, biggest change, biggest changes, biggest mover, biggest movers, moved most, moved the most,
      changed most, changed the most, shifted, whats new, what is new, anything new, up or down,
      better or worse, worse or better, up and down, better and worse, year on year, quarter on quarter,
      month on month, biggest, largest, fastest, greatest, biggest first, largest first, biggest ones first, biggest one first
    `,
  },
  {
    intent: 'movers',
    means: { changes: ['better', 'worse'] },
    phrases: `
      closing, narrowing, narrower, narrowed, widening, wider, widened, caught up, catching up, catch up, come on,
      come on most, coming on
    `,
  },
  {
    intent: 'movers',
    means: { changes: ['same'] },
    phrases: '',
    alone:
      'flat, flatlining, flatlined, flat lining, static, standing still, no movement, no real change, not changed at all, same value, same values, same figure, same figures, same percent, same number, identical, identical figure, unchanged, stayed the same, stayed same, no change, no different, stood still, not moved, not budged, not shifted, budged',
  },
];
