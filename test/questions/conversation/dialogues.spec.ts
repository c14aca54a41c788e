import assert from 'node:assert/strict';
import type { ConversationContext } from '../../../src/questions/conversation/conversation-context.js';
import { converse } from '../../../src/questions/conversation/converse.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

/**
 * What somebody types next, and what a good answer to it is: `[intent:]keys[@period]`, keys joined
 * by `+`, or `*` for any; `ask` with the keys offered in alphabetical order, `ask` alone where the bot only asks which; `refused`; `none`.
 */
type Exchange = readonly [says: string, expected: string];

const stability = 'two-year-stability';
const q3 = '2023-24 Q3';

const dialogues: Readonly<Record<string, readonly (readonly Exchange[])[]>> = {
  'another period of the same': [
    [
      ['how has stability changed since 2008?', `trend:${stability}@2023-24`],
      ['what was it in 2012', 'none'],
      ['and in 2011-12', `status:${stability}@2011-12`],
    ],
    [
      ['cla rate vs england', 'compare:cla-rate'],
      ['over the last 5 years', 'trend:cla-rate@2023-24'],
    ],
    [
      ['2 year stability for 2022-23', `status:${stability}@2022-23`],
      ['and 21-22', `status:${stability}@2021-22`],
      ['and the year before that', `status:${stability}@2020-21`],
      ['so are we improving?', `trend:${stability}`],
    ],
    [
      ['two yr stability', stability],
      ['q1', `status:${stability}@2023-24 Q1`],
      ['all year', `status:${stability}@2023-24`],
      ['are we meeting it', `status:${stability}@2023-24`],
    ],
    [
      ['how is 2 year stability', `status:${stability}@2023-24 Q4`],
      ['and last quarter?', `status:${stability}@${q3}`],
      ['and the quarter before that?', `status:${stability}@2023-24 Q2`],
      ['the one before', `status:${stability}@2023-24 Q1`],
      ['and now?', `status:${stability}@2023-24 Q4`],
    ],
    [
      ['stability in q3', `status:${stability}@${q3}`],
      ['same time last year?', `${stability}@2022-23 Q3`],
    ],
    [
      ['reviews on time in march', 'status:reviews-on-time@Mar-24'],
      ['feb?', 'status:reviews-on-time@Feb-24'],
      ['the month before', 'status:reviews-on-time@Jan-24'],
      ['for the year', 'status:reviews-on-time@2023-24'],
    ],
    [
      ['2 year stability 2018-19', 'none'],
      ['2017-18 then', `status:${stability}@2017-18`],
    ],
  ],
  'another question about the same': [
    [
      ['How are we doing on dental checks?', 'status:annual-dental-check'],
      ['Is that better or worse than last year?', 'annual-dental-check'],
      ['And compared with our neighbours?', 'compare:annual-dental-check'],
      ['What happened there?', 'why:annual-dental-check'],
      ['Can you show that as a chart please', 'trend:annual-dental-check'],
      ['which quarter was worst?', 'trend:annual-dental-check'],
    ],
    [
      ['england for 3+ placements', 'compare:three-plus-placements'],
      ['and ours?', 'status:three-plus-placements'],
      ['outstanding?', 'compare:three-plus-placements'],
      ['all of them', 'compare:three-plus-placements'],
    ],
    [
      ['residential', 'status:residential'],
      ['how far off is it', 'status:residential'],
      ['what should it be', 'range:residential'],
    ],
    [
      ['stability please', `status:${stability}`],
      ['what about england?', `compare:${stability}`],
      ['and the south west?', `compare:${stability}`],
      ['show the trend', `trend:${stability}`],
      ["what's the target?", `range:${stability}`],
      ['is that good?', `status:${stability}`],
      ['is it red?', `status:${stability}`],
      ['is that too low', `status:${stability}`],
      ['has it got worse?', stability],
      ['tell me more', `status:${stability}`],
    ],
    [
      ['how was dental in q1', 'status:annual-dental-check@2023-24 Q1'],
      ['was that on target?', 'status:annual-dental-check@2023-24 Q1'],
      ["what's the expected range then?", 'range:annual-dental-check@2023-24 Q1'],
    ],
    [
      ['how many were adopted in q4', 'adopted-number@2023-24 Q4'],
      ['is it more than 3?', 'status:adopted-number@2023-24 Q4'],
    ],
  ],
  'the same question about another': [
    [
      ['how does stability compare with England', `compare:${stability}`],
      ['thanks. and dental?', 'status:annual-dental-check'],
    ],
    [
      ['iha excluding unrecorded by month', 'trend:iha-excl-unrecorded@Mar-24'],
      ['and including', 'trend:iha-incl-unrecorded@Mar-24'],
    ],
    [
      ['how is dental', 'annual-dental-check'],
      ['sorry i meant annual health checks', 'status:annual-health-check'],
      ['not health, dental', 'status:annual-dental-check'],
    ],
    [
      ['how many SGOs', 'sgo-number'],
      ['and adoptions', 'adopted-number'],
    ],
    [
      ['how does stability compare with England', `compare:${stability}`],
      ['what about children placed over 20 miles away?', 'compare:placed-over-20-miles'],
      ['and dental?', 'compare:annual-dental-check'],
    ],
    [
      ['how was stability in Q3', `status:${stability}@${q3}`],
      ['what about dental?', `status:annual-dental-check@${q3}`],
      ['and residential', `status:residential@${q3}`],
    ],
    [
      ['expected range for residential', 'range:residential'],
      ['and for agency foster care', 'range:agency-foster'],
    ],
    [
      ['trend of stability since Q1', `trend:${stability}`],
      ['same for dental', 'trend:annual-dental-check'],
    ],
  ],
  'all, after several were spoken of': [
    [
      ['why is stability red', `why:${stability}`],
      ['dental in march', 'status:annual-dental-check@Mar-24'],
      [
        'which is our worst indicator',
        `list:pathway-plans+annual-health-check+annual-dental-check+pa-visits-cic-south+${stability}`,
      ],
    ],
  ],
  'another team, age band or method': [
    [
      ["how's stability", `status:${stability}`],
      ['and short term?', 'status:three-plus-placements'],
      ['which is worse against target', `compare:${stability}+three-plus-placements`],
    ],
    [
      ['how is 2 year stability', `status:${stability}`],
      ['and the short term one?', 'status:three-plus-placements'],
    ],
    [
      ['how are dental checks?', 'status:annual-dental-check'],
      ['and short term?', 'none'],
    ],
    [
      ['PA visits in the north', 'pa-visits-cic-north'],
      ['north and south', 'teams:pa-visits-cic-north+pa-visits-cic-south'],
    ],
    [
      ['supervisions in the north', 'supervisions-cic-north'],
      ['vs south', 'compare:supervisions-cic-north+supervisions-cic-south'],
      ['now the PAs', 'pa-supervisions-cic-north+pa-supervisions-cic-south'],
    ],
    [
      ['suitable accommodation', 'ask'],
      ['Ofsted 17-18', 'ofsted-accommodation-17-18'],
      ['and the DfE figure', 'dfe-accommodation-17-18'],
    ],
    [
      ['how many children were adopted', 'adopted-number'],
      ['as a percentage?', 'adopted-share'],
      ['how many is that', 'adopted-number'],
    ],
    [
      ['how many children are in care', 'cla-number'],
      ['and the rate', 'cla-rate'],
    ],
    [
      ['supervisions in the north', 'supervisions-cic-north'],
      ['and in the south?', 'supervisions-cic-south'],
      ['compare them', 'supervisions-cic-north+supervisions-cic-south'],
    ],
    [
      ['PA visits north in q2', 'pa-visits-cic-north@2023-24 Q2'],
      ['south?', 'pa-visits-cic-south@2023-24 Q2'],
    ],
    [
      ['ofsted accommodation 19-21', 'ofsted-accommodation-19-21'],
      ['dfe version?', 'dfe-accommodation-19-21'],
      ['and for 17-18?', 'dfe-accommodation-17-18'],
      ['the ofsted one', 'ofsted-accommodation-17-18'],
      ['and the older ones', 'ofsted-accommodation-19-21'],
    ],
    [
      ['ofsted eet 17-18', 'ofsted-eet-17-18'],
      ['the 19-21s', 'ofsted-eet-19-21'],
    ],
    [
      ['how many kids went missing', 'missing-children'],
      ['out of county ones', 'missing-children-out-of-county'],
      ['in county?', 'missing-children-in-county'],
    ],
    [
      ['in house fostering including connected carers', 'fostered-in-house-incl-connected'],
      ['and excluding them', 'fostered-in-house-excl-connected'],
    ],
  ],
  'what the bot offered': [
    [
      ['what is red in health?', '*'],
      ['visits', 'ask'],
      ['all of them', 'status:statutory-visits+pa-visits-cic-north+pa-visits-cic-south'],
    ],
    [
      ['what is red in health?', '*'],
      ['visits', 'ask'],
      ['both of those', 'status:statutory-visits+pa-visits-cic-north+pa-visits-cic-south'],
    ],
    [
      ['what is red in health?', '*'],
      ['visits', 'ask'],
      ['every one of them', 'status:statutory-visits+pa-visits-cic-north+pa-visits-cic-south'],
    ],
    [
      ['summary of adoption', '*'],
      ['compare EET measures', 'ask'],
      ['all of them', 'compare:ofsted-eet-17-18+ofsted-eet-19-21+dfe-eet-17-18+dfe-eet-19-21'],
    ],
    [
      ['how is placement stability', `ask three-plus-placements ${stability}`],
      ['both', `three-plus-placements+${stability}`],
      ['no just the long term one', `status:${stability}`],
      ['no the other one', 'status:three-plus-placements'],
    ],
    [
      ['in touch', 'ask ofsted-in-touch-17-18 ofsted-in-touch-19-21'],
      ['the older group', 'ofsted-in-touch-19-21'],
      ['and staying put', 'none'],
    ],
    [
      ['missing episodes', 'missing-children'],
      ['the number of episodes', 'ask'],
      ['and in county', 'missing-children-in-county'],
    ],
    [
      ['how is dental', 'annual-dental-check'],
      ['in touch', 'ask ofsted-in-touch-17-18 ofsted-in-touch-19-21'],
      ['and in q3?', 'ask ofsted-in-touch-17-18 ofsted-in-touch-19-21'],
      ['the older ones', `ofsted-in-touch-19-21@${q3}`],
    ],
    [
      ['supervisions', 'ask'],
      ['CIC north', 'ask pa-supervisions-cic-north supervisions-cic-north'],
    ],
    [
      ['how is placement stability', `ask three-plus-placements ${stability}`],
      ['the long term one', `status:${stability}`],
      ['and the other', 'status:three-plus-placements'],
      ['both over time', `trend:three-plus-placements+${stability}`],
    ],
    [
      ['list the reds', 'list:*'],
      ['why is the first one red', 'why:pathway-plans'],
      ['and the second?', 'why:annual-health-check'],
      ['and the next one', 'why:annual-dental-check'],
      ['and 4', `why:${stability}`],
    ],
    [
      ['in touch', 'ask ofsted-in-touch-17-18 ofsted-in-touch-19-21'],
      ['the second one', 'ofsted-in-touch-19-21'],
      ['and the other one?', 'ofsted-in-touch-17-18'],
    ],
    [
      ['in touch', 'ask ofsted-in-touch-17-18 ofsted-in-touch-19-21'],
      ['both please', 'ofsted-in-touch-17-18+ofsted-in-touch-19-21'],
    ],
    [
      ['in touch', 'ask ofsted-in-touch-17-18 ofsted-in-touch-19-21'],
      ['and last quarter?', 'ask'],
    ],
    [
      ['EET last quarter', 'ask dfe-eet-17-18 dfe-eet-19-21 ofsted-eet-17-18 ofsted-eet-19-21'],
      ['4', `dfe-eet-19-21@${q3}`],
    ],
    [
      ['EET', 'ask dfe-eet-17-18 dfe-eet-19-21 ofsted-eet-17-18 ofsted-eet-19-21'],
      ['the DfE one', 'ask dfe-eet-17-18 dfe-eet-19-21'],
      ['19-21', 'dfe-eet-19-21'],
    ],
    [
      ['EET', 'ask dfe-eet-17-18 dfe-eet-19-21 ofsted-eet-17-18 ofsted-eet-19-21'],
      ['the fifth', 'ask dfe-eet-17-18 dfe-eet-19-21 ofsted-eet-17-18 ofsted-eet-19-21'],
      ['the last one', 'dfe-eet-19-21'],
    ],
    [
      ['what is the target for placement stability', `ask three-plus-placements ${stability}`],
      ['the two year one', `range:${stability}`],
    ],
    [
      ['in touch', 'ask ofsted-in-touch-17-18 ofsted-in-touch-19-21'],
      ['neither', 'ask'],
      ['how is dental', 'annual-dental-check'],
    ],
    [
      ['dental and health checks', 'annual-dental-check+annual-health-check'],
      ['the second one', 'annual-health-check'],
    ],
  ],
  'several spoken of': [
    [
      ['how is dental', 'annual-dental-check'],
      ['is it worse than health checks?', 'compare:annual-dental-check+annual-health-check'],
      ['which one is higher', 'annual-dental-check+annual-health-check'],
      ['put them side by side', 'compare:annual-dental-check+annual-health-check'],
    ],
    [
      ['cla starts', 'cla-starts-rate'],
      ['ceased', 'cla-ceased-rate'],
      ['compare the last two', 'compare:cla-starts-rate+cla-ceased-rate'],
    ],
    [
      ['dental and health checks?', 'annual-dental-check+annual-health-check'],
      ['and in q1', 'annual-dental-check+annual-health-check@2023-24 Q1'],
      ['are they on target?', 'annual-dental-check+annual-health-check@2023-24 Q1'],
    ],
    [
      ['how is dental', 'annual-dental-check'],
      ['how does that compare with health checks', 'compare:annual-dental-check+annual-health-check'],
    ],
    [
      ['residential', 'residential'],
      ['agency foster care', 'agency-foster'],
      ['both', 'residential+agency-foster'],
    ],
  ],
  'a list or summary, changed': [
    [
      ['whats red', 'list:*'],
      [
        'which of those got worse',
        `movers:adopted-number+pathway-plans+adopted-share+pa-visits-cic-south+${stability}`,
      ],
      ['tell me about the worst one', 'status:adopted-number'],
      ['and amber ones', 'list:*'],
    ],
    [
      ['how is suitable home 17-18 dfe window', 'status:dfe-accommodation-17-18'],
      ['what about education?', 'summary:*'],
      ['and what about fostering?', 'summary:*'],
    ],
    [
      ['how is 2 year stability', stability],
      ['what about education?', 'summary:*'],
    ],
    [
      ['agency foster care over time', 'trend:agency-foster'],
      [
        'compare in house with agency',
        'compare:fostered-in-house-incl-connected+fostered-in-house-excl-connected+agency-foster',
      ],
    ],
    [
      ['how are dental checks?', 'annual-dental-check'],
      ['visits', 'ask pa-visits-cic-north pa-visits-cic-south statutory-visits'],
    ],
    [
      ['summary of health', 'summary:*'],
      ['what about everything', 'summary:*'],
    ],
    [
      ['how are we doing compared with england', 'compare:*'],
      ['which are worse', 'compare:*'],
      ['and the south west?', 'compare:*'],
    ],
    [
      ['visits north vs south', 'teams:pa-visits-cic-north+pa-visits-cic-south'],
      ['and supervisions', 'ask'],
      ['what about Q3', 'ask'],
    ],
    [
      ['whats amber', 'list:*'],
      ['how many is that?', 'list:*'],
      ['any in fostering?', 'list:fostered-in-house-excl-connected+connected-carers'],
    ],
    [
      ['show everything of concern', 'list:*'],
      ['why is stability on there', `why:${stability}`],
      ['what about celebrations', 'list:*'],
    ],
    [
      ['whats red atm', 'list:*@2023-24 Q4'],
      ['just the health ones', 'list:annual-health-check+annual-dental-check+iha-excl-unrecorded@2023-24 Q4'],
      ['and last quarter?', `list:*@${q3}`],
      ['the first one', '*'],
    ],
    [
      ['summary of health', 'summary:annual-health-check+annual-dental-check+iha-excl-unrecorded+iha-incl-unrecorded'],
      ['which of them are red?', 'list:annual-health-check+annual-dental-check+iha-excl-unrecorded'],
      ['and amber?', 'list:iha-incl-unrecorded'],
    ],
    [
      ['what got worse since last quarter', 'movers:*'],
      ['and since Q1?', 'movers:*'],
    ],
  ],
  'back to what was spoken of': [
    [
      ['stability', stability],
      ['dental', 'annual-dental-check'],
      ['go back', stability],
      ['and go back again', 'annual-dental-check'],
    ],
    [
      ['two year stability', stability],
      ['how many children are in residential', 'residential'],
      ['go back to stability, what was it last month', `${stability}@Mar-24`],
    ],
    [
      ['adoptions in q3 as a number', 'adopted-number@2023-24 Q3'],
      ['how is dental', 'annual-dental-check'],
      ['go back', 'adopted-number'],
      ['back to dental', 'annual-dental-check'],
    ],
  ],
  'asides that change nothing': [
    [
      ['how is stability', stability],
      ['thanks!', 'greeting:'],
      ['hello', 'greeting:'],
      ['help', 'help:'],
      ['which child moved?', 'refused'],
      ['which is right', 'none'],
      ['and last quarter?', `${stability}@${q3}`],
    ],
  ],
  'words, people and the calendar': [
    [
      ["what's an IRO", 'definition:reviews-on-time'],
      ['and a PWP?', 'definition:pathway-plans'],
    ],
    [
      ['who leads on stability', `lead:${stability}`],
      ['and for dental?', 'lead:annual-dental-check'],
      ['dental', 'status:annual-dental-check'],
    ],
    [
      ['when is the next meeting', 'schedule:'],
      ['and the one after?', 'schedule:'],
      ["what's on the agenda", 'schedule:'],
      ['what about November?', 'schedule:'],
    ],
    [
      ['what is 3+ placements at', 'status:three-plus-placements'],
      ['what does that mean?', 'definition:three-plus-placements'],
      ['who leads on it?', 'lead:three-plus-placements'],
      ['and in 2021-22?', 'status:three-plus-placements@2021-22'],
    ],
    [
      ['initial health assessments', 'ask iha-excl-unrecorded iha-incl-unrecorded'],
      ["what's the difference", 'definition:iha-excl-unrecorded+iha-incl-unrecorded'],
      ['the excluding one', 'status:iha-excl-unrecorded'],
    ],
    [
      ['EET 17-18', 'ask dfe-eet-17-18 ofsted-eet-17-18'],
      ['who is responsible for that', 'lead:ofsted-eet-17-18+dfe-eet-17-18'],
    ],
  ],
  'a change of topic': [
    [
      ['how does stability compare with England', `compare:${stability}`],
      ['how are dental checks?', 'status:annual-dental-check'],
      ['and last quarter?', `status:annual-dental-check@${q3}`],
    ],
    [
      ['stability in q1', `${stability}@2023-24 Q1`],
      ['how many children are in care', 'cla-number@2023-24 Q4'],
    ],
    [
      ['how is stability', stability],
      ['what about the budget?', 'none'],
      ['and last quarter?', `ask ${stability}`],
    ],
  ],
  'people, who are never spoken of': [
    [
      ['how many were adopted in q4', 'adopted-number'],
      ['who were they?', 'refused'],
      ['which ones?', 'refused'],
      ['which ones were they', 'refused'],
      ['what are their names', 'refused'],
      ['and in q3', 'adopted-number@2023-24 Q3'],
    ],
  ],
  'two that were spoken of': [
    [
      ['section 20', 's20-share'],
      ['and ICO', 'ico-share'],
      ['compare the two', 'compare:s20-share+ico-share'],
      ['against sn', 'compare:s20-share+ico-share'],
    ],
    [
      ['2 year stability', stability],
      ['and Q2', `${stability}@2023-24 Q2`],
      ['compare with three plus placements', `compare:${stability}+three-plus-placements`],
    ],
    [
      ['supervision north', 'supervisions-cic-north'],
      ['south?', 'supervisions-cic-south'],
      ["what's the target for both", 'range:supervisions-cic-north+supervisions-cic-south'],
      ['and chronologies', 'range:chronologies-cic-north+chronologies-cic-south'],
    ],
  ],
  'some of what was offered or listed': [
    [
      ['health', 'ask annual-dental-check annual-health-check iha-excl-unrecorded iha-incl-unrecorded'],
      ['just the reds', 'list:annual-health-check+annual-dental-check+iha-excl-unrecorded'],
    ],
    [
      ['reviews', 'ask review-participation reviews-on-time'],
      ['the on time one', 'reviews-on-time'],
    ],
    [
      ["what's outside range", 'list:*'],
      ['only cic north', 'list:supervisions-cic-north+pa-visits-cic-north+chronologies-cic-north'],
      ['and south', 'list:pa-visits-cic-south+chronologies-cic-south'],
    ],
    [
      ['tell me about priority 3', 'summary:*'],
      ['how many are red in it', 'list:annual-health-check+annual-dental-check+iha-excl-unrecorded'],
      ['and number 5', 'list:*'],
    ],
  ],
  'one after the other of what was offered': [
    [
      ['EET 17-18', 'ask dfe-eet-17-18 ofsted-eet-17-18'],
      ['dfe', 'dfe-eet-17-18'],
      ['ofsted', 'ofsted-eet-17-18'],
      ['why the difference', 'definition:ofsted-eet-17-18+dfe-eet-17-18'],
    ],
    [
      ['tell me about priority 3', 'summary:*'],
      ['who leads it', 'lead:*'],
      ['and number 5', 'summary:review-participation'],
    ],
  ],
  'a figure and what was told of it': [
    [
      ['placed over 20 miles', 'placed-over-20-miles'],
      ['is 39 good', 'placed-over-20-miles'],
      ['are we worse than other counties', 'compare:placed-over-20-miles'],
    ],
    [
      ['pathway plans', 'pathway-plans'],
      ['how far off are we', 'pathway-plans'],
      ['has it always been this bad', 'trend:pathway-plans'],
      ["what's being done about it", 'why:pathway-plans'],
      ['who owns it', 'lead:pathway-plans'],
    ],
    [
      ['dental checks', 'annual-dental-check'],
      ['is that provisional', 'status:annual-dental-check'],
      ['when was it updated', 'status:annual-dental-check'],
      ['how often is it reported', 'schedule:annual-dental-check'],
      ['thanks, and annual?', 'trend:annual-dental-check'],
      ['how many children are in care in Q2?', 'cla-number@2023-24 Q2'],
      ['what about the year', 'cla-number@2023-24'],
    ],
  ],
  'words, people and the panel': [
    [
      ['what does cla mean', 'definition:cla-number+cla-rate'],
      ['how many have we got', 'status:cla-number'],
      ['what about the rate then', 'status:cla-rate'],
    ],
    [
      ['who chairs the panel', 'lead:*'],
      ['and the vice chair?', 'lead:*'],
      ['who else is on it', 'lead:*'],
      ['when did it last meet', 'schedule:*'],
      ['what did they look at', 'schedule:*'],
    ],
    [
      ["what's on the agenda in march", 'schedule:*'],
      ["who's presenting the fostering one", 'lead:*'],
      ["when's the draft due", 'schedule:*'],
      ['how often is that reported', 'schedule:*'],
    ],
  ],
  'one team and then another measure': [
    [
      ['south team', 'teams:*'],
      ['supervisions?', 'status:supervisions-cic-south+pa-supervisions-cic-south'],
      ['and pa visits', 'status:pa-visits-cic-south'],
      ['north', 'status:pa-visits-cic-north'],
      ['and chronologies', 'status:chronologies-cic-north'],
    ],
  ],
  'as many as were spoken of': [
    [
      ['stability', stability],
      ['ok, next: fostering with relatives', 'connected-carers'],
      ["which one's doing better", `compare:${stability}+connected-carers`],
    ],
    [
      ['when is the health report due', 'schedule:*'],
      ["who's writing it", 'lead:*'],
    ],
    [
      ['CLA rate', 'cla-rate'],
      ['ceased rate', 'cla-ceased-rate'],
      ['uasc', 'uasc-share'],
      ['show me all three together', 'status:cla-rate+cla-ceased-rate+uasc-share'],
      ['over time', 'trend:*'],
    ],
    [
      ['stability', stability],
      ['by how much', `trend:${stability}`],
      ['who said so', `status:${stability}`],
    ],
    [
      ['forward plan', 'schedule:*'],
      ["what's in june", 'schedule:*'],
      ['is there one in august', 'none'],
    ],
  ],
  'so many of a list, or where we stand in it': [
    [
      ['what got worse', 'movers:*'],
      ['top 3', 'movers:sgo-number+adopted-number+pathway-plans'],
    ],
    [
      ['how do we compare to our neighbours', 'compare:*'],
      ['where are we worse', 'compare:*'],
      ['and england?', 'compare:*'],
      ['what about stability', `compare:${stability}`],
      ['and adopted share', 'compare:adopted-share'],
    ],
    [
      ['dental', 'annual-dental-check'],
      ['are we above average', 'compare:annual-dental-check'],
      ['is there a plan to sort it', 'why:annual-dental-check'],
    ],
  ],
  'a list told before': [
    [
      ['what is to celebrate', 'list:*'],
      ['what is red in health', 'list:annual-health-check+annual-dental-check+iha-excl-unrecorded'],
      ['tell me about the dental one', 'status:annual-dental-check'],
      ['go back to the list', 'list:annual-health-check+annual-dental-check+iha-excl-unrecorded'],
      [
        'show me the previous list',
        'list:adoption-placed-12-months+residential+three-plus-placements+pa-supervisions-cic-north',
      ],
      ['the other list again please', 'list:annual-health-check+annual-dental-check+iha-excl-unrecorded'],
    ],
    [
      ['which is furthest out', 'list:*'],
      ['show its trend', 'trend:pathway-plans'],
    ],
  ],
  'a new start': [
    [
      ['stability', stability],
      ['start again', 'help:*'],
      ['and england?', 'ask'],
    ],
    [
      ['stability', stability],
      ['ok moving on, reviews on time', 'status:reviews-on-time'],
      ['never mind', 'help:*'],
      ['and last quarter', 'ask'],
    ],
  ],
  'several held against each other': [
    [
      ['how many live over 20 miles away', 'placed-over-20-miles'],
      ['and out of county?', 'placed-out-of-county'],
      ["what's the difference between them", 'compare:placed-over-20-miles+placed-out-of-county'],
      ['which of the two is worse', 'compare:placed-over-20-miles+placed-out-of-county'],
      ['the second one', 'status:placed-out-of-county'],
    ],
    [
      ['in touch at 17-18 and 19-21', '*'],
      ['which of the two got better since q3', 'movers:ofsted-in-touch-17-18'],
    ],
    [
      ['initial health assessments', 'ask iha-excl-unrecorded iha-incl-unrecorded'],
      ['why are there two?', 'definition:iha-excl-unrecorded+iha-incl-unrecorded'],
    ],
    [
      ['how are the teams doing', 'teams:*'],
      ['which one is better', 'teams:*'],
    ],
  ],
  'what goes with one that was spoken of': [
    [
      ['EET 19-21 DfE', 'dfe-eet-19-21'],
      ['and the others?', 'status:ofsted-eet-17-18+ofsted-eet-19-21+dfe-eet-17-18'],
    ],
    [
      ['missing children Q4 22/23', 'status:missing-children@2022-23 Q4'],
      ['how many of those were outside Wiltshire', 'status:missing-children-out-of-county@2022-23 Q4'],
      ['and inside', 'status:missing-children-in-county@2022-23 Q4'],
    ],
    [
      ['attainment 8', 'status:attainment-8'],
      ['anything newer?', 'status:attainment-8@2021-22'],
      ['and for progress', 'status:progress-8@2021-22'],
    ],
    [
      ['stability', stability],
      ['how far back does that go', `status:${stability}`],
      ['and the source?', `status:${stability}`],
      ['are we there yet', `status:${stability}`],
      ['is high good?', `range:${stability}`],
    ],
  ],
  'a list, the other way round or once more': [
    [
      ['what has got worse', 'movers:*'],
      ['and the opposite?', 'movers:*'],
    ],
    [
      ["what's gone red since q3", 'movers:adopted-number+adopted-share+pa-visits-cic-south'],
      ['is that all?', 'movers:adopted-number+adopted-share+pa-visits-cic-south'],
      ['anything gone the other way?', 'movers:ofsted-accommodation-17-18'],
    ],
    [
      ['overview of care leavers', 'summary:*'],
      ['just the reds', 'list:pathway-plans+pa-visits-cic-south'],
      ['the first one', 'status:pathway-plans'],
      ['and the one below it on the list', 'status:pa-visits-cic-south'],
      ['back to the overview', 'summary:*'],
    ],
  ],
  'the same age band and method of another': [
    [
      ['in touch 17-18', 'ofsted-in-touch-17-18'],
      ['and EET?', 'ask dfe-eet-17-18 ofsted-eet-17-18'],
    ],
    [
      ['suitable accommodation 17-18 ofsted', 'ofsted-accommodation-17-18'],
      ['did EET do the same?', 'ofsted-eet-17-18'],
    ],
  ],
  'those we were held against': [
    [
      ['CLA rate vs england', 'compare:cla-rate'],
      ['are we still below them now', 'compare:cla-rate'],
      ['all of them', 'compare:cla-rate'],
      ['and are we below them?', 'compare:cla-rate'],
    ],
    [
      ['stability', stability],
      ['3 or more moves', 'three-plus-placements'],
      ['the red one', `list:${stability}`],
    ],
  ],
  'the way it went since, and one of the last two': [
    [
      ['connected carers q3', 'status:connected-carers@2023-24 Q3'],
      ['and since then?', 'trend:connected-carers@2023-24 Q4'],
      ["that's not great", 'status:connected-carers'],
      ['draw it', 'trend:connected-carers'],
      ['which was the highest', 'trend:connected-carers'],
    ],
    [
      ['s20 numbers', 's20-share'],
      ['sorry I meant ICO', 'ico-share'],
      ['no the first', 'status:s20-share'],
    ],
    [
      ['stability', stability],
      ['and our best?', 'list:*'],
    ],
    [
      ['list the things on a watching brief', 'list:*'],
      ['just the health ones', 'list:iha-incl-unrecorded'],
      ["and the ones that aren't health?", 'list:*'],
    ],
  ],
  'what a figure counts, and those that were offered': [
    [
      ['placed over 20 miles', 'placed-over-20-miles'],
      ['does that count UASC', 'definition:placed-over-20-miles'],
      ['how many of them are still in the county though', 'in-county-over-20-miles'],
    ],
    [
      ['PA visits', 'ask pa-visits-cic-north pa-visits-cic-south'],
      ['the worse of the two', 'compare:pa-visits-cic-north+pa-visits-cic-south'],
      ['the second one', 'status:pa-visits-cic-south'],
    ],
    [
      ['quick one, CLA starts', 'cla-starts-rate'],
      ['and ceased', 'cla-ceased-rate'],
      ['difference?', 'compare:cla-starts-rate+cla-ceased-rate'],
      ['what was the difference in q1', 'compare:cla-starts-rate+cla-ceased-rate@2023-24 Q1'],
    ],
    [
      ['reds', 'list:*'],
      ['leave out health', 'list:pathway-plans+two-year-stability+pa-visits-cic-south+adopted-share+adopted-number'],
    ],
    [
      ['is there a meeting in september', 'schedule:*'],
      ['what date', 'schedule:*'],
    ],
  ],
  'one of a list, in a sentence': [
    [
      ['summary of fostering', 'summary:*'],
      ['which are off track', 'list:fostered-in-house-excl-connected+connected-carers'],
      ['how long has the first been like that?', 'fostered-in-house-excl-connected'],
      ['and connected carers', 'connected-carers'],
      ['ok go back to all of fostering', 'summary:*'],
    ],
    [
      ['section 20 and ICOs', 's20-share+ico-share'],
      ['the second, since 2022', 'trend:ico-share'],
    ],
  ],
  'our own, after another council': [
    [
      ["what's Swindon's stability figure", 'none'],
      ['ok our number then', `status:${stability}`],
    ],
    [
      ["what's Swindon's stability figure", 'none'],
      ['and last quarter', `ask ${stability}`],
      ['yes', `status:${stability}@${q3}`],
    ],
    [
      ["what's Swindon's stability figure", 'none'],
      ['and Bath', 'none'],
      ['ok the south west then', `compare:${stability}`],
    ],
    [
      ['stability for girls', 'none'],
      ['and england?', `ask ${stability}`],
    ],
  ],
  'steps in time': [
    [
      ['stability in 2021-22', `status:${stability}@2021-22`],
      ['and ten years before that', `status:${stability}@2011-12`],
    ],
    [
      ['stability', `status:${stability}`],
      ['two quarters before that', `status:${stability}@2023-24 Q2`],
    ],
  ],
  'a word for two measures': [
    [
      ['what does UASC stand for', 'definition:uasc-share+uasc-arrivals'],
      ['and how many of them have we got', 'status:uasc-share'],
    ],
    [
      ['looked after children as a rate', 'cla-rate'],
      ['has the number been going up since the summer', 'trend:cla-number'],
    ],
  ],
  'nothing spoken of': [
    [['compare the two', 'ask']],
    [['and last quarter?', 'ask']],
    [['what about england?', 'ask']],
    [['show the trend', 'ask']],
    [["what's the target?", 'ask']],
    [['is that good?', 'ask']],
    [['compare them', 'ask']],
    [['the second one', 'ask']],
    [['both', 'ask']],
    [['go back', 'ask']],
  ],
};

