import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access, mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { PNG } from 'pngjs';
import sinon from 'sinon';
import { fromBufferPromise } from 'yauzl';
import {
  createAppPackage,
  type PackageSource,
  readPackageSource,
  readProjectVersion,
} from '../../src/app/package/create-app-package.js';
import type { ManifestValues } from '../../src/app/package/fill-manifest.js';
import { listCommands } from '../../src/app/package/list-commands.js';
import { BotError } from '../../src/errors.js';

const appId = '11111111-2222-4333-8444-555555555555';
const dummyValues: ManifestValues = {
  version: '1.2.3',
  appId,
  developerName: 'Dummy maker',
  websiteUrl: 'https://council.test/',
  privacyUrl: 'https://council.test/privacy',
  termsUrl: 'https://council.test/terms',
  council: 'Dummy Council',
  panel: 'Dummy Panel',
  commands: listCommands(['How is stability?'], 'personal'),
  sharedCommands: listCommands(['How is stability?'], 'shared'),
};

async function unzip(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const opened = await fromBufferPromise(zip);
  for await (const entry of opened.eachEntry()) {
    files.set(entry.fileName, await buffer(await opened.openReadStreamPromise(entry)));
  }
  return files;
}

async function problemsOf(source: PackageSource, values: ManifestValues = dummyValues): Promise<string> {
  try {
    await createAppPackage(source, values);
  } catch (error) {
    assert(error instanceof BotError);
    assert.equal(error.code, 'manifest-invalid');
    return error.message;
  }
  throw new assert.AssertionError({ message: 'the package was accepted' });
}

/** An icon of one colour, `[red, green, blue, alpha]`, with one clear pixel in a corner unless it is full. */
function fakeIcon(pixels: number, colour: readonly number[], { full = false } = {}): Buffer {
  const image = new PNG({ width: pixels, height: pixels });
  for (let at = 0; at < image.data.length; at += 4) image.data.set(colour, at);
  if (!full) image.data.set([0, 0, 0, 0], 0);
  return PNG.sync.write(image);
}

