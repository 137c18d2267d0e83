import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../support/free-port.ts';

/** Where nginx is on this machine, or null; Debian keeps it where only root looks. */
export const NGINX =
  [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin']
    .map((folder) => path.join(folder, 'nginx'))
    .find((file) => existsSync(file)) ?? null;

/** What is said of tests that are left out without it. */
export const NEEDS_NGINX = 'needs nginx: apt-get install --no-install-recommends nginx-light';

/** An nginx that runs the shipped settings. */
export interface RunningNginx {
  readonly port: number;
  readonly process: ChildProcess;
  /** What it has logged. */
  log(): string;
  close(): Promise<void>;
}

/** Nobody: it must not need rights. */
const USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The shipped settings with other addresses and folders, and the same directives. */
export function settingsFor(
  shipped: string,
  bots: readonly number[],
  ports: { port: number; own: number },
  folder: string,
) {
  // What is said of the first bot is said of each.
  const servers = /^ *server bot-(\d+):8787(.*);\n/gm;
  return shipped
    .replace(servers, (_, bot, rules) =>
      bot === '1' ? bots.map((port) => `    server 127.0.0.1:${port}${rules};\n`).join('') : '',
    )
    .replace('listen 8080;', `listen 127.0.0.1:${ports.port};`)
    .replace('listen 127.0.0.1:8081;', `listen 127.0.0.1:${ports.own};`)
    .replaceAll('/tmp/', `${folder}/`);
}

/** Starts nginx before bots on these ports; resolves when it listens. */
export async function startNginx(bots: readonly number[]): Promise<RunningNginx> {
  if (NGINX === null) throw new Error(NEEDS_NGINX);
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-nginx-'));
  chmodSync(folder, 0o777);
  const file = path.join(folder, 'nginx.conf');
  const ports = { port: await freePort(), own: await freePort() };
  writeFileSync(file, settingsFor(readFileSync('deploy/nginx.conf', 'utf8'), bots, ports, folder));
  const nginx = spawn(NGINX, ['-p', folder, '-c', file, '-e', 'stderr', '-g', 'daemon off;'], {
    ...USER,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  nginx.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    log += chunk;
  });
  while (!(await listens(ports.port))) {
    if (nginx.exitCode !== null) throw new Error(`nginx has ended:\n${log}`);
    await pause(20);
  }
  return {
    port: ports.port,
    process: nginx,
    log: () => log,
    async close() {
      const ended = once(nginx, 'exit');
      nginx.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const open = await Promise.race([
    once(socket, 'connect').then(() => true),
    once(socket, 'error').then(() => false),
  ]).catch(() => false);
  socket.destroy();
  return open;
}
