import { type SpawnOptions, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { environmentOf, type Stage, wordsOf } from './dockerfile.ts';

/** A folder that stands for a built image's root. */
export interface ImageFolder {
  readonly root: string;
  /** The folder that stands for an absolute path in the image. */
  at(absolute: string): string;
  /** What ENV lines set; a path is the folder that stands for it. */
  readonly env: Readonly<Record<string, string>>;
  readonly workdir: string;
}

/** Runs a command to its end; rejects when it fails. */
export type Run = (command: readonly string[], options: SpawnOptions) => Promise<void>;

/** Runs commands as this user, with nothing of this process's environment but the way to its programs. */
export const runAs =
  (user: { uid?: number; gid?: number }, home: string): Run =>
  ([program = '', ...args], options) =>
    new Promise((resolve, reject) => {
      const env = { PATH: process.env.PATH, HOME: home, ...options.env };
      const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options, ...user, env });
      child.on('error', reject);
      child.on('exit', (status) =>
        status === 0 ? resolve() : reject(new Error(`${program} ${args.join(' ')} ends with ${status}`)),
      );
    });

/**
 * Executes the steps of a Dockerfile's stages one after the other, each stage in a folder of its own below `root`: what COPY and RUN do,
 * without the images that FROM names, whose programs are this machine's.
 */
export async function buildStages(stages: readonly Stage[], context: string, root: string, run: Run) {
  const built = new Map<string, ImageFolder>();
  for (const [i, stage] of stages.entries()) {
    const folder = path.join(root, `${i}`);
    const at = (absolute: string): string => path.join(folder, absolute);
    const env = Object.fromEntries(
      Object.entries(environmentOf(stage)).map(([name, value]) => [name, value.startsWith('/') ? at(value) : value]),
    );
    let workdir = '/';
    const here = () => at(workdir);
    for (const { name, flags, text } of stage.steps) {
      if (name === 'WORKDIR') {
        workdir = path.posix.resolve(workdir, text);
        mkdirSync(here(), { recursive: true });
      } else if (name === 'RUN') await run(['sh', '-ec', text], { cwd: here(), env });
      else if (name === 'COPY') {
        const words = wordsOf(text);
        const from = flags.from === undefined ? null : built.get(flags.from);
        if (from === undefined) throw new Error(`there is no stage ${flags.from}`);
        const target = words.at(-1) ?? '';
        const sources = words.slice(0, -1).map((source) => (from ? from.at(source) : path.join(context, source)));
        for (const source of sources) copy(source, at(path.posix.resolve(workdir, target)), target.endsWith('/'));
      }
    }
    const image = { root: folder, at, env, workdir: here() };
    built.set(stage.alias ?? `${i}`, image);
  }
  const last = [...built.values()].at(-1);
  if (!last) throw new Error('the Dockerfile has no stage');
  return last;
}

/** As COPY does: of a folder its content, a file below a target that ends in a slash. */
function copy(source: string, target: string, below: boolean): void {
  if (!existsSync(source)) throw new Error(`${source} is not there to be copied`);
  const to = below && statSync(source).isFile() ? path.join(target, path.basename(source)) : target;
  cpSync(source, to, { recursive: true, verbatimSymlinks: true });
}
