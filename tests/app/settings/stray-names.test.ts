import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { strayNames } from '../../../src/app/settings/stray-names.ts';
import { startDiscord } from '../../support/discord/server.ts';
import { withCorpus } from '../../support/opened.ts';
import { callVerbatim, jsonLines, startAmongOthers } from '../../support/verbatim-process.ts';

const TEXT = { 'bridge.txt': 'The bridge opened in 1931.\n' };

/** What each name is taken for: `SHARDS meant` or nothing. */
const taken = (names: readonly string[], inFile: readonly string[]) =>
  strayNames(Object.fromEntries(names.map((name) => [name, 'a value'])), inFile).map(
    ({ subject, remedy }) => `${subject}: ${/if (\S+) is meant/.exec(remedy)?.[1]}`,
  );

describe('a name that is no setting', () => {
  it.each([
    ['DISCORD_TOKN', 'DISCORD_TOKEN'],
    ['DISCROD_TOKEN', 'DISCORD_TOKEN'],
    ['DISCORD_BOT_TOKEN', 'DISCORD_TOKEN'],
    ['discord_token', 'DISCORD_TOKEN'],
    ['DISCORD-TOKEN', 'DISCORD_TOKEN'],
    ['REPLY_VISIBILTY', 'REPLY_VISIBILITY'],
    ['VERBATIM_LOG_LEVEL', 'LOG_LEVEL'],
    ['COOLDOWN_SECOND', 'COOLDOWN_SECONDS'],
    ['SEARCH_URLS', 'SEARCH_URL'],
  ])('%s is taken for %s, in .env and in the environment', (name, meant) => {
    expect(taken([name], [name])).toEqual([`${name}: ${meant}`]);
    expect(taken([name], [])).toEqual([`${name}: ${meant}`]);
  });

  it.each([
    ['MODES', 'MODE'],
    ['GUILD_ID', 'DISCORD_GUILD_ID'],
    ['PUBLIC_KEY', 'DISCORD_PUBLIC_KEY'],
  ])('%s is taken for %s in .env only', (name, meant) => {
    expect(taken([name], [name])).toEqual([`${name}: ${meant}`]);
    expect(taken([name], [])).toEqual([]);
  });

  it('is nobody’s business when it is another program’s', () => {
    const others =
      'PATH HOME USER SHELL PWD LANG TERM TZ NODE NODE_ENV NODE_OPTIONS HTTP_PROXY HTTPS_PROXY NO_PROXY NO_COLOR FORCE_COLOR CI DEBUG HOSTNAME HOSTS TMPDIR EDITOR CCACHE_DIR XDG_CACHE_HOME MODEL CODE POST COMPOSE_PROJECT_NAME npm_config_cache npm_package_name npm_lifecycle_event GITHUB_TOKEN RUST_LOG JAVA_HOME SSH_AUTH_SOCK INVOCATION_ID CACHE_DIRECTORY STATE_DIRECTORY';
    expect(taken(others.split(' '), [])).toEqual([]);
    const inFile = 'TZ HTTP_PROXY COMPOSE_PROJECT_NAME COMPOSE_FILE NODE_OPTIONS NODE_ENV PATH USER UID DOMAIN'.split(
      ' ',
    );
    expect(taken(inFile, inFile)).toEqual([]);
  });

  it('is not asked about when it is empty, or the same as the setting to the system', () => {
    expect(strayNames({ DISCORD_TOKN: ' ' }, ['DISCORD_TOKN'])).toEqual([]);
    expect(strayNames({ Discord_Token: 'x', DISCORD_TOKEN: 'x' }, [])).toEqual([]);
  });
});

describe('verbatim check', () => {
  it('names a misspelt setting and the nearest, never its value', async () => {
    await withCorpus({ ...TEXT, '.env': 'DISCORD_TOKN=my-secret\n' }, async (cwd) => {
      const env = { REPLY_VISIBILTY: 'my-secret', CORPUS_DIR: '.' };
      const { status, stdout, stderr } = await callVerbatim(['check'], { cwd, env });
      expect(status).toBe(0);
      expect(stdout).toMatch(/note {2}setting DISCORD_TOKN: .*→ if DISCORD_TOKEN is meant/);
      expect(stdout).toMatch(/note {2}setting REPLY_VISIBILTY: .*→ if REPLY_VISIBILITY is meant/);
      expect(stdout).not.toContain('All well');
      expect(stdout + stderr).not.toContain('my-secret');
      const lines = jsonLines((await callVerbatim(['check', '--json'], { cwd, env })).stdout);
      expect(lines.filter(({ setting }) => setting)).toEqual([
        {
          setting: 'REPLY_VISIBILTY',
          warning: expect.any(String),
          remedy: expect.stringContaining('REPLY_VISIBILITY'),
        },
        { setting: 'DISCORD_TOKN', warning: expect.any(String), remedy: expect.stringContaining('DISCORD_TOKEN') },
      ]);
      expect(lines.at(-1)).toEqual({ settings: [] });
    });
  });

  it('says that .env cannot be read', async () => {
    await withCorpus(TEXT, async (cwd) => {
      await mkdir(path.join(cwd, '.env'));
      const { stdout } = await callVerbatim(['check', '--corpus', '.'], { cwd });
      expect(stdout).toMatch(/note {2}setting \.env: it cannot be read \(EISDIR\).*→/);
    });
  });
});

describe('verbatim start', () => {
  it('warns of a misspelt setting: in the log of a bot, in words without one', async () => {
    const server = await startDiscord();
    onTestFinished(() => server.close());
    const running = startAmongOthers(['start'], {
      env: { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase, REPLY_VISIBILTY: 'public' },
    });
    onTestFinished(running.end);
    await running.seen('add the bot to a server');
    running.child.kill('SIGTERM');
    const { stderr } = await running.finished;
    const [first] = jsonLines(stderr.replace(/^(?!\{).*\n/gm, ''));
    expect(first).toMatchObject({
      level: 40,
      msg: expect.stringMatching(/^REPLY_VISIBILTY: .*REPLY_VISIBILITY/),
    });

    await withCorpus({ ...TEXT, '.env': 'DISCORD_TOKN=my-secret\n' }, async (cwd) => {
      const spoken = await callVerbatim(['start', '--corpus', '.'], { cwd, input: 'When did the bridge open?\n' });
      expect(spoken.stdout).toContain('The bridge opened in 1931.');
      expect(spoken.stderr).toMatch(/^warning: DISCORD_TOKN: .*DISCORD_TOKEN/);
      expect(spoken.stderr).not.toContain('my-secret');
    });
  });

  it('names every wrong setting at once, as check does', async () => {
    await withCorpus(TEXT, async (cwd) => {
      await writeFile(path.join(cwd, '.env'), 'REPLY_VISIBILITY=loud\nPORT=many\nMODE=gateway\nSEARCH_PASSWORD=hush\n');
      const { status, stdout, stderr } = await callVerbatim(['start', '--corpus', '.'], { cwd });
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      const named = stderr
        .trim()
        .split('\n')
        .map((line) => /^verbatim start: (\w+): .* → /.exec(line)?.[1]);
      expect([...named].sort()).toEqual(['DISCORD_TOKEN', 'PORT', 'REPLY_VISIBILITY', 'SEARCH_USER']);
      const [last] = jsonLines((await callVerbatim(['check', '--json', '--corpus', '.'], { cwd })).stdout).slice(-1);
      expect(last?.settings).toEqual(named.map((setting) => expect.objectContaining({ setting })));
    });
  });
});