describe('a conversation', () => {
  let scorecard: Scorecard;
  before(async () => {
    scorecard = await loadDemoScorecard();
  });

  for (const [what, conversations] of Object.entries(dialogues)) {
    describe(`about ${what}`, () => {
      for (const dialogue of conversations) {
        it(dialogue.map(([says]) => `“${says}”`).join(' '), async () => {
          let context: ConversationContext | undefined;
          for (const [says, expected] of dialogue) {
            const turn = await converse(says, scorecard, {
              context,
              now: new Date('2024-06-18T10:00:00Z'),
              today: '2024-06-18',
            });
            context = turn.context;
            assert.equal(describeTurn(turn.answer, expected), expected, says);
          }
        });
      }
    });
  }
});

/** An answer in the way an expectation is written, as much of it as the expectation says. */
function describeTurn(
  { outcome, intent, indicators, period }: Awaited<ReturnType<typeof converse>>['answer'],
  expected: string,
): string {
  if (outcome === 'not_found') return 'none';
  if (outcome === 'refused') return 'refused';
  if (outcome === 'clarify') return expected === 'ask' ? 'ask' : ['ask', ...[...indicators].sort()].join(' ');
  const keys = expected.replace(/^\w+:/, '').startsWith('*') ? '*' : indicators.join('+');
  return `${expected.includes(':') ? `${intent}:` : ''}${keys}${expected.includes('@') ? `@${period}` : ''}`;
}
