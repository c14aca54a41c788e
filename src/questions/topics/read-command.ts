import type { Token } from '../words/token.js';
import { wordSet } from '../words/word-set.js';
import { type CommandName, topicSchema } from './topic.js';
import type { ReadTopic } from './topic-reading.js';

/** What people put in front of what they want done. */
const leadIns = wordSet(`
  please pls plz kindly can could would will you u ya i we want need like d id to should must have just now ok okay hi hello hey
  and so then go ahead bot right also let lets let's us good morning afternoon evening try immediately quickly
`);
const speakers = wordSet('i we');
const asking = wordSet('can could should must may do shall');
/** With these alone something is to be changed, whatever stands behind them. */
const alwaysChange = wordSet(`
  mark amend alter edit delete overwrite override erase wipe tweak falsify fudge backdate upload reschedule postpone
  cancel reassign rename
`);
/** With these where they say what of the scorecard is to be another, or what it is to become. */
const mayChange = wordSet(`
  change set update adjust raise lower increase reduce make turn put move add record enter log correct fix replace reset remove
  close switch bump round approve assign insert input
`);
/** "Show stability as 90%" */
const mayClaim = wordSet('show print report display list state write output call put record');
const changeable = wordSet(`
  figure figures number numbers data target targets range ranges status rating rag colour colours color record records
  entry value values commentary comment judgement score scores deadline deadlines meeting report reports result results
`);
const becoming = wordSet('to as at into');
const colours = wordSet('green amber red gold blue');
const pointers = wordSet('the this that it these those them my our a an all every any both');
/** With these something is to be sent or told, where they say to whom or what. */
const sending = wordSet(
  'send email mail forward fwd share circulate distribute copy publish post text whatsapp fax cc',
);
const telling = wordSet('tell notify inform message alert invite warn ping');
/** "Tell me", "send us": whoever asks gets an answer here. */
const selves = wordSet('me us');
const recipients = wordSet(`
  all everyone everybody panel chair chairman councillor councillors cllr cllrs member members staff team teams director
  officers officer press ofsted clerk cabinet them him her carers managers manager leader mum boss
`);
const sendable = wordSet('scorecard report this it that these those them answer email reminder card dashboard');
const farthest = 8;

/**
 * Reads a message that would have something changed, sent or told: "mark it green", "set the dental
 * target to 80%", "send this to everyone". The bot only answers.
 */
export const readCommand: ReadTopic = ({ message: { tokens }, words }) => {
  const at = tokens.findIndex(({ word }) => !leadIns.has(word));
  // "Can I share this?" asks for leave.
  const asksLeave = tokens
    .slice(0, at)
    .some(({ word }, step) => speakers.has(word) && asking.has(tokens[step - 1]?.word ?? ''));
  const command =
    at < 0 || asksLeave ? undefined : findCommand(tokens.slice(at), (step) => words.period.used.has(at + step));
  return command && { intent: 'help', topic: topicSchema.parse({ command }), indicators: [] };
};

/** @param tokens from the verb on. */
function findCommand(tokens: readonly Token[], isTime: (step: number) => boolean): CommandName | undefined {
  const [verb = '', next = ''] = tokens.map(({ word }) => word);
  const rest = tokens.slice(1, 1 + farthest).map(({ word }) => word);
  if (alwaysChange.has(verb) && rest.length > 0) return 'change';
  if (mayChange.has(verb) && !selves.has(next) && isChange(tokens, isTime)) return 'change';
  if (mayClaim.has(verb) && isClaim(tokens)) return 'change';
  if (selves.has(next) || selves.has(tokens.at(-1)?.word ?? '')) return undefined;
  const isTo = (word: string, step: number) =>
    recipients.has(word) && (step === 0 || rest.slice(0, step).includes('to'));
  if (sending.has(verb) && (rest.some(isTo) || (pointers.has(next) && rest.some((word) => sendable.has(word)))))
    return 'send';
  if (verb === 'remind') return 'send';
  const told = pointers.has(next) ? (rest[1] ?? '') : next;
  return telling.has(verb) && recipients.has(told) ? 'send' : undefined;
}

/** "The figure …", "it to 80%", "stability green": what is to be changed, or what into. */
function isChange(tokens: readonly Token[], isTime: (step: number) => boolean): boolean {
  const words = tokens.map(({ word }) => word);
  const isThing = pointers.has(words[1] ?? '') && words.slice(2, 5).some((word) => changeable.has(word));
  const isValue = (word: string, step: number) =>
    becoming.has(words[step - 1] ?? '') && !isTime(step) && (/^\d+(\.\d+)?$/.test(word) || colours.has(word));
  const isColoured =
    words.length > 2 && colours.has(words.at(-1) ?? '') && ['make', 'turn', 'set', 'put'].includes(words[0] ?? '');
  return isThing || isColoured || words.some(isValue);
}

/** "Print stability as 90% green" */
function isClaim(tokens: readonly Token[]): boolean {
  return tokens.some(({ word }, step) => word === 'as' && /^\d+(\.\d+)?$/.test(tokens[step + 1]?.word ?? ''));
}
