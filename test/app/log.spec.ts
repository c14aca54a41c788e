import assert from 'node:assert/strict';
import { describeError } from '../../src/app/log.js';
import { BotError } from '../../src/errors.js';

describe('describeError', () => {
  it('keeps the words, code, place and causes of an error', () => {
    const cause = new TypeError('no such file');
    const described = describeError(new BotError('sheet-unreadable', 'The sheet cannot be read.', { cause }));
    const written = JSON.parse(JSON.stringify(described));
    assert.match(written.stack, /log\.spec\.ts/);
    assert.deepEqual(
      [written.type, written.code, written.message, written.cause.type, written.cause.message],
      ['BotError', 'sheet-unreadable', 'The sheet cannot be read.', 'TypeError', 'no such file'],
    );
  });

  it('leaves out what else an error carries', () => {
    const error = Object.assign(new Error('refused'), {
      request: { headers: { authorization: 'Bearer hunter2' } },
      config: { password: 'hunter2' },
    });
    assert.doesNotMatch(JSON.stringify(describeError(error)), /hunter2/);
  });

  it('comes to an end where causes go in a circle', () => {
    const error = new Error('a');
    error.cause = error;
    assert.match(JSON.stringify(describeError(error)), /"cause"/);
  });

  it('repeats nothing of what is thrown without being an error', () => {
    assert.deepEqual(describeError('hunter2'), { type: 'string' });
  });
});
