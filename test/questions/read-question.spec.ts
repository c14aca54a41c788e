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
});
