import type { DividedBy } from './selection.js';
import type { Sign } from './sign.js';

/** "More than half of the indicators": of children they would ask for a figure. */
function partsOf(parts: string): string {
  const things = ['indicators', 'measures', 'metrics', 'scorecard', 'kpis', 'them', 'things'];
  return parts
    .split(',')
    .flatMap((part) => things.flatMap((thing) => [`${part} of ${thing}`, `${part} ${thing}`]))
    .join();
}

/** "The worst service", "our strongest domain": the one that has most of what is bad, or of what is good. */
function rankedParts(part: DividedBy): readonly Sign[] {
  return [
    {
      intent: 'list',
      means: { by: part, colours: ['red', 'amber'] },
      phrases: '',
      alone: `worst ${part}, weakest ${part}, worst performing ${part}, poorest ${part}`,
    },
    {
      intent: 'list',
      means: { by: part, colours: ['green'] },
      phrases: '',
      alone: `best ${part}, strongest ${part}, best performing ${part}`,
    },
  ];
}

/** "Hitting most of our targets" */
function mostTargets(verbs: string): string {
  const shares = ['most', 'most of', 'half', 'half of', 'more than half', 'more than half of', 'majority of'];
  return verbs
    .split(',')
    .flatMap((verb) => shares.map((share) => `${verb} ${share} targets`))
    .join();
}

/** "In two lines", "three bullets", "max 100 words": how long an answer is to be. */
function lengths(): string {
  const units = [
    'line',
    'lines',
    'sentence',
    'sentences',
    'bullet',
    'bullets',
    'bullet points',
    'paragraph',
    'paragraphs',
  ];
  const counts = [1, 2, 3, 4, 5, 6];
  const words = [20, 50, 100, 150, 200, 250].map((count) => `${count} words`);
  return [...counts.flatMap((count) => units.map((unit) => `${count} ${unit}`)), ...words].join();
}

/** Phrases that ask for a list or an overview without judging, by team, or divided by something. */
export const overviewSigns: readonly Sign[] = [
  {
    intent: 'list',
    means: {},
    phrases: `
      list, lists, listing, which indicators, what indicators, which measures, what measures, which ones,
      what ones, which areas, all indicators, all measures, every indicator, every measure,
      how many indicators, how many measures, how many kpis, number of kpis, number of indicators, number of measures, all the indicators, all the measures, show all, all of them,
      in order of how bad, in order of severity, in order of seriousness, in order of badness, in order of how far out,
      full list, whole list, whats left, what is left, what else is left, how many areas, with stance, with stances, with its stance, with their stance, with their stances, with colour, with colours, with its colour,
      with their colour, with their colours, fall under, falls under, come under, comes under, sit under, sits under, belong to,
      belongs to, count towards, counts towards, listed under, to do with, relate to, relates to, related to
    `,
  },
  {
    intent: 'summary',
    means: {},
    phrases: `
      summary, summery, summarise, summarize, sum up, sum it up, sum this up, sum things up, sum it all up, summing up, good or bad, good bad and ugly, what is good what is bad, what is good and what is bad, whats good whats bad, bad news then good, bad news first then good, bad news first, good news first, bad then good, good then bad,
      main things, key things, should know, what matters, how we performing, how are we performing, good and bad, good and bad news,
      good or bad news, good news or bad news, mostly good or bad, mostly good or mostly bad,
      mostly good or mostly bad news, mainly good or bad, more good than bad, more bad than good, is it good or bad, is it good or bad news,
      is it good news or bad news, is it mostly good or bad, is it mostly good or mostly bad, is it mostly good or mostly bad news,
      is it good or bad overall, traffic light, traffic lights, overview, round up, roundup, rundown, run down,
      how did scorecard come out, how did figures come out, how did numbers come out, how did we come out, how did it come out,
      how did it all come out, how did scorecard turn out, how did it turn out, how did we fare, how did we get on,
      headline, headlines, highlights, key messages, key points, main points, scorecard, dashboard,
      big picture, overall picture, whole picture, everything, across board, at a glance, in a nutshell, state of play, how are we doing,
      how we are doing, how we doing, how are we getting on, how did we do, how have we done,
      how have we been doing, how are things, how things are, how is it going, how are things going,
      how things going, where are we, where do we stand, where we stand, where we are, brief me, briefing,
      bring me up to date, bring me up to speed, up to speed, catch me up, update on, update me,
      run me through, talk me through, run through, news on, news about, latest on, happening with, happening in, report card, overall performance, need to know, should know, what should i know, what should we know, paragraph, paragraphs, bullet points,
      bullets, one pager, couple of lines, few lines, few words, ${lengths()}, soundbite, recap, digest, lowdown,
      low down, gist, potted version, quick look, elevator pitch
    `,
  },
  {
    intent: 'list',
    means: { asksShare: true, colours: ['green'] },
    phrases: '',
    alone: mostTargets('hit, hitting, meet, meeting, met, reach, reaching, reached'),
  },
  {
    intent: 'list',
    means: { asksShare: true, colours: ['red', 'amber'] },
    phrases: '',
    alone: mostTargets('miss, missing, missed'),
  },
  {
    intent: 'list',
    means: { asksShare: true },
    phrases: '',
    alone: partsOf(
      'half, more than half, over half, at least half, less than half, fewer than half, majority, proportion, fraction, share, most',
    ),
  },
  {
    intent: 'summary',
    means: {},
    phrases: '',
    alone: 'rag, rags, rag rating, rag ratings, rag status, rag statuses',
  },
  {
    intent: 'list',
    means: { by: 'colour' },
    phrases: 'by colour, by rag, by rag rating, by rag status, by status, by rating, by stance, by judgement',
  },
  {
    intent: 'summary',
    means: { by: 'domain' },
    phrases: `
      by domain, per domain, each domain, every domain, domain by domain, domains, by theme, by area,
      each theme, each area, by topic, which domain, what domain
    `,
  },
  {
    intent: 'summary',
    means: { by: 'priority' },
    phrases: `
      which priority, which of priorities, which of our priorities, which of 4 priorities, which of our 4 priorities, what priority, by priority, per priority, each priority, every priority, priority by priority, priorities, strategic priorities,
      5 priorities, 5 strategic priorities, panel priorities,
      against priorities, against our priorities, by priorities
    `,
  },
  {
    intent: 'summary',
    means: { by: 'service' },
    phrases: `
      by service, per service, each service, every service, service by service, which service, which of services, which of our services, what service, services, across services
    `,
  },
  ...rankedParts('domain'),
  ...rankedParts('service'),
  ...rankedParts('priority'),
  {
    intent: 'list',
    means: { by: 'quarter' },
    phrases: '',
    alone: 'by quarter, per quarter, quarter by quarter, which quarter, what quarter, quarterly, across quarters',
  },
  {
    intent: 'teams',
    means: {},
    phrases: `
      by team, which team, what team, each team, any team, per team, every team, between teams, both teams, two teams,
      team by team, teams, team performance, across teams, different teams, best team, worst team,
      which of the teams
    `,
  },
];
