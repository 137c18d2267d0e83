import { once } from 'node:events';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { chatInput } from './support/discord/payloads.ts';
import { startDiscord } from './support/discord/server.ts';
import { startAmongOthers, startVerbatim } from './support/verbatim-process.ts';
import { folderWith } from './support/watched-folder.ts';

it('what is saved while the bot runs in Discord is answered from; what is removed no longer', async () => {
  const folder = await folderWith(['first.md']);
  const server = await startDiscord();
  onTestFinished(() => server.close());
  const running = startAmongOthers(['start'], {
    env: {
      DISCORD_TOKEN: server.token,
      DISCORD_API_BASE: server.apiBase,
      CORPUS_DIR: folder,
      // The same is asked again and again.
      COOLDOWN_SECONDS: '0',
    },
  });
  onTestFinished(running.end);
  await running.seen('add the bot to a server');

  const question = 'Who painted the ferry?';
  const ask = async (): Promise<string> => JSON.stringify((await server.ask(chatInput('ask', { question }))).messages);
  /** Asks until the answer has these words, or until it has them no more. How soon that is, `npm run bench -- corpus` measures. */
  const until = (words: string, isThere: boolean): Promise<void> =>
    expect.poll(async () => (await ask()).includes(words), { message: words, interval: 20 }).toBe(isThere);

  const file = path.join(folder, 'ferry.md');
  await writeFile(file, 'The ferry was painted by Nora Quill.');
  await until('painted by Nora Quill', true);
  await running.seen(
    'corpus changed: 1 added, 0 changed, 0 removed; 2 articles, 2 sentences, 0 quotations, 0 left out',
  );

  await writeFile(`${file}.tmp`, 'The ferry was painted by Otto Brandt.');
  await rename(`${file}.tmp`, file);
  await until('painted by Otto Brandt', true);

  await writeFile(file, '---\ntitle: [\n---\nThe ferry was painted by nobody.');
  await running.seen('its last good version stays in use');
  expect(await ask()).toContain('painted by Otto Brandt');

  await rm(file);
  await until('painted by Otto Brandt', false);

  running.child.kill('SIGTERM');
  const { status, stderr } = await running.finished;
  expect(status).toBe(0);
  expect(stderr).not.toContain('could not be read again');
  expect(stderr).not.toContain(question);
});

it('the chat in a terminal says the same on standard error, and answers from the new state', async () => {
  const folder = await folderWith(['first.md']);
  const running = startVerbatim(['chat', '--corpus', folder]);
  onTestFinished(running.end);
  const answered = once(running.child.stdout ?? running.child, 'data');
  running.child.stdin?.write('Who painted the ferry?\n');
  await answered;
  await writeFile(path.join(folder, 'ferry.md'), 'The ferry was painted by Nora Quill.');
  await running.seen('corpus changed: 1 added');
  running.child.stdin?.end('Who painted the ferry?\n');
  const { status, stdout } = await running.finished;
  expect(status).toBe(0);
  expect(stdout).toContain('painted by Nora Quill');
});
