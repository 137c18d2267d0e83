import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { chatInput } from '../support/discord/payloads.ts';
import { startDiscord } from '../support/discord/server.ts';
import { freePort } from '../support/free-port.ts';
import { buildStages, runAs } from './image.ts';
import { checkHealth, healthy, shippedImage, startContainer, stopContainer } from './image-process.ts';

const { stages, final } = shippedImage();

/** The image's user; who is not root stays who they are. */
const USER = process.getuid?.() === 0 ? { uid: 1_000, gid: 1_000 } : {};

// It fetches all packages and compiles everything: half a minute, and a registry that can be reached.
it.skipIf(!process.env.IMAGE_STEPS)(
  'the steps of the image, one after the other in an empty folder, give a bot that answers without writing to itself (IMAGE_STEPS=1)',
  async () => {
    const root = mkdtempSync(path.join(tmpdir(), 'verbatim-steps-'));
    onTestFinished(() => {
      execFileSync('chmod', ['-R', 'u+w', root]);
      rmSync(root, { recursive: true });
    });
    const context = path.join(root, 'context');
    for (const line of readFileSync('deploy/Dockerfile.dockerignore', 'utf8').split('\n')) {
      if (!line.startsWith('!')) continue;
      const file = line.slice(1);
      cpSync(file, path.join(context, file), { recursive: true });
    }
    const own = () => USER.uid && execFileSync('chown', ['-R', `${USER.uid}:${USER.gid}`, root]);
    const run = runAs(USER, path.join(root, 'home'));
    const image = await buildStages(stages, context, path.join(root, 'stages'), async (command, options) => {
      own();
      await run(command, options);
    });
    own();
    expect(readdirSync(image.workdir).sort()).toEqual(['dist', 'package.json']);
    expect(readdirSync(path.join(image.workdir, 'dist'))).toContain('THIRD-PARTY-LICENSES.txt');
    execFileSync('chmod', ['-R', 'a-w', image.workdir, image.at('/data/corpus')]);
    const size = execFileSync('du', ['-sm', image.root], { encoding: 'utf8' }).split('\t')[0];
    console.log(`the image's own layers: ${size} MB`);

    const discord = await startDiscord();
    onTestFinished(() => discord.close());
    const port = await freePort();
    const env = {
      ...image.env,
      MODE: 'http',
      DISCORD_PUBLIC_KEY: discord.key.publicKey,
      DISCORD_API_BASE: discord.apiBase,
      PORT: `${port}`,
      METRICS_PORT: `${await freePort()}`,
    };
    const place = { cwd: image.workdir, env, ...USER };
    const { child, stderr } = startContainer(final, place);
    await healthy(final, place, child, stderr);
    const asked = chatInput('ask', { question: 'Who leads the Rust for Linux effort?' });
    expect(await discord.post(asked, `http://127.0.0.1:${port}/interactions`)).toContain('Miguel Ojeda');
    expect(await stopContainer(final, child)).toBe(0);
    expect(await checkHealth(final, place)).toBe(1);
    expect(stderr()).not.toMatch(/EACCES|EROFS|"level":[456]0/);
    console.log(`in the cache: ${readdirSync(image.at('/data/cache')).join(', ') || 'nothing'}`);
  },
  180_000,
);
