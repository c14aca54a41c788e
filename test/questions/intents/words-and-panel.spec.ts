import assert from 'node:assert/strict';
import { answerQuestion } from '../../../src/questions/answer-question.js';
import type { Scorecard } from '../../../src/store/scorecard.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

/** What is asked about words, people and the panel, and what a good answer says. */
const told: readonly (readonly [question: string, intent: string, says: RegExp])[] = [
  ['list of abbreviations', 'definition', /UASC: Unaccompanied asylum seeking children/],
  ['what do all these acronyms mean', 'definition', /abbreviations are explained here/],
  ['glossary', 'definition', /abbreviations are explained here/],
  ['list the acronyms used in the scorecard', 'definition', /abbreviations are explained here/],
  ['CPP', 'definition', /^CPP stands for Corporate Parenting Panel/],
  ['pog?', 'definition', /^POG stands for/],
  ['what is a statistical neighbour', 'definition', /^SN stands for Statistical neighbours/],
  ["what do you mean by 'outside range'", 'definition', /^Outside its range: /],
  ['how do you decide if something is red', 'definition', /^Red: /],
  ['who owns dental checks', 'lead', /priority 3/],
  ['who is the lead officer', 'lead', /^Lead officer of the panel: /],
  ["who's the chair of the panel", 'lead', /^Chair of the panel: /],
  ["who's presenting the fostering report", 'lead', /^Annual report on fostering: Lead: /],
  ['how many councillors sit on the panel', 'schedule', /^Eight councillors/],
  ['how often is UASC reported to panel', 'schedule', /Twice a year, in January and June/],
  ['how often does the panel see stability figures', 'schedule', /Twice a year/],
  ['how often does the panel meet', 'schedule', /at least five times a year/],
  ['what should I read before the next meeting', 'schedule', /Reports \(2\): Annual report of the Virtual School/],
  ["what's due in march", 'schedule', /Reports \(3\): Annual report on fostering/],
  [
    'when are papers due in march',
    'schedule',
    /^For the meeting on Tuesday 16 March 2027, in 114 days, the draft is due/,
  ],
  ['dates of panel meetings for next year', 'schedule', /^The panel meets five times in the year ahead/],
  ['can I share this with my ward', 'schedule', /confidential/],
  ['what are the five priorities', 'definition', /^The Corporate Parenting Strategy 2023-26 has five priorities/],
  ['what were the priorities in 2017', 'definition', /^The Corporate Parenting Strategy 2016-18 has seven priorities/],
  ['what were the eight priorities', 'definition', /^The Corporate Parenting Strategy 2020-23 has eight/],
  ['what were the old priorities', 'definition', /^The Corporate Parenting Strategy 2020-23 has eight/],
  ['how do the new priorities differ from the old ones', 'definition', /^Three strategies are held/],
  ['what were the priorities of the strategy before last', 'definition', /^The Corporate Parenting Strategy 2016-18/],
  ['which reports come in november', 'schedule', /^In November the panel meets on/],
  ['which strategy are we on', 'definition', /^The panel works by the Corporate Parenting Strategy 2023-26/],
  ['when was the strategy approved', 'definition', /approved it on 17 October 2023/],
  ['how long did the 2016 to 2018 strategy last', 'definition', /2016-18 is no longer in force/],
  ['what does priority 3 say', 'definition', /^Priority 3 of .* is: “Ensuring my physical/],
  ['priority 7 of the 2020-23 strategy', 'definition', /^Priority 7 .*“Support for as long as I need it”/],
  ['how do we know we are doing well on priority 4', 'definition', /judged by seven measures/],
  ['which measures are watched but not on the scorecard', 'definition', /Staying Put/],
  ['which priority does stability come under', 'definition', /belongs to priority 1/],
  ["who was the support officer for 'to be heard' last time", 'lead', /Support officer: Jay Williams/],
  ['which councillor looks after the mental health priority', 'lead', /Cllr Stewart Palmen/],
  ['who led on exploitation in 2017', 'lead', /Cllr Pauline Church/],
  ['what was Cllr Whalley lead for', 'lead', /^Cllr Phil Whalley: Lead councillor for priority 5/],
  ['which priority did Ernie Clark have', 'lead', /priority 5 of the Corporate Parenting Strategy 2020-23/],
  ['who are the leads for all eight old priorities', 'lead', /^The leads of the Corporate Parenting Strategy 2020-23/],
  ["POB and POG, what's the difference", 'definition', /^POB stands for .*\nPOG stands for/],
  [
    'what is the difference between Ofsted and DfE EET',
    'definition',
    /^(?:DfE window|Ofsted count): .*\n(?:DfE window|Ofsted count): /,
  ],
  ['who are our statistical neighbours', 'definition', /^SN stands for Statistical neighbours/],
  ['who are care leavers', 'definition', /^Care leaver: /],
  ['I keep seeing OLA, what is it', 'definition', /^OLA has 2 meanings/],
  ['what does LAF2a.15 measure', 'definition', /^Work, study or training at 19 to 21/],
  ['is lower better for agency foster care', 'definition', /^Lower is better for “Living with agency foster carers”/],
  ['when does a figure go amber', 'definition', /^Amber: /],
  ['who sets the targets', 'definition', /^Target: /],
  ["I'm new to the panel, where do I start", 'help', /^What you can ask me/],
  ['good night', 'greeting', /^Goodbye/],
  ['ok', 'greeting', /^All right/],
  ['how many councillors have to be in the room for it to count', 'schedule', /^At least 4 of the 8/],
  ['which reports come twice a year', 'schedule', /^13 reports and updates come to the panel twice a year/],
  ['list the annual reports', 'schedule', /^12 reports and updates come to the panel once a year/],
  ['what went to the panel in 2022-23', 'schedule', /^The panel met four times in 2022-23/],
  ['what did the panel receive in january 2023', 'schedule', /^The panel met on Tuesday 17 January 2023/],
  ['has the fostering report been submitted', 'schedule', /^Whether it has come in is not held here/],
  ['what meeting does the IRO annual report go to', 'schedule', /^Annual report of the Independent Reviewing/],
  ['how often will we hear about mockingbird', 'schedule', /Twice a year/],
  ['who can see this', 'schedule', /confidential/],
  ['who is on the corporate parenting panel', 'lead', /^Chair of the panel/],
  ['who wrote the comment on 2 year stability', 'why', /Head of Service, Placements wrote on 11 June 2024/],
  ['what came to the november meeting', 'schedule', /^By its rule the panel met on Tuesday 17 November 2026/],
  ['when does the panel meet in january', 'schedule', /^In January the panel meets on Tuesday 19 January 2027/],
  ['what comes to the november meeting', 'schedule', /^In November the panel meets on Tuesday 16 November 2027/],
  ['is the panel a decision making body', 'schedule', /^The panel advises/],
  ['who does the IRO report', 'lead', /^Annual report of the Independent Reviewing Officers: Lead: /],
  ['who does the panel report to', 'schedule', /^It reports through/],
  ['who decides the data spotlight', 'definition', /^Data spotlight: /],
  ["what's the diff between EET and NEET", 'definition', /EET stands for/],
  ['who was the vice chair', 'lead', /^Vice-chair of the panel: /],
  ['explain the traffic light colours', 'definition', /^RAG stands for/],
  ["remind me what 'connected carers' are", 'definition', /^Connected carers: /],
  ['which councillor looks after health', 'lead', /priority 3/],
  ['when does the panel meet in 2027', 'schedule', /^The panel meets five times/],
  ['is there a meeting this month', 'schedule', /^The panel meets next on/],
  ['brill', 'greeting', /^You are welcome/],
  ['good morning', 'greeting', /^Hello/],
  ['who is the cabinet member for children', 'lead', /^Cabinet member for children's services/],
  ["when's the next one after january", 'schedule', /^In March the panel meets on/],
  ['what is permanence', 'definition', /^Permanence: /],
  ["I don't understand", 'help', /^What you can ask me/],
  ['thanks for your help', 'greeting', /^You are welcome/],
  ['full form of PEP', 'definition', /^PEP stands for/],
  ['send me the list of reports', 'schedule', /Reports \(2\)/],
  ["when's the last date to send my report", 'schedule', /^For the meeting on Tuesday 19 January 2027/],
  ['how many people are on the panel', 'schedule', /^Eight councillors/],
  ['how often do you get new figures', 'help', /released on 18 June 2024/],
  ['thank you very much', 'greeting', /^You are welcome/],
  ['thnaks', 'greeting', /^You are welcome/],
];

/** What is not held, and what is said of it. */
const notHeld: readonly (readonly [question: string, says: RegExp])[] = [
  ['how is Swindon doing on stability', /^Figures of single other councils are not held/],
  ['how much do we spend on agency foster care', /^No costs or budgets are held/],
  ['how many social workers do we have', /^Nothing is held on how many staff/],
  ['stability in Salisbury', /not by town/],
  ['average age of children with dental checks', /not by age/],
  ['what happens if a review is late', /^How things are done for a child/],
  ['how many have been in care more than five years', /“more than five years” means/],
  ['dental checks for girls', /not by sex/],
  ['what were the priorities in 2009', /^No strategy of that time is held/],
  ['who won the football', /“won” and “football” mean here.*You could ask: How is 2-year stability\?/],
];

/** What would have something changed or sent, and what only sounds like it. */
const commands: readonly (readonly [message: string, says: RegExp])[] = [
  ['mark it green', /^I cannot change/],
  ['change the dental target to 80%', /^I cannot change/],
  ['can you update the figure for dental to 95%', /^I cannot change/],
  ['delete the Q3 figures for visits', /^I cannot change/],
  ['please make stability green', /^I cannot change/],
  ['print stability as 90%', /^I cannot change/],
  ['send this to all', /^I cannot send/],
  ['email the scorecard to the whole panel', /^I cannot send/],
  ['tell everyone that all is fine', /^I cannot send/],
  ['remind the lead nurse to submit her report', /^I cannot send/],
];
const noCommands: readonly string[] = [
  'update me on dental checks',
  'make a list of the reds',
  'send me the list of reports',
  'share of children placed out of county',
  'show dental as a percentage',
  'report on stability as at Q3',
  'can I share this with my ward',
  "correct me if I'm wrong but stability is red",
];

describe('words, people and the panel', () => {
  let scorecard: Scorecard;
  before(async () => {
    scorecard = await loadDemoScorecard();
  });
  const ask = (question: string) => answerQuestion(question, scorecard, { today: '2026-11-22' });

  for (const [question, intent, says] of told) {
    it(`“${question}” is answered`, async () => {
      const answer = await ask(question);
      assert.deepEqual([answer.outcome, answer.intent], ['answered', intent]);
      assert.match(answer.text, says);
    });
  }

  for (const [message, says] of commands) {
    it(`“${message}” is declined`, async () => {
      const answer = await ask(message);
      assert.equal(answer.outcome, 'not_found');
      assert.match(answer.text, says);
    });
  }

  for (const message of noCommands) {
    it(`“${message}” is answered`, async () => assert.equal((await ask(message)).outcome, 'answered'));
  }

  for (const [question, says] of notHeld) {
    it(`“${question}” is declined, and what there is instead is said`, async () => {
      const answer = await ask(question);
      assert.equal(answer.outcome, 'not_found');
      assert.match(answer.text, says);
    });
  }
});
