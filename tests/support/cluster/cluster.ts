import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';

/** A cluster of two nodes in a process of its own. */
export interface TestCluster {
  /** Their addresses, in the order of their numbers. */
  readonly nodes: readonly [string, string];
  /** The number of the node that manages the cluster. */
  manager(): Promise<number>;
  stop(node: number): Promise<void>;
  /** Resolves before it can answer. */
  start(node: number): Promise<void>;
  /** Ends the process and removes what it wrote. */
  end(): Promise<void>;
}

const HERE = path.resolve('tests/support/cluster');
const CACHE = path.join(os.tmpdir(), 'verbatim-test-cluster-2.19.1.0');
const run = promisify(execFile);

/** Why there can be no cluster here; null when there can. */
export async function noClusterHere(): Promise<string | null> {
  if (process.env.CLUSTER_TESTS !== '1') return 'they take minutes; CLUSTER_TESTS=1 runs them';
  for (const [program, argument] of [
    ['java', '-version'],
    ['mvn', '-version'],
  ] as const) {
    try {
      await run(program, [argument]);
    } catch {
      return `${program} is missing`;
    }
  }
  try {
    await jars();
    return null;
  } catch {
    return 'the jars of OpenSearch cannot be had from Maven Central';
  }
}

/** The jars, fetched once a machine: 53 MB. */
async function jars(): Promise<string> {
  const folder = process.env.TEST_CLUSTER_JARS ?? path.join(CACHE, 'lib');
  if (existsSync(folder)) return folder;
  await mkdir(CACHE, { recursive: true });
  const draft = await mkdtemp(path.join(CACHE, 'draft-'));
  const pom = path.join(HERE, 'pom.xml');
  await run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${draft}`]);
  const { rename } = await import('node:fs/promises');
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  return folder;
}

/** Starts a cluster; some ten seconds. @param memory of its heap, in MB */
export async function startCluster(memory = 768): Promise<TestCluster> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-cluster-'));
  const port = await freePorts();
  const lib = await jars();
  const child = spawn(
    'java',
    [`-Xmx${memory}m`, '-cp', path.join(lib, '*'), path.join(HERE, 'Cluster.java'), folder, String(port)],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const said = answersOf(child);
  const tell = async (line: string): Promise<void> => {
    child.stdin?.write(`${line}\n`);
    await said(line);
  };
  await said('ready');
  const nodes = [`http://127.0.0.1:${port + 1}`, `http://127.0.0.1:${port + 2}`] as const;
  return {
    nodes,
    manager: async () => {
      for (const node of nodes) {
        try {
          const answer = await fetch(`${node}/_cat/nodes?h=http,cluster_manager&format=json`);
          const rows = (await answer.json()) as { http: string; cluster_manager: string }[];
          const manager = rows.find(({ cluster_manager }) => cluster_manager === '*')?.http ?? '';
          return nodes.findIndex((one) => one.endsWith(manager));
        } catch {
          // The other one knows.
        }
      }
      throw new Error('no node answers');
    },
    stop: (node) => tell(`stop ${node}`),
    start: (node) => tell(`start ${node}`),
    end: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when the process has said a line; rejects when it ends without it. */
function answersOf(child: ChildProcess): (line: string) => Promise<void> {
  const waiting = new Map<string, () => void>();
  const failing = new Set<(error: Error) => void>();
  if (child.stdout)
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('> ')) waiting.get(line.slice(2))?.();
    });
  child.once('exit', (code) => {
    for (const fail of failing) fail(new Error(`the cluster ended with ${code}`));
  });
  return (line) =>
    new Promise((resolve, reject) => {
      failing.add(reject);
      waiting.set(line, () => {
        failing.delete(reject);
        resolve();
      });
    });
}

/** The first of three free ports in a row. */
async function freePorts(): Promise<number> {
  return (await freePort()) - 3;
}
