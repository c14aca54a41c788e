import { signPhrases } from '../selection/signs.js';
import { dataFactPhrases } from '../topics/data-fact-phrases.js';
import type { Cue } from './cue.js';

/** The phrases of each cue, parted by commas. An article or two may stand in between. */
export const cuePhrases: Readonly<Record<Cue, string>> = {
  help: `
    what can you do, register channel for alerts, register this channel for alerts, set up alerts, turn on alerts,
    switch on alerts, sign up for alerts, subscribe to alerts, get alerts in, get alerts here, where do alerts go,
    what can you tell me, what can i ask, what do you know, what questions can i ask, what do you do,
    what does this do, what does bot do, what is this, whats this, what are you for, what can this do,
    what can this bot do, what can bot do, what sort of questions, what sort of things, what kind of things,
    can i ask you, what to ask, what kind of questions, what should i ask you, not understand, dont understand,
    confused, im lost, not sure what to ask, how can you help, can you help me, can you help, help me, how do i ask,
    how do you work, how does this work, how do i use, what are you, who are you, help, menu, commands,
    instructions, examples, what cant you do, what can you not do, where do i start, where to start, how do i start,
    get started, getting started, im new, i am new
  `,
  greeting: `
    hi, hello, hey, hiya, heya, good morning, good afternoon, good evening, morning, afternoon, evening, evenin,
    thanks, good job, good stuff, great stuff, great job, brill, ace, super, fab, fantastic, excellent, awesome,
    cool, much appreciated, appreciated, thanks for your help, thanks for help, thanks for all your help,
    thank you for your help, thank you for help, thank you, thankyou, thx, tx, tnx, thanku, many thanks, cheers, ta,
    nice one, well done, great, brilliant, perfect, lovely, good bot, good night, goodnight, bye, goodbye, ok, okay,
    got it, understood, noted, never mind, nevermind, no thanks, bonjour, hola, ciao, salut, guten tag, see you,
    that is all, thats all, that is everything, thats everything, that is it, that will be all, all i need,
    all i needed, how are you, you ok, you there, are you there
  `,
  range: `
    target, targets, expected range, expected, expectation, expectations, range, goal, goals, threshold, thresholds,
    limits, upper limit, lower limit, upper end, lower end, top end, bottom end, bounds, bound, upper bound,
    lower bound, upper and lower, lower and upper, upper target, lower target, top of range, bottom of range,
    ambition, aim, aims, aiming for, aiming at, aim for, what should, where should, should it be, should we be,
    should be, supposed to be, meant to be, what is good, what does good look like, good enough, acceptable,
    is low good, is high good, is low bad, is high bad, is higher good, is lower good, higher the better,
    lower the better, should it be high, should it be low, which way is better, floor, ceiling, need to hit,
    have to hit, need to reach, have to reach, need to get to, supposed to hit, meant to hit
  `,
  judgement: `${signPhrases.judgement},
    gap, gap to target, percentage point gap, shortfall, how big is gap, what is gap, points off, meeting it,
    meet it, hitting it, hit it, far off, way off, how far out, rag, rags, from target, compared to target,
    compared with target, vs target, versus target, against target, how close, how near, close to target,
    near target, on pace, behind pace, ahead of pace, off pace, on track to meet, close to range,
    against our target, variance, over top of range, above upper bound, below lower bound, rag rating, rag status,
    rag rated, colour, above, below, higher, lower
  `,
  compare: `
    compare, side by side, put them together, put those together, put these together, put it together, compares,
    compared, comparing, comparison, comparisons, comparator, comparators, benchmark, benchmarks, benchmarking,
    benchmarked, published figure, published figures, figure published, published data, latest published, vs,
    versus, against, in comparison, relative to, above average, below average, than average, against average,
    others, behind, than most, most councils, most authorities, most places, better than us, worse than us, beat us,
    beats us, beating us, ahead of us, outperform us, outperforms us, other councils, other authorities,
    other local authorities, other areas, other counties, other places, other la, other las, other boroughs,
    everyone else, elsewhere, best performing authority, best performing council, which authority, which council,
    which local authority, stack up, measure up, rank, ranked, ranking, league table, outlier, an outlier,
    out of line
  `,
  trend: `
    quarters where, quarters when, months where, months when, peak month, peak quarter, peak year, first time,
    last time, which quarter, which month, which year, what quarter, what month, what year, how many quarters,
    how many months, peak, lowest month, highest month, best month, worst month, lowest quarter, highest quarter,
    best quarter, worst quarter, since when, for how long, how long for, by how much, how much by, always been,
    ever been, been like this, always like this, how long has, how long have, how long had, how long is it since,
    first go, first went, first turn, first turned, first fall, first fell, first become, first became, first drop,
    first dropped, first hit, first miss, first missed, when did, when was, when were, when has, when have,
    last hit, last hit target, last met, last met target, last reached, last reached target, last in range,
    last in its range, last on target, last within range, last green, last inside, ever hit, ever met, ever reach,
    ever reached, did we ever, did it ever, have we ever, has it ever, on record, since records began, of all time,
    highest ever, lowest ever, best ever, worst ever, best ever quarter, worst ever quarter, highest ever quarter,
    lowest ever quarter, best ever month, worst ever month, best ever year, worst ever year, all time high, all time low, record high, record low,
    min and max, max and min, minimum, maximum, min, max, trend, trends, trending, trend line, over time, history,
    historical, historically, trajectory, direction of travel, used to be, draw, draw it, visualise, which way,
    timeline, time line, time series, chart, graph, plot
  `,
  'by-month': `
    by month, in months, each month, every month, per month, month by month, monthly, all months, month to month,
    lowest month, highest month, best month, worst month, which month, what month, which months, what months,
    month on month, in month, in any month, in one month, in single month, any month, peak month, month figures,
    3 month figures
  `,
  'by-quarter': `
    by quarter, in quarters, each quarter, every quarter, per quarter, quarter by quarter, quarterly, all quarters,
    all 4 quarters, 4 quarters, quarter to quarter, which quarter, what quarter, best quarter, worst quarter,
    highest quarter, lowest quarter, quarter on quarter, in quarter, in any quarter, in one quarter,
    in single quarter, any quarter, peak quarter, best ever quarter, worst ever quarter, highest ever quarter,
    lowest ever quarter, q on q, qoq
  `,
  'by-year': `
    by year, annual, annually, yearly, per year, year by year, year to year, history, historical, historically,
    historic, long term, longer term, in the long run, long run, longer run, long view, back in time, which year,
    what year, best year, worst year, highest year, lowest year, year on year, y on y, yoy, long run view,
    long term view, longer view
  `,
  'through-year': `
    over year, across year, through year, throughout year, down year, during year
  `,
  movement: `${signPhrases.movement},
    down, minus, gone up or down, going up or down
  `,
  why: `
    why, why is, why are, why was, reason, reasons, cause, causes, caused, causing, behind, how come, leading to,
    there plan, any plans, plan to sort, plan to fix, plan to put, plans to improve, action plan, being done,
    doing about, done about, done anything about, doing anything about, what action, what actions,
    action being taken, plan to improve, explanation, say about, said about, says about, what happened,
    what went wrong, commentary, comment, comments, any notes, notes from, notes about, notes on, remarks,
    justification, justified, rationale, excuse, excuses, explanation recorded, reason recorded, reasons recorded,
    explanation given, reason given, reasons given, narrative, drivers, driving, action planned, actions planned,
    action is planned, actions are planned, whats planned, what is planned, what planned, what action planned,
    what actions planned, what action is planned
  `,
  lead: `
    lead, leads, leading, led, lead officer, lead member, lead councillor, support officer, support officers,
    responsible, responsibility, accountable, in charge, owner, owns, who chairs, who is chair, who chaired,
    who was chair, chair of panel, vice chair, who is on panel, who is on cpp, who sits on, panel members,
    members of panel, who are members, who writes, who is writing, who wrote, who presents, who is presenting,
    who prepares, who heads, who runs, who is head, who is director, who director, who chair, who vice chair,
    who lead, who is cabinet member, cabinet member, who is chief executive, who looks after priority, whose job,
    who do i speak to, who do we speak to, who do i ask, who do i contact, who do i talk to, who do i go to,
    who do i ring, who do i phone, who do i call, who do i email, who do i see, who do i chase, who do we ask,
    who do we contact, who should i ring, who can i ring, who can i email, who to contact, who should i phone,
    who should i email, who to ask, who to speak to, who should, who would i ask, who would i contact,
    which officer, which officers, who is it, used to chair, chair panel, who takes, who brings, who gives,
    who is named for, who should i speak to, who should i ask, who should i contact, who can i speak to,
    who can i ask, point of contact, looks after, look after it, who does, who is doing, who deals with,
    who oversees, who covers, who handles, who manages, who owns, owned by, who is it owned by, on the hook,
    on the hook for, answerable for, who is answerable, who do i thank, who do we thank, who do i blame,
    who gets credit, who would know
  `,
  schedule: `
    when is, when are, when panel, when meeting, when next, whens panel, whens next, whens meeting, when does,
    when do, when will, when did panel, next meeting, next panel, next cpp, last meeting, last panel, meeting date,
    meeting dates, panel date, panel dates, cpp date, meetings, meet next, do we meet, does panel meet, agenda,
    agendas, with clerk, to clerk, by when must, deadline, deadlines, is due, are due, due next, due date, due in, forward plan, my reports, quorum,
    quorate, inquorate, turn up, have to attend, need to attend, members needed, enough members, meeting to count,
    calendar, papers, minutes, what reports, which reports, reports are we getting, need to be there, must be there,
    have to be there, has to be there, report coming, reports coming, report on agenda, panel receive,
    panel receives, panel received, panel get, panel gets, coming to it, comes to it, going to it, go to panel,
    going to panel, goes to panel, come to panel, coming to panel, comes to panel, come to us, coming to us,
    how often do we meet, how often does panel meet, how often does it meet, meetings a year, terms of reference,
    remit, panel for, does panel do, role of panel, purpose of panel, panel report to, papers confidential,
    papers public, papers published, circulated, circulation, does panel decide, panel make decisions, panel decide,
    confidential, can i share, can we share, share it, share this, share these, share them, due, draft due,
    when draft, how often, number members, number of members, number councillors, number of councillors,
    number people on panel, number of people on panel, number people are on panel, panel got, panel considered,
    panel consider, presented to panel, taken to panel, brought to panel, went to panel, gone to panel,
    been to panel, report come in, report been submitted, been submitted, been handed in, submitted, handed in,
    what meeting, which meeting, meeting does, meeting did, which panel, is there panel, is there meeting,
    there panel, what gets reported, what is reported, be in room, for it to count, minimum number of members,
    minimum number of councillors, be present, terms of ref, panel actually for, panel there for, panel actually do,
    advise or decide, who can see, who sees, public see, councillors see, members see, press see, allowed to see,
    allowed to share, who gets to see, public get to see, has access, have access, can i show, can we show,
    answers to, panel answer to, hold panel to account, my paper in, my papers in, my report in, my final paper in,
    my draft in, standing item, standing items, annual reports, yearly reports, quarterly reports,
    6 monthly reports, list reports, reports come, updates come, date is panel, date is meeting, date is next,
    day is panel, day is meeting, day does panel, months does panel, months do we meet, duties,
    panel responsibilities, what did we look, we looked at, did we look at, what did panel look, did we discuss,
    did we consider, did we receive, we received, came to us, done before meeting, done before each meeting,
    done before panel, done before every meeting, panel committee, statutory committee, formal committee, i owe,
    do i owe, reports i, do i have to write, list of reports, list of papers, list of meetings, what should i read,
    they look at, panel look at, they discuss, panel discuss, discussed, there meeting, any meetings, came, comes,
    went, decision making, should i read, need to read, have to read, what to read, should i prepare
  `,
  definition: `
    mean, means, meaning, meant by, definition, definitions, define, defined, stand for, stands for, acronym,
    abbreviation, explain, calculated, calculate, calculation, worked out, work out, what counts, counted as,
    measure by, measured, spell out, in full, full form, full name, does it measure, what is measured,
    difference between, what is included, children are counted, people are counted, acronyms, abbreviations,
    glossary, jargon, terminology, short for, is red bad, is red good, is amber bad, is amber good, is amber ok,
    is green good, is green bad, how do you decide, how do you judge, how is it decided, how is it judged,
    how is of concern decided, how is concern decided, how are concerns decided, how is watching brief decided,
    how is amber decided, how is red decided, how is green decided, how are colours decided, what makes something,
    what makes figure, what makes indicator, what makes measure, when does something, when is something,
    when does figure go, when does figure turn, when does figure become, when does indicator go,
    when does indicator turn, when does indicator become, criteria, criterion, rule for, rules for, who sets,
    who set, how are ranges set, how is range set, how are targets set, how is target set, how are ranges decided,
    who decides range, who decides target, how do you count, how do we count, how is counted, how are counted,
    what ages, which ages, ages covered, who is included, who is counted
  `,
  side: `
    high number good, high figure good, high percentage good, high score good, low number good, low figure good,
    low percentage good, bigger number good, high good, low good, high bad, low bad, higher good, lower good,
    high is good, low is good, is higher better, is lower better, is bigger better, is up good, is down good,
    is more better, is less better, is fewer better, is high better, is low better, higher or lower better,
    want it high, want it low, better up or down, to go up or down, which way is good, which direction is good
  `,
  scrutiny: `
    scrutiny questions, scrutiny question, scrutiny questions for, questions to ask, questions to ask about,
    question to ask, three questions, three questions to ask, three questions to ask about, questions should i ask,
    questions should we ask, questions should panel ask, questions should i ask about,
    questions should we ask about, questions could i ask, questions could we ask, questions might we ask,
    questions for panel, challenge questions, key questions, what should i ask about, what should we ask about,
    what should panel ask about, what could i ask about, what could we ask about, what to ask about,
    what should i be asking of
  `,
  list: signPhrases.list,
  summary: `${signPhrases.summary},
    priority, look like, looked like, looking like
  `,
  teams: signPhrases.teams,
  ...dataFactPhrases,
};
