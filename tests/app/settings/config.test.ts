import { describe, expect, it } from 'vitest';
import { configFaults, corpusSettings, readConfig } from '../../../src/app/settings/config.ts';
import { schema } from '../../../src/app/settings/schema.ts';
import { DEFAULT_LIMITS } from '../../../src/corpus/file/limits.ts';
import { Fault } from '../../../src/domain/fault.ts';

const TOKEN = 'AAAA.BBBB.CCCC';
const KEY = '0123456789abcdef'.repeat(4);

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      mode: 'preview',
      corpusDir: 'corpus',
      cacheDir: '.cache',
      previewPort: 4100,
      replyVisibility: 'private',
      logLevel: 'info',
    });
  });

  it('goes to Discord when there is a token', () => {
    expect(readConfig({ DISCORD_TOKEN: TOKEN })).toMatchObject({
      mode: 'gateway',
      discord: { token: TOKEN, guildId: null, apiBase: 'https://discord.com/api' },
    });
  });

  it('stays away from Discord when told so', () => {
    expect(readConfig({ DISCORD_TOKEN: TOKEN, MODE: 'preview' }).mode).toBe('preview');
  });

  it('is an HTTP endpoint when told so, with a token or without', () => {
    const told = { MODE: 'http', DISCORD_PUBLIC_KEY: KEY };
    expect(readConfig(told)).toMatchObject({
      mode: 'http',
      http: { host: '127.0.0.1', port: 8787, publicKey: KEY, apiBase: 'https://discord.com/api' },
      discord: null,
      metrics: null,
    });
    const more = { ...told, HOST: '0.0.0.0', PORT: '80', METRICS_PORT: '9100', DISCORD_TOKEN: TOKEN };
    expect(readConfig(more)).toMatchObject({
      http: { host: '0.0.0.0', port: 80 },
      discord: { token: TOKEN },
      metrics: { host: '0.0.0.0', port: 9100 },
    });
    expect(readConfig({ DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: KEY }).mode).toBe('gateway');
  });

  it('spreads the servers over as many connections as Discord advises, or as it is told', () => {
    const shards = (SHARDS: string) => readConfig({ DISCORD_TOKEN: TOKEN, SHARDS });
    expect(shards('')).toMatchObject({ shards: 'auto' });
    expect(shards('auto')).toMatchObject({ shards: 'auto' });
    expect(shards('16')).toMatchObject({ shards: 16 });
    for (const wrong of ['0', '1001', '-1', '1.5', 'all'])
      expect(configFaults({ SHARDS: wrong }).map(({ subject }) => subject)).toEqual(['SHARDS']);
  });

  it('limits how much a person may ask, and knows where more stands', () => {
    expect(readConfig({})).toMatchObject({ cooldown: { requests: 20, seconds: 60 }, aboutUrl: null });
    const told = { COOLDOWN_REQUESTS: '5', COOLDOWN_SECONDS: '0', ABOUT_URL: 'https://example.org/bot' };
    expect(readConfig(told)).toMatchObject({
      cooldown: { requests: 5, seconds: 0 },
      aboutUrl: 'https://example.org/bot',
    });
    for (const wrong of ['example.org', 'javascript:alert(1)', `https://x.y/${'z'.repeat(600)}`])
      expect(configFaults({ ABOUT_URL: wrong }).map(({ subject }) => subject)).toEqual(['ABOUT_URL']);
  });

  it('limits what is read, as it is told', () => {
    expect(readConfig({}).limits).toEqual(DEFAULT_LIMITS);
    const told = {
      MAX_ARTICLES: '7',
      MAX_FILE_MB: '2',
      MAX_LINE_LENGTH: '1000',
      MAX_NESTING: '4',
      MAX_READING_SECONDS: '3',
    };
    expect(readConfig(told).limits).toEqual({
      ...DEFAULT_LIMITS,
      ...{ articles: 7, fileBytes: 2_000_000, lineLength: 1_000, nesting: 4, readingMs: 3_000 },
    });
  });

  it('looks at the corpus also when something else is wrong', () => {
    expect(corpusSettings({ LOG_LEVEL: 'chatty', CORPUS_DIR: 'texts', MAX_NESTING: 'deep' })).toEqual({
      corpusDir: 'texts',
      limits: DEFAULT_LIMITS,
    });
  });

  it('takes an empty value for none, as a copied .env.example has it', () => {
    expect(readConfig({ DISCORD_TOKEN: '', MODE: ' ', CORPUS_DIR: '', DISCORD_GUILD_ID: '' })).toEqual(readConfig({}));
  });

  it('takes another Discord, without the slash at its end', () => {
    const config = readConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_BASE: 'http://127.0.0.1:8080/api/' });
    expect(config.mode === 'gateway' && config.discord.apiBase).toBe('http://127.0.0.1:8080/api');
  });
});

describe('a setting that cannot be used', () => {
  it.each([
    ['DISCORD_TOKEN', 'two words'],
    ['DISCORD_GUILD_ID', 'my server'],
    ['DISCORD_API_BASE', 'https://example.org'],
    ['DISCORD_API_BASE', 'ftp://discord.com/api'],
    ['MODE', 'http2'],
    ['DISCORD_PUBLIC_KEY', 'abc123'],
    ['DISCORD_PUBLIC_KEY', `${KEY}00`],
    ['HOST', 'my host'],
    ['PORT', '65536'],
    ['METRICS_PORT', 'nine'],
    ['REPLY_VISIBILITY', 'loud'],
    ['LOG_LEVEL', 'chatty'],
    ['MAX_ARTICLES', 'lots'],
    ['MAX_FILE_MB', '5 MB'],
    ['MAX_LINE_LENGTH', '-200'],
    ['MAX_NESTING', '101'],
    ['MAX_READING_SECONDS', '2.55'],
  ])('%s=%s is named with its remedy, and its value is not repeated', (name, value) => {
    const [fault] = configFaults({ [name]: value });
    expect(fault).toBeInstanceOf(Fault);
    expect(fault?.subject).toBe(name);
    expect(fault?.remedy).not.toBe('');
    expect(fault?.line).not.toContain(value);
    expect(() => readConfig({ [name]: value })).toThrow(Fault);
  });

  it('a mode that needs a token says so', () => {
    expect(configFaults({ MODE: 'gateway' }).map(({ subject }) => subject)).toEqual(['DISCORD_TOKEN']);
  });

  it('a mode that needs a public key says so, and two doors cannot share a port', () => {
    const subjects = (told: Record<string, string>) => configFaults(told).map(({ subject }) => subject);
    expect(subjects({ MODE: 'http' })).toEqual(['DISCORD_PUBLIC_KEY']);
    expect(subjects({ MODE: 'http', DISCORD_PUBLIC_KEY: KEY, METRICS_PORT: '8787' })).toEqual(['METRICS_PORT']);
    expect(subjects({ METRICS_PORT: '8787' })).toEqual([]);
  });

  it('all of them are listed at once', () => {
    expect(
      configFaults({ MODE: 'x', LOG_LEVEL: 'y', REPLY_VISIBILITY: 'z' })
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual(['LOG_LEVEL', 'MODE', 'REPLY_VISIBILITY']);
  });
});

it('.env.example explains every setting and sets none', async () => {
  const { readFileSync } = await import('node:fs');
  const example = readFileSync('.env.example', 'utf8');
  const readme = readFileSync('README.md', 'utf8');
  for (const name of Object.keys(schema.shape)) {
    expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
    expect(readme).toContain(`\`${name}\``);
  }
});
