import type { DataFactName } from './topic.js';

/** What people say of the figures as a whole, by what they want to know; phrases parted by commas. */
export const dataFactPhrases: Readonly<Record<`data-${DataFactName}`, string>> = {
  'data-sources': `
    figures come from, figure come from, figure comes from, numbers come from, data come from, data comes from,
    stats come from, statistics come from, information come from, information comes from, info come from, this come from,
    this comes from, it come from, it comes from, these come from, those come from, they come from, that come from, that comes from,
    all come from, this all come from, scorecard come from, scorecard comes from, get this from, get these from,
    get it from, get that from, get your figures, get your numbers, get your data, get your information, get figures,
    get numbers from, get data from, and the source, source please, your source, your sources, data source, data sources, source of data,
    source of figures, source of information, what is source, what are sources, whats source, which documents,
    what documents, who said so, says who, who said that, who decided that, who checks data, who checks figures, who checks numbers, check these numbers, check these figures, check numbers before, check figures before, checks these,
    who validates, who verifies, who produces, who produced, who collects, who collected, who compiles, who puts together,
    who puts it together, who supplies, who makes, wheres that from, where is that from, wheres this from, where is this from, where is it from, wheres it from,
    where are these from, where are those from, where do these come from, what document, which document, source for, based on what, what is it based on, what are they based on
  `,
  'data-release': `
    numbers or older, figures or older, data or older, how old are numbers, how old are these numbers, what date was data, when was data, this all up to date, all this up to date, this up to date, it all up to date, figures up to date, numbers up to date, data up to date, latest data, newest data, most recent data, next scorecard, new scorecard, scorecard be published, scorecard be out, scorecard be ready, scorecard due, scorecard coming, when is scorecard out,
    last updated, was it last reported, was that last reported, was this last reported, were they last reported, when updated, was this updated, was it updated, were these updated, were they updated, data updated,
    figures updated, numbers updated, scorecard updated, it updated, this updated, you updated, get updated, gets updated,
    been updated, being updated, next updated, how up to date, how current, how recent, how old is data,
    how old is this data, how old is this, how old are figures, how old are these figures, as of when, what date is this, what date are, date is this, date of data, date of figures,
    date of scorecard, get new figures, get new data, new figures, new data, scorecard produced, scorecard published, scorecard issued, scorecard released, figures produced, data produced, data collected,
    data published, figures published, data released, figures released, scorecard come out, figures come out,
    panel see scorecard, we see scorecard, panel get scorecard, members see scorecard, how often do we get scorecard, how often do we get figures, how often is scorecard, how often are figures, how often do you get, how often does scorecard, how often scorecard,
    how fresh, get refreshed, are refreshed, be refreshed, numbers refreshed, figures refreshed, data refreshed, how often do numbers, out of date, figures live, data live, are numbers live, this live, live data, live figures, real time
  `,
  'data-standing': `
    be revised, get revised, been revised, revised figures, might change, could change, might they change, set in stone, firm figures, final or, estimates or, still be corrected, be restated, restated,
    signed off, been signed off, data signed off, figures signed off,
    provisional, final figures, finalised, figures final, numbers final, data final, it final, they final, these final, this final, those final, reconciled, unreconciled, validated, unvalidated, verified,
    proper figures, confirmed figures, audited figures, subject to change, still change, likely to change,
    official figures, draft figures, how reliable, how accurate, figures accurate, numbers accurate, data accurate,
    figures reliable, numbers reliable, data reliable, trust these, trust this, trust figures, trust data, trust numbers,
    believe figures, believe these figures, believe numbers, believe these numbers, believe these, believe data, believe any of this, believe this, can i trust, can we trust, can i rely, can we rely, rely on this, rely on these, how good is data, data quality,
    quality of data
  `,
  'data-coverage': `
    any figures, any data, what do we hold, what do we have, what have we got, what have you got, got anything,
    what years have you, which years have you, what years do you, which years do you, what years are, which years are,
    years of data, number years have we, number years have you, number years do we, number years do you, number years of,
    number quarters have we, number quarters have you, do you have figures, do you have data, do you hold figures, do you hold data, have you got figures,
    have you got data, how far back, what periods, which periods, what period does, which period does, period covered,
    period is this, dates covered, earliest figures, oldest figures, earliest figure, oldest figure,
    earliest youve got, earliest you've got, earliest you have, oldest youve got, oldest you've got, oldest you have, earliest held, data do you hold, data do you have,
    data have you got, data is held, data you have, data you hold, figures you have, figures you hold, what data is there, what data is available, what data do we have, what data have we, what do you hold, what is held, information do you hold,
    information do you have, information have you got, figures do you hold, figures do you have, figures have you got,
    records go, your records, data go back, figures go back, data goes back
  `,
  'data-benchmarks': `
    benchmark figures for, same year as ours, same year as us, same year as our,
    who do we compare ourselves with, who do we compare ourselves to, who do we compare with, who do we compare to, who are we compared with,
    who are we compared to, who do we benchmark against, who do you compare us with, who do you compare us to, which year are benchmarks, what year are benchmarks, which year is benchmark, what year is benchmark,
    which year are comparators, what year are comparators, which year are comparisons, what year are comparisons,
    which year do benchmarks, what year do benchmarks, which year do comparators, what year do comparators,
    which year of benchmarks, what year of benchmarks, year of benchmarks, year are benchmarks, year are comparators,
    benchmark year, benchmark years, benchmarking year, comparator year, comparator years, year of comparators,
    year do benchmarks, year do comparators, how old are benchmarks, how old are comparators, how old is benchmark data,
    how old is comparator data, how up to date are benchmarks, how up to date are comparators, how current are benchmarks,
    how current are comparators, how recent are benchmarks, how recent are comparators, benchmarks from,
    comparators from, benchmarks for, age of benchmarks, who do we benchmark against, who are we benchmarked against,
    who are comparators, who do we compare ourselves with, who do we compare ourselves to, who do we compare against,
    who are we compared with, who are we compared to, who are we compared against, which comparators,
    what comparators, how many comparators, how many indicators have benchmarks, which year is comparator data,
    what year is comparator data, which year is benchmark data, what year is benchmark data
  `,
  'data-differences': `
    sources at odds, documents at odds, figures at odds, sources contradict, documents contradict, figures contradict, contradict each other, figures differ, sources differ, documents differ, numbers differ, sources disagree, documents disagree, figures disagree,
    numbers disagree, stated differently, states differently, state differently, printed differently, conflicting figures, conflicting numbers,
    discrepancies, discrepancy, inconsistencies, inconsistent figures, figures dont match, numbers dont match, figures do not match,
    sources dont match, differ between table and narrative, differ between table and text, differ between table and prose,
    figures differ between table and narrative, figures differ between table and text, figures differ between sources,
    figures differ between documents, differ between documents, differ between sources, differ between reports,
    between table and narrative, between table and text, between table and prose, more than one figure, two different figures
  `,
  'data-mistake': `
    not be right, not sound right, not look right, not add up, doesnt add up, seems wrong, sounds wrong, must be wrong, sure about that, are you sure, you sure,
    disagree with, i disagree, not agree with, thats not right, that is not right, that isnt right, not right, thats wrong, that is wrong, this is wrong,
    it is wrong, its wrong, thats incorrect, not correct, incorrect, inaccurate, made a mistake, mistake, mistakes, error,
    report an error, report a problem, look right, looks wrong, not true, wrong answer, wrong figure, wrong number,
    wrong figures, you wrong, number is wrong, figure is wrong, numbers are wrong, figures are wrong, data is wrong, youre wrong, you are wrong, you got it wrong, this is rubbish, you are rubbish, youre rubbish,
    this is useless, you are useless, youre useless, useless, stupid bot, not helpful, unhelpful, not what i asked,
    not what i meant, didnt answer, didnt ask that, misunderstood, complain, make complaint, my complaint, complain about you, give feedback,
    leave feedback, can you change, can you correct, can you edit, can you delete, can you amend, can you fix
  `,
  'data-contact': `
    contact for, who do i contact for data, who to contact, contact details, data queries, data query, performance team, who can help,
    speak to a human, speak to somebody, talk to a person, talk to somebody
  `,
  'data-bot': `
    making this up, making it up, making these up, made this up, made these up, make things up, making things up, hallucinate, hallucinating,
    are you robot, are you bot, are you human, are you real, are you person, are you ai, do you use ai, is this ai,
    are you chatgpt, are you copilot, are you using ai, use chatgpt, language model, artificial intelligence,
    made this bot, who made this, who built this, who made you, who built you, whats your name, what is your name
  `,
  'data-opinion': `
    what would you do, what do you think, do you think, do you agree, what do you reckon, your opinion, your view, in your opinion, in your view, your thoughts, what would you recommend,
    what do you recommend, do you recommend, what would you advise, what do you advise, what would you suggest, what do you suggest, would you say, whats your take, your take,
    your advice, any advice, if you were me, if you were us, if you were director
  `,
  'data-privacy': `
    suppression threshold, suppression rule, suppression rules, threshold for suppression, small number rule, small numbers rule, too few to show, councillor not see, councillors not see, councillor cannot see, officer see that, officers see that, officer sees that, see that councillor, see that councillors,
    individual children, individual child, individual young people, individual cases, individual case, named children, single children, single child, names of children,
    childrens names, child level, case level, personal data, personal information, hold names, any names, identify children, identify a child, small numbers, why is it hidden, why are figures hidden, why are some figures hidden, why is it withheld,
    why are figures withheld, why are some figures withheld, why is it suppressed, why are figures suppressed,
    why cant i see, why cant we see, why can't i see, why can't we see, why wont you show, why dont you show,
    not allowed to see, data protection, gdpr
  `,
  'data-kept': `
    store what i, keep what i, save what i, record what i, log what i, remember what i, keep my questions, store my questions, log my questions, save my questions,
    keep record of what i, keep record of questions, see what i type, see what i ask, see my questions, sees what i type, sees what i ask, sees my questions, reads what i, read what i type, read my questions,
    is this recorded, is this logged, is this chat private, is this chat recorded, is this conversation private, is this confidential between, what i type confidential,
    what do you do with my questions, my questions kept, my questions stored, my questions recorded, my questions logged, who can see my questions, who can see what i ask
  `,
  'data-export': `
    email me, email this, email it, email that, can you email, export, download, as pdf, in excel, to excel,
    print this, print it, send this to, send it to, forward this, forward it
  `,
};
