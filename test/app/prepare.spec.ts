import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

describe('what npm does after an install', () => {
  let folder = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cpp-bot-prepare-'));
    const { type, scripts } = JSON.parse(await readFile('package.json', 'utf8'));
    const build = `node -e "fs.writeFileSync('built', '')"`;
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type, scripts: { ...scripts, build } }));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const prepare = () => run('npm', ['run', '--silent', 'prepare'], { cwd: folder });

  it('builds nothing where the compiler was left out, and does not fail', async () => {
    await prepare();
    assert.deepEqual(await readdir(folder), ['package.json']);
  });

  it('builds where the compiler is', async () => {
    await mkdir(join(folder, 'node_modules/typescript'), { recursive: true });
    await prepare();
    assert.ok((await readdir(folder)).includes('built'));
  });
});