describe('createAppPackage', () => {
  let source: PackageSource;
  before(async () => {
    source = await readPackageSource();
  });
  afterEach(() => sinon.restore());

  it('puts the manifest and both icons at the root of the zip, and nothing else', async () => {
    const files = await unzip(await createAppPackage(source, dummyValues));
    assert.deepEqual([...files.keys()].sort(), ['color.png', 'manifest.json', 'outline.png']);
    assert.deepEqual(files.get('color.png'), source.color);
    assert.deepEqual(files.get('outline.png'), source.outline);
  });

  it('fills ids, version, maker, pages, names and commands, and leaves no blank', async () => {
    const text = String((await unzip(await createAppPackage(source, dummyValues))).get('manifest.json'));
    assert.doesNotMatch(text, /\$\{/);
    const manifest = JSON.parse(text);
    assert.equal(manifest.id, appId);
    assert.equal(manifest.version, '1.2.3');
    assert.deepEqual(manifest.developer, {
      name: 'Dummy maker',
      websiteUrl: 'https://council.test/',
      privacyUrl: 'https://council.test/privacy',
      termsOfUseUrl: 'https://council.test/terms',
    });
    assert.match(manifest.name.full, /Dummy Panel/);
    assert.match(manifest.description.full, /Dummy Council/);
    const [bot] = manifest.bots;
    assert.equal(bot.botId, appId);
    assert.deepEqual(bot.scopes, ['personal', 'team', 'groupChat']);
    const scopes = bot.commandLists.flatMap((list: { scopes: string[] }) => list.scopes);
    assert.deepEqual(scopes.sort(), ['groupChat', 'personal', 'team']);
    const menus = bot.commandLists.map(({ commands }: { commands: unknown }) => commands);
    assert.deepEqual(menus, [dummyValues.commands, dummyValues.sharedCommands]);
  });

  it('writes a value with quotes and blanks of its own as it stands', async () => {
    const developerName = 'The "${appId}" \\ makers';
    const files = await unzip(await createAppPackage(source, { ...dummyValues, developerName }));
    assert.equal(JSON.parse(String(files.get('manifest.json'))).developer.name, developerName);
  });

  it('makes the same zip from the same content', async () => {
    const first = await createAppPackage(source, dummyValues);
    assert.deepEqual(await createAppPackage(source, dummyValues), first);
  });

  it('asks the network for nothing, not even for a schema that it does not have', async () => {
    const asked = [sinon.spy(http, 'request'), sinon.spy(https, 'request'), sinon.spy(net.Socket.prototype, 'connect')];
    await createAppPackage(source, dummyValues);
    await problemsOf({ ...source, template: source.template.replaceAll('1.24', '9.9') });
    for (const spy of asked) sinon.assert.notCalled(spy);
  });

  it('names every problem of values, manifest and icons at once', async () => {
    const broken = { ...source, color: fakeIcon(96, [0, 80, 90, 255]), outline: Buffer.from('no picture') };
    const message = await problemsOf(broken, {
      ...dummyValues,
      appId: 'bot',
      version: '1.2.3-beta',
      panel: 'P'.repeat(99),
    });
    for (const part of [
      /\/id must match pattern/,
      /\/bots\/0\/botId must match pattern/,
      /\/name\/full must NOT have more than 100/,
      /\/description\/short must NOT have more than 80/,
      /version must be three numbers such as 1\.2\.0, and is 1\.2\.3-beta/,
      /color\.png must be 192×192 pixels, and is 96×96/,
      /outline\.png must be a PNG of 32×32 pixels, and is no readable PNG/,
    ]) {
      assert.match(message, part);
    }
  });

  const templates: readonly (readonly [string, (manifest: Record<string, unknown>) => void, RegExp])[] = [
    [
      'a property that Teams does not know',
      (m) => (m['colour'] = 'red'),
      /must NOT have additional properties.*colour/,
    ],
    ['a manifest without a version of its own', (m) => delete m['manifestVersion'], /manifestVersion is missing/],
    ['a version of no schema', (m) => (m['manifestVersion'] = '../1.24'), /manifestVersion \.\.\/1\.24 is none/],
    ['a schema of another version', (m) => (m['manifestVersion'] = '1.23'), /\$schema must be the one of .* 1\.23/],
    [
      'a page without https',
      (m) => Object.assign(m['developer'] ?? {}, { privacyUrl: 'http://h/' }),
      /privacyUrl must/,
    ],
    [
      'an icon that is not in the package',
      (m) => (m['icons'] = { color: 'a.png', outline: 'outline.png' }),
      /icons\.color/,
    ],
  ];
  for (const [what, spoil, expected] of templates) {
    it(`refuses ${what}`, async () => {
      const manifest = JSON.parse(source.template);
      spoil(manifest);
      assert.match(await problemsOf({ ...source, template: JSON.stringify(manifest) }), expected);
    });
  }

  it('refuses scope team from 1.25 on unless the app supports all channels', async () => {
    const later = source.template.replaceAll('1.24', '1.25');
    assert.match(await problemsOf({ ...source, template: later }), /scope team needs supportsChannelFeatures "tier1"/);
    const manifest = JSON.parse(later);
    const supporting = JSON.stringify({ ...manifest, supportsChannelFeatures: 'tier1' });
    await createAppPackage({ ...source, template: supporting }, dummyValues);
    manifest.bots[0].scopes = ['personal'];
    await createAppPackage({ ...source, template: JSON.stringify(manifest) }, dummyValues);
  });

  it('refuses a command that Teams would cut off', async () => {
    const commands = [{ title: 'x'.repeat(33), description: 'Too long' }];
    assert.match(await problemsOf(source, { ...dummyValues, commands }), /is longer than the 32 characters/);
  });

  it('names every blank that nothing fills', async () => {
    const message = await problemsOf({ ...source, template: '{ "a": "${host}", "b": ["${appId} ${tenant}"] }' });
    assert.match(message, /nothing fills: \$\{host\}, \$\{tenant\}/);
  });

  it('says where a template is no JSON', async () => {
    assert.match(await problemsOf({ ...source, template: '{ "id": }' }), /is no JSON\. Mend it: \S/);
  });

  const white = [255, 255, 255, 255];
  const outlines: readonly (readonly [string, Buffer, RegExp])[] = [
    [
      'one of another colour',
      fakeIcon(32, [200, 255, 255, 255]),
      /outline\.png must be all white, and has 1023 pixels/,
    ],
    ['one without a transparent ground', fakeIcon(32, white, { full: true }), /outline\.png must have a transparent/],
    ['one that shows nothing', fakeIcon(32, [255, 255, 255, 0]), /outline\.png shows nothing/],
    ['one of another size', fakeIcon(20, white), /outline\.png must be 32×32 pixels, and is 20×20/],
  ];
  for (const [what, outline, expected] of outlines) {
    it(`refuses an outline icon: ${what}`, async () => {
      assert.match(await problemsOf({ ...source, outline }), expected);
    });
  }
});

describe('listCommands', () => {
  it('starts with help and keeps the questions that Teams can show whole', () => {
    const short = 'x'.repeat(32);
    const titles = listCommands([short, 'x'.repeat(33), 'How is health?'], 'personal').map(({ title }) => title);
    assert.equal(titles[0], 'help');
    assert.deepEqual(titles.slice(-2), [short, 'How is health?']);
  });

  it('offers in each place what is of use there', () => {
    const titlesOf = (place: 'personal' | 'shared') => listCommands([], place).map(({ title }) => title);
    assert.deepEqual(titlesOf('shared'), ['help', 'alerts', 'next meeting', 'post alerts here', 'stop alerts here']);
    assert.ok(titlesOf('personal').includes('send me my alerts') && titlesOf('personal').includes('my reports'));
  });

  it('stays short enough to be read', () => {
    assert.equal(
      listCommands(
        Array.from({ length: 20 }, (_, at) => `question ${at}`),
        'shared',
      ).length,
      8,
    );
  });
});

describe('npm run package', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cpp-package-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function runPackage(
    environment: Readonly<Record<string, string>>,
  ): Promise<{ stdout: string; stderr: string; code: number }> {
    const { PATH = '' } = process.env;
    const args = ['--import', 'tsx', 'src/app/cli.ts', 'package', '--out', join(folder, 'new', 'app.zip')];
    return new Promise((resolve) => {
      execFile(process.execPath, args, { env: { PATH, ...environment } }, (error, stdout, stderr) =>
        resolve({ stdout, stderr, code: error ? Number(error.code) : 0 }),
      );
    });
  }

  it('makes the package of the demo pack, and says where it is and what to do next', async () => {
    const { stdout, stderr, code } = await runPackage({
      MicrosoftAppId: appId,
      APP_TERMS_URL: 'https://council.test/',
    });
    assert.equal(code, 0, stderr);
    assert.match(stdout, /new\/app\.zip/);
    assert.match(
      stdout,
      /First set APP_WEBSITE_URL, APP_PRIVACY_URL and make it again: .*\nThen upload it in the Teams admin centre/,
    );
    const files = await unzip(await readFile(join(folder, 'new', 'app.zip')));
    const manifest = JSON.parse(String(files.get('manifest.json')));
    assert.equal(manifest.version, await readProjectVersion());
    assert(manifest.bots[0].commandLists[0].commands.length > 3);
  });

  it('names every variable to set or mend, and writes nothing', async () => {
    const { stdout, stderr, code } = await runPackage({ APP_WEBSITE_URL: 'council.test' });
    assert.equal(code, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /MicrosoftAppId: give the application \(client\) id/);
    assert.match(stderr, /APP_WEBSITE_URL: give an address/);
    assert.doesNotMatch(stderr, /\n\s+at /);
    await assert.rejects(access(join(folder, 'new')));
  });
});
