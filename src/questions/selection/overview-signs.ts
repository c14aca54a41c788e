import type { Sign } from './sign.js';

/** Phrases that ask for a list or an overview without judging, by team, or divided by something. */
export const overviewSigns: readonly Sign[] = [
  {
    intent: 'list',
    means: {},
    phrases: `
      list, lists, listing, which indicators, what indicators, which measures, what measures, which ones,
      what ones, which areas, all indicators, all measures, every indicator, every measure,
      how many indicators, how many measures, all the indicators, all the measures, show all, all of them,
      full list, whole list
    `,
  },
  {
    intent: 'summary',
    means: {},
    phrases: `
      summary, summarise, summarize, sum up, summing up, overview, round up, roundup, rundown, run down,
      headline, headlines, highlights, key messages, key points, main points, scorecard, dashboard,
      big picture, overall picture, everything, at a glance, in a nutshell, state of play, how are we doing,
      how we are doing, how we doing, how are we getting on, how did we do, how have we done,
      how have we been doing, how are things, how things are, how is it going, how are things going,
      how things going, where are we, where do we stand, where we stand, where we are, brief me, briefing,
      bring me up to date, bring me up to speed, up to speed, catch me up, update on, update me,
      run me through, talk me through, run through, report card, overall performance
    `,
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
      each theme, each area, by topic
    `,
  },
  {
    intent: 'summary',
    means: { by: 'priority' },
    phrases: `
      by priority, per priority, each priority, every priority, priority by priority, priorities, strategic priorities,
      5 priorities, 5 strategic priorities, panel priorities,
      against priorities, against our priorities, by priorities
    `,
  },
  {
    intent: 'summary',
    means: { by: 'service' },
    phrases: 'by service, per service, each service, every service, service by service',
  },
  {
    intent: 'teams',
    means: {},
    phrases: `
      by team, which team, what team, each team, per team, every team, between teams, both teams, two teams,
      team by team, teams, team performance, across teams, different teams, best team, worst team,
      which of the teams
    `,
  },
];
