import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { lastOf, type Stage, stagesOf, wordsOf } from './dockerfile.ts';

/** Where and as whom the image's commands are run. */
export interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly uid?: number;
  readonly gid?: number;
}

/** The deploy folder's Dockerfile, and the stage that becomes the image. */
export function shippedImage(): { readonly stages: readonly Stage[]; readonly final: Stage } {
  const stages = stagesOf(readFileSync('deploy/Dockerfile', 'utf8'));
  const final = stages.at(-1);
  if (!final) throw new Error('the Dockerfile has no stage');
  return { stages, final };
}

/** Starts what a container of the image starts. */
export function startContainer(final: Stage, place: Place): { readonly child: ChildProcess; stderr(): string } {
  const command = [...wordsOf(lastOf(final, 'ENTRYPOINT').text), ...wordsOf(lastOf(final, 'CMD').text)];
  const child = inPlace(command, place);
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, stderr: () => stderr };
}

/** The exit status of the image's own healthcheck: 0 when all is well. */
export async function checkHealth(final: Stage, place: Place): Promise<number | null> {
  const command = wordsOf(lastOf(final, 'HEALTHCHECK').text.replace(/^CMD\s+/, ''));
  const [status] = await once(inPlace(command, place), 'exit');
  return status;
}

/** Resolves when the healthcheck is green. */
export async function healthy(final: Stage, place: Place, child: ChildProcess, stderr: () => string): Promise<void> {
  while ((await checkHealth(final, place)) !== 0) {
    if (child.exitCode !== null) throw new Error(`the container has ended:\n${stderr()}`);
  }
}

/** Stops it as Docker does, and gives back its exit status. */
export async function stopContainer(final: Stage, child: ChildProcess): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(lastOf(final, 'STOPSIGNAL').text as NodeJS.Signals);
  const [status] = await ended;
  return status;
}

function inPlace([program = '', ...args]: readonly string[], { env, ...where }: Place): ChildProcess {
  const file = program === 'node' ? process.execPath : program;
  return spawn(file, args, { ...where, env: { PATH: process.env.PATH, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
}
