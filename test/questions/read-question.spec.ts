import assert from 'node:assert/strict';
import { lexiconOf } from '../../src/questions/lexicon/lexicon.js';
import { planQuestion } from '../../src/questions/planner.js';
import { readQuestion } from '../../src/questions/read-question.js';
import { loadDemoScorecard } from '../support/scorecards.js';

describe('readQuestion', () => {
  it('reads a text once, and plans it as it stands by itself', async () => {
    const { catalogue, vocabulary } = await loadDemoScorecard();
    const lexicon = lexiconOf(catalogue, vocabulary);
    const read = readQuestion('how are dental checks?', lexicon);
    assert.deepEqual(read.alone, planQuestion('how are dental checks?', { lexicon }));
    assert.equal(readQuestion('how are dental checks?', lexicon), read);
    assert.notEqual(readQuestion('How are dental checks?', lexicon), read);
  });

  it('keeps no text too long to be asked again', async () => {
    const { catalogue, vocabulary } = await loadDemoScorecard();
    const lexicon = lexiconOf(catalogue, vocabulary);
    const long = `${'really '.repeat(60)}how are dental checks?`;
    assert.notEqual(readQuestion(long, lexicon), readQuestion(long, lexicon));
    assert.deepEqual(readQuestion(long, lexicon), readQuestion(long, lexicon));
  });

  const told: readonly (readonly [text: string, keys: readonly string[]])[] = [
    ["got my 1:1 with the chief exec tomorrow, what's the position on pathway plans?", ['pathway-plans']],
    ["I'm writing a LinkedIn post - how is stability", ['two-year-stability']],
    ['just had my PDR with Jean, feeling a bit overwhelmed. How many children are in care?', ['cla-number']],
    ['how is stability? someone from the Gazette rang my boss', ['two-year-stability']],
    ['how many children are in care? asking for my boss Kev', ['cla-number']],
    ['The minister was on the radio about this. How are our dental checks?', ['annual-dental-check']],
    ["It rained all day at the fete. Anyway, how's stability?", ['two-year-stability']],
    ['The Ofsted inspector was impressed. What do you hold on pathway plans?', ['pathway-plans']],
    ['I nursed for thirty years. How are dental checks?', ['annual-dental-check']],
    // A sentence about oneself names nothing, however many are named behind it.
    ['I first sat here years ago. How are dental checks and stability?', ['annual-dental-check', 'two-year-stability']],
    ["I've fostered for nearly twenty years. How are pathway plans?", ['pathway-plans']],
    ["I grew up in a children's home in the eighties. How is stability?", ['two-year-stability']],
    ['The papers were no help at all. How are dental checks?', ['annual-dental-check']],
    ['How are dental checks? That is what the Leader will ask.', ['annual-dental-check']],
    ['I asked this last month and nobody answered. How is stability?', ['two-year-stability']],
    ['HMI just asked: how is stability?', ['two-year-stability']],
    ['how is stability, as I keep hearing different things', ['two-year-stability']],
    ['my granddaughter asked me last night and I had no idea. How many children are in care?', ['cla-number']],
    ['Question 3: how is stability?', ['two-year-stability']],
    // What the last sentence asks is asked of what the first one names.
    ['IHAs excluding not recorded. Are they getting better?', ['iha-excl-unrecorded']],
    ['I read that far fewer are in residential care than years ago. What share was it in 2007-08?', ['residential']],
    ['Pathway plans. Why is it so low?', ['pathway-plans']],
    // Whatever could say which children or which place is meant is never passed over.
    ['my kids are Ukrainian, how is dental', []],
    ['we are in Zennor, how is dental', []],
    ['I just want the Zulu, how is dental', []],
    ['I need stability, gherkin split', []],
    ['we look after afghan children, how is stability?', []],
    ['my mate Dave reckons dental is red', []],
    ['how is dental, gherkins I mean', []],
    ['It has to be Polish speakers. How is dental?', []],
    ['They are diabetic. How is dental?', []],
    ['It was gherkins. How is dental?', []],
    ['I asked for gherkins. How is dental?', []],
    ['The children are Zulu. How is dental?', []],
    ['Zennor is the area. How is dental?', []],
    ['The place was in zennor. How is dental?', []],
  ];
  for (const [text, keys] of told) {
    it(`${keys.length > 0 ? 'passes over what is told of the asker in' : 'passes over nothing of'} "${text}"`, async () => {
      const { catalogue, vocabulary } = await loadDemoScorecard();
      const { alone } = readQuestion(text, lexiconOf(catalogue, vocabulary));
      assert.deepEqual(alone.indicators, keys);
      assert.equal(alone.unmatched.length > 0, keys.length === 0);
    });
  }
});
