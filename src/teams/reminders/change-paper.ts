import { describeNotMine, describeTimeRequest } from '../../cards/reminders/describe-decision.js';
import { describePaper } from '../../cards/reminders/describe-paper.js';
import { describePapers } from '../../cards/reminders/describe-papers.js';
import { findPaper } from '../../cards/reminders/find-meeting.js';
import { openStageOf } from '../../cards/reminders/open-stage.js';
import { parsePaperKey } from '../../cards/reminders/paper-key.js';
import { wordOf } from '../../cards/reminders/paper-standing.js';
import type { ReminderCard } from '../../cards/reminders/reminder-card.js';
import { isPlanner, nameOf, type ReminderDesk } from '../../cards/reminders/reminder-desk.js';
import { renderReminderCard } from '../../cards/reminders/render-reminder-card.js';
import type { Paper } from '../../reminders/paper.js';
import type { PanelEntry } from '../../store/panel-book.js';
import { answeredBelow } from '../invoke-response.js';
import { invokeBudgetMs, sendReply } from '../reply.js';
import { type PressResult, pressOf, type ReminderPress } from './answer-press.js';
import { draftNotices, type PaperNotice, redraftQuestions } from './notify-people.js';
import { openReminderDesk } from './open-reminder-desk.js';
import type { ReminderFeatureOptions } from './reminder-options.js';

const kicker = 'Paper for the panel';
/** Said to whoever was second to answer. */
export const answeredBefore = 'This has been answered already.';
const gone = 'This paper is not expected any more. Type "my reports" to see what is.';

/** What a press asks to be kept, and who hears of it. */
export interface Change {
  readonly entry: PanelEntry;
  /** What whoever pressed is told. */
  readonly words: string;
  readonly tell?: {
    readonly kind: PaperNotice;
    readonly people: readonly (string | undefined)[];
    /** What whoever pressed is told instead of `words` where none of these can be reached. */
    readonly otherwise: string;
  };
}

/** Shows the card of one paper below the press. */
export async function showPaper(
  context: ReminderPress['context'],
  key: string,
  desk: ReminderDesk,
  { newContext }: ReminderFeatureOptions,
): Promise<PressResult> {
  const id = parsePaperKey(key);
  const paper = id && findPaper(id, desk);
  if (paper === undefined) return { words: gone };
  const refusal = refuseOthers(paper, desk);
  if (refusal !== undefined) return { words: refusal };
  const card = await describePaper(paper, { kicker, paragraphs: [] }, desk);
  await sendReply(context, renderReminderCard(card, newContext()), invokeBudgetMs);
  return { words: answeredBelow };
}

/** Why somebody may not act on a paper: it is for whoever writes it, stands in for them, or runs the calendar. */
function refuseOthers(paper: Paper, desk: ReminderDesk): string | undefined {
  const { reader, context, today } = desk;
  const people = [
    paper.lead.person,
    paper.deputy?.person,
    context.people.deputyOf(paper.lead.person)?.person,
    context.people.readerOf(paper.lead, today)?.person.id,
  ];
  if (isPlanner(desk) || people.includes(reader?.id)) return undefined;
  const who = paper.lead.person === undefined ? paper.lead.title : nameOf(desk, paper.lead.person);
  return `This paper is with ${who}. Ask the clerk if it should be with you.`;
}

/** A press that says something of a paper. */
export interface PaperChange {
  readonly press: ReminderPress;
  readonly data: { readonly id: string; readonly nonce: string; readonly shown?: readonly string[] };
  readonly verb: string;
  /** What is to be kept; or in words, why nothing is. */
  readonly decide: (paper: Paper) => Change | string;
}

/** Keeps what a press says of a paper, once; tells whom it concerns, and draws the card as it is then. */
export async function changePaper(
  { press, data, verb, decide }: PaperChange,
  options: ReminderFeatureOptions,
): Promise<PressResult> {
  const { person, now, open } = press;
  const { desk } = open;
  const id = parsePaperKey(data.id);
  const paper = id && findPaper(id, desk);
  if (paper === undefined) return { words: gone };
  const refusal = refuseOthers(paper, desk);
  if (refusal !== undefined) return { words: refusal };
  const isOver = openStageOf(paper, desk.today) === undefined || paper.settledAt !== undefined;
  const decided = isOver ? 'Nothing is awaited of this paper any more.' : decide(paper);
  let words = decided as string;
  if (typeof decided !== 'string') {
    const told =
      decided.tell && (await draftNotices({ ...decided.tell, paper: data.id, by: person, now }, open, options));
    const drafts = [...(told?.drafts ?? []), ...(await redraftQuestions(data.id, options, now))];
    const saved = await options.store.panel.record(decided.entry, pressOf(verb, data, data.id, person), drafts);
    const kept = decided.tell && told?.isUnheard ? decided.tell.otherwise : decided.words;
    words = saved === 'saved' ? kept : saved === 'repeated' ? 'This was kept before.' : answeredBefore;
    if (saved === 'saved' && drafts.length > 0) options.deliverSoon();
  }
  const again = await openReminderDesk(options, { person, audience: desk.scorecard.audience }, now);
  return { words, card: await drawAgain(verb, data, again.desk) };
}

/** The card that was pressed, as it is now: a question to the clerk stays one, anything else shows the paper. */
async function drawAgain(
  verb: string,
  { id: key, shown = [key] }: PaperChange['data'],
  desk: ReminderDesk,
): Promise<ReminderCard | undefined> {
  const papers = shown.flatMap((each) => {
    const id = parsePaperKey(each);
    const paper = id && findPaper(id, desk);
    return paper === undefined ? [] : [paper];
  });
  const [first] = papers;
  if (first === undefined) return undefined;
  if (verb === 'report/agreeTime' || verb === 'report/declineTime') return describeTimeRequest(first, desk);
  if (verb === 'report/reassign' && wordOf(first.id, desk)?.word === 'not mine') return describeNotMine(first, desk);
  return describePapers(papers, { kicker, heading: 'Your papers for the panel', paragraphs: [] }, desk);
}
