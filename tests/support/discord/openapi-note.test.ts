import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished, vi } from 'vitest';

/** Two files that check bodies, loaded without running a test of theirs. */
const FILES = ['tests/support/discord/limits.test.ts', 'tests/bot/command-data.test.ts'];

/** All that a run of them prints. */
async function printed(description: string): Promise<string> {
  const run = spawn(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...FILES, '--testNamePattern', 'no test has this name'],
    { env: { ...process.env, DISCORD_OPENAPI: description }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [out, err] = await Promise.all([text(run.stdout), text(run.stderr), once(run, 'close')]);
  expect(run.exitCode, out + err).toBe(0);
  return out + err;
}

it('says once a run, and not once a file, that Discord’s API description is missing', async () => {
  const without = await printed('tests/no-such-file.json');
  expect(without.match(/API description/g)).toHaveLength(1);
  expect(without).toContain('DISCORD_OPENAPI');
});

it('says nothing of it when it is there', async () => {
  vi.stubEnv('DISCORD_OPENAPI', 'package.json');
  onTestFinished(() => void vi.unstubAllEnvs());
  // Loaded apart from the one that other files have: where the description is, is read once.
  const { openapiNote } = await import(new URL('./openapi.ts?here', import.meta.url).href);
  expect(openapiNote).toBeNull();
});
