import { eitherSidePhrases } from './either-side-phrases.js';
import type { Sign } from './sign.js';

/** Phrases that ask for a list by how indicators are judged. Of a named indicator they ask how it stands. */
export const judgementSigns: readonly Sign[] = [
  {
    intent: 'list',
    means: { colours: ['red'] },
    phrases: 'red, reds, in the red, red rated, rated red, rag red',
    alone: 'red alert, red alerts, on red alert',
  },
  {
    intent: 'list',
    means: { colours: ['amber'] },
    phrases: 'amber, ambers, amber rated, rated amber',
  },
  {
    intent: 'list',
    means: { colours: ['red', 'amber', 'green'] },
    phrases: eitherSidePhrases,
    alone:
      'in range and what is out, in range and what out, in range and whats out, in and what is out, on track and what is off, and what not, and which not, and what are not, and which are not, and what does not, and those not',
  },
  {
    intent: 'list',
    means: { colours: ['red', 'amber'] },
    phrases: '',
    alone: 'of going green, of being green, of turning green, of getting to green',
  },
  {
    intent: 'list',
    means: { colours: ['red', 'amber'] },
    phrases: 'amber or worse, amber or below, amber and worse, amber or lower',
  },
  {
    intent: 'list',
    means: { colours: ['amber', 'green'] },
    phrases: 'amber or better, amber and better, amber or above',
  },
  {
    intent: 'list',
    means: { colours: ['green'] },
    phrases: 'green, greens, in the green, green rated, rated green',
  },
  {
    intent: 'list',
    means: { colours: ['red', 'amber'] },
    denied: { colours: ['green'] },
    phrases: `
      off target, missing target, missing targets, missed target, missed targets, miss target, below target,
      below targets, under target, short of target, outside target, behind target, off track, off course,
      missing the mark, missing mark, miss mark, off the mark, wide of mark, outside tolerance, out of tolerance, on exception report, in exception report, exception list, full exception list, list of exceptions, out of range, out of its range, outside range, outside its range, outside its expected range, out of its expected range,
      outside ranges, outside their range, outside their expected range, outside expected range, out of expected range,
      underperforming, failing
    `,
    alone: `
      need to improve, needs to improve, needing to improve, need improving, needs improving, need improvement, needs improvement,
      needs fixing, need fixing, need to fix, needs sorting, needs sorting out, need to sort, need to sort out, needs work, need to work on,
      room for improvement, areas for improvement, area for improvement, for improvement, areas to improve, area to improve, must improve, should improve, have to improve, could do better, need to do better, must do better,
      should do better, outside, under performing, performing badly, performing poorly, poorly performing, struggling,
      falling short, falls short, fall short, doing badly, doing poorly, not good enough, not doing well, not performing, not so good,
      not great, rubbish at, useless at, hopeless at, terrible at, bad at, poor at, not where they should be, targets are we missing, targets we are missing,
      targets are we not meeting, targets have we missed, targets did we miss, targets we missed,
      targets are missed, targets are being missed
    `,
  },
  {
    intent: 'list',
    means: { colours: ['green'] },
    denied: { colours: ['red', 'amber'] },
    phrases: `
      on target, meet all targets, met all targets, meeting all targets, hit all targets, hitting all targets, meet every target,
      met every target, hit every target, meet target, meeting target, meeting targets, met target, met targets, meets target,
      hit target, hit targets, hitting target, hitting targets, reach target, reaching target, reached target,
      above target, over target, are we there, are we there yet, there yet, within target, within tolerance, in tolerance, on track, on course, in range, in expected range, within range,
      within expected range, in its range, in its expected range, within its range, within its expected range,
      inside its range, inside its expected range, on its target, inside range, inside expected range, as expected, meeting expectations, meet expectations,
      meeting expectation, up to standard, up to scratch, up to expectations
    `,
    alone: `
      where they should be, where we want them, where we want it, where we want to be, doing well, doing okay, doing ok, doing alright, doing all right, doing fine, been fine, been ok, been okay, been alright, been all right, all fine, performing well, targets are we meeting,
      targets are we hitting, targets did we hit, targets did we meet, targets have we hit,
      targets have we met, targets are being met, targets are met
    `,
  },
  {
    intent: 'list',
    means: { side: 'below' },
    phrases: `
      below range, below what we expect, below what is expected, below expectations, below expectation, less than we expect, less than expected,
      lower than expected, lower than we expect, below expected range, under range, below lower bound, below lower end, below lower limit,
      under lower bound, under lower limit, below bottom of range, below bottom end,
      below bottom end of range, falls short of bottom end of range, short of bottom end of range, below minimum, on low side, out on low side
    `,
  },
  {
    intent: 'list',
    means: { side: 'below', order: 'farthest' },
    phrases: '',
    alone: `
      furthest below target, furthest below range, furthest below expected range, furthest under target, farthest below target, most below target,
      furthest short of target
    `,
  },
  {
    intent: 'list',
    means: { side: 'above', order: 'farthest' },
    phrases: '',
    alone: `
      furthest above target, furthest above range, furthest above expected range, furthest over target, farthest above target, most above target
    `,
  },
  {
    intent: 'list',
    means: { side: 'above' },
    phrases: `
      above range, above expected range, over range, above upper bound, above upper end, above upper limit,
      over upper bound, over upper limit, over top of range, above top of range, over top end of range,
      above top end of range, above top end, above maximum
    `,
  },
  {
    intent: 'list',
    means: {},
    denied: { colours: ['none'] },
    onlyDenied: true,
    phrases: '',
    alone: 'judged, judge, rated, rag rated, assessed, coloured, colour coded',
  },
  {
    intent: 'list',
    means: { colours: ['none'] },
    phrases: 'not judged',
    alone: 'unjudged, unrated, no colour, without colour, no rag, no rag rating, no judgement, grey',
  },
  {
    intent: 'list',
    means: { stances: ['celebrate'] },
    phrases: 'celebrate, celebrates, celebrating, celebrated, to celebrate',
    alone:
      'celebration, celebrations, cheer us up, cheer me up, cheer people up, cheer everyone up, crow about, brag about, we shine, shine, shining',
  },
  {
    intent: 'list',
    means: { stances: ['celebrate'] },
    denied: { stances: ['concern'] },
    phrases: 'good news, good news story, good news stories, what is good news, whats good news, going well, gone well',
    alone: `
      good news, something good, something positive, anything positive, going right, gone right, went right, getting right, get right, got right, do brilliantly, doing brilliantly, brilliant at, excel at, excelling, excelling at, nailing, that is actually good, thats actually good, good to say, went well, going really well, going very well,
      what is good in, what good in, what good about, good things, proud, proud of, pleased with, pleased about, happy about, happy with, successes,
      success, strengths, wins, good at, shout about, praise, congratulate, well done
    `,
  },
  {
    intent: 'list',
    means: { stances: ['concern'] },
    phrases: `
      what should i look at first, what should we look at first, where should i look first, where should we look first, what should i focus on,
      what should we focus on, what should panel focus on, where should we focus,
      of concern, worries you, worries you most, worries us, worries us most, most worrying, stands out, stand out, jumps out, leaps out, lose sleep, lose sleep over, concern, concerns, concerning, concerned about, worry about, worried about, worrying,
      a problem, problem, problems, issue, issues, bad news, about the bad, bad ones, bad stuff, bad bits, something bad, going wrong, gone wrong, getting wrong, what wrong, what is wrong, whats wrong, ashamed of, most ashamed of, embarrassed about, embarrassed by, going badly,
      not going well
    `,
    alone: `
      are bad, is bad, looking bad, looks bad, shout at, shout at someone about, shout at anyone about, to raise, to flag, to flag up, worth raising, worth flagging, in trouble, worry, worries, be worrying about, be worried about, not gone well, biggest concern, biggest concerns,
      main concern, main concerns, top concern, top concerns, key concern, key concerns, biggest worry,
      biggest worries, biggest problem, biggest problems, biggest issue, biggest issues, main issues,
      key issues, biggest risk, biggest risks, key risks, problem areas, trouble, trouble spots, negatives,
      pressure points, hot spots, hotspots, weaknesses, weak spots, red flags, risk, risks, alarming,
      attention, need attention, needs attention, needing attention, focus on, focusing on, where should we focus, where should panel focus, where should i focus, should we focus, should panel focus, should focus, to focus on, challenge, challenging, challenge officers, challenging officers, challenge officers on,
      challenging officers on, be challenging officers on, be challenging officers,
      scrutinise, scrutiny, dig into, be asking, be asking about, should i ask, should we ask,
      what should i be asking about, what should we be asking about, what should panel be asking about,
      what would you ask about, what might i ask about, what might we ask about, should i ask about, should we ask about, should panel ask, should panel ask about, what should i ask about,
      what should we ask about, what should panel ask about, keep me awake,
      keep us awake, keeping me awake, keep me up at night, keeps me up at night, lose sleep, losing sleep, lose sleep over, losing sleep over, be losing sleep over, look out for, be aware of
    `,
  },
  {
    intent: 'list',
    means: { stances: ['watching'] },
    phrases: 'watching brief, watching briefs',
    alone: `
      on watch, watch list, watchlist, watching, keep an eye on, keep our eye on, keeping an eye on,
      keep eyes on, be watching, to watch, monitor, monitoring
    `,
  },
  // An order of what is asked for narrows nothing.
  {
    intent: 'list',
    means: { order: 'worst' },
    phrases: 'worst first, worst one first, worst ones first, worst to best, worst at top',
  },
  {
    intent: 'list',
    means: { order: 'best' },
    phrases: 'best first, best one first, best ones first, best to worst, best at top',
  },
  {
    intent: 'list',
    means: { colours: ['red', 'amber'], order: 'farthest' },
    phrases: 'worst, weakest',
    alone: `
      worst performing, performing worst, doing worst, poorest, bottom, lowest performing,
      furthest from target, farthest from target, furthest from range, furthest out, furthest off,
      furthest outside, furthest behind, where are we behind, where we behind, what are we behind on, biggest gap to target, biggest gaps to target, largest gap to target, largest gaps to target, widest gap to target, biggest gap to range, biggest gaps to range, biggest shortfall, biggest shortfalls, long way off, long way off target, way off target, miles off, miles off target, nowhere near target, nowhere near range, far from target, letting children down most, letting these children down most, letting them down most, letting down most, letting children down, letting these children down, letting them down, least good, furthest from where, farthest from where, furthest away, furthest adrift, most adrift,
      furthest from where it should be, furthest from where they should be, furthest off track, next furthest out
    `,
  },
  {
    intent: 'list',
    means: { colours: ['red', 'amber'], order: 'longest' },
    phrases: `
      longest outside, outside longest, outside for longest, outside range for longest, outside range longest,
      out of range for longest, out of range longest, outside expected range for longest, outside its range for longest,
      outside of range for longest,
      below target for longest, off target for longest, off target longest, longest out of range, longest outside range,
      longest off target, longest below target, longest running
    `,
  },
  { intent: 'list', means: { colours: ['red'], order: 'longest' }, phrases: 'red for longest, red longest' },
  { intent: 'list', means: { colours: ['amber'], order: 'longest' }, phrases: 'amber for longest, amber longest' },
  {
    intent: 'list',
    means: { stances: ['concern'], order: 'longest' },
    phrases: 'of concern for longest, of concern longest, concern for longest, concern longest, longest of concern',
  },
  {
    intent: 'list',
    means: { order: 'longest' },
    phrases: '',
    alone: 'how long have',
  },
  {
    intent: 'list',
    means: { colours: ['green'], order: 'best' },
    phrases: 'best, strongest',
    alone: 'best performing, performing best, doing best, top performing, highest performing',
  },
  {
    intent: 'list',
    means: { statuses: ['watched'] },
    phrases: '',
    alone: `
      not on scorecard, off the scorecard, watch without figures, watch without figure, without figures,
      without figure, no figures, no figure, no data, not have data, not have any data, not have figures, not have figure, not have any figures, without data, without numbers, no numbers, watched only,
      only watched, watched without figures, watched measures, watched indicators, being watched
    `,
  },
  {
    intent: 'list',
    means: { unreported: true },
    phrases: '',
    alone: `
      not reported, unreported, kpis missing, kpis are missing, metrics missing, figures are missing, figures missing, any figures missing, any data missing, figure missing, missing figures, missing figure,
      data missing, data is missing, missing data, numbers are missing, numbers missing, indicators are missing,
      indicators missing, measures are missing, measures missing, anything missing, anything missing from, missing from scorecard,
      what are we missing, whats missing from, what is missing from, missing from this quarter, not in yet, gaps in data, gaps in scorecard,
      without figure for this quarter, without figure this quarter, no figure this quarter, no figure for this quarter,
      no data this quarter, no figures this quarter
    `,
  },
  {
    intent: 'list',
    means: { withheld: true },
    phrases: `
      not i allowed to see, not we allowed to see, i not allowed to see, we not allowed to see, not allowed to see,
      withheld, withhold, withholding, suppressed, hidden, redacted, masked, blanked out, blocked out,
      too few to show, too small to show, too few to publish, too small to publish, not shown, not being shown,
      withheld for small numbers, suppressed for small numbers, hidden for small numbers, because of small numbers,
      due to small numbers, missing from my list, missing from our list, missing because of small numbers,
      missing from my list because of small numbers
    `,
    alone: 'kept from me, kept from us, not allowed to know, not i see, not we see, i not see, we not see',
  },
  {
    intent: 'list',
    means: { statuses: ['history'] },
    phrases: '',
    alone: `
      older documents, old documents, older measures, older indicators, old measures, old indicators,
      historical measures, historical indicators, historic measures, historic indicators, history only,
      only in history, no longer reported, no longer on scorecard, discontinued, dropped from scorecard
    `,
  },
];
