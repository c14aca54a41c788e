import assert from 'node:assert/strict';
import sinon from 'sinon';
import { type Lexicon, lexiconOf } from '../../../src/questions/lexicon/lexicon.js';
import { keepByTokens } from '../../../src/questions/words/keep-by-tokens.js';
import { tokenise } from '../../../src/questions/words/tokenise.js';
import { loadDemoScorecard } from '../../support/scorecards.js';

describe('keepByTokens', () => {
  it('reads the same words once, and other words or the same words of another pack anew', async () => {
    const { catalogue, vocabulary } = await loadDemoScorecard();
    const lexicon = lexiconOf(catalogue, vocabulary);
    const another = lexiconOf(catalogue, { ...vocabulary });
    const fakeRead = sinon.fake((tokens: readonly unknown[]) => tokens.length);
    const read = keepByTokens<number, Lexicon>(fakeRead);
    const tokens = tokenise('two words');

    assert.equal(read(tokens, lexicon), 2);
    assert.equal(read(tokens, lexicon), 2);
    assert.equal(fakeRead.callCount, 1);
    assert.equal(read([...tokens, ...tokens], lexicon), 4);
    assert.equal(read(tokens, another), 2);
    assert.equal(fakeRead.callCount, 3);
  });
});
