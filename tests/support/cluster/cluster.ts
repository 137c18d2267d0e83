import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePort } from '../free-port.ts';

/** A cluster of two nodes in a process of its own. */
export interface TestCluster {
  /** The process of both. */
  readonly pid: number;
  /** Their addresses, in the order of their numbers. */
  readonly nodes: readonly [string, string];
  /** The number of the node that manages the cluster. */
  manager(): Promise<number>;
  stop(node: number): Promise<void>;
  /** Resolves before it can answer. */
  start(node: number): Promise<void>;
  /** Resolves when both nodes are there; rejects after a while. */
  joined(): Promise<void>;
  /** Resolves when both have everything too. */
  whole(): Promise<void>;
  /** Ends the process and removes what it wrote. */
  end(): Promise<void>;
}

const HERE = path.resolve('tests/support/cluster');
const CACHE = path.join(os.tmpdir(), 'verbatim-test-cluster-2.19.1.0');
const run = promisify(execFile);

/** Why there can be no cluster here; null when there can. */
export async function noClusterHere(): Promise<string | null> {
  if (process.env.CLUSTER_TESTS !== '1') return 'CLUSTER_TESTS=1 runs them';
  if (existsSync(path.join(CACHE, 'classes', 'Cluster.class'))) return null;
  for (const [program, argument] of [
    ['javac', '-version'],
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
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }));
  return folder;
}

/** The launcher as a class, which spares a compiler at each start. */
async function compiled(lib: string): Promise<string> {
  const classes = path.join(CACHE, 'classes');
  const source = path.join(HERE, 'Cluster.java');
  const made = await stat(path.join(classes, 'Cluster.class')).catch(() => null);
  if (made && made.mtimeMs > (await stat(source)).mtimeMs) return classes;
  await mkdir(classes, { recursive: true });
  await run('javac', ['-cp', path.join(lib, '*'), '-d', classes, source]);
  return classes;
}

/** Short work for a virtual machine: what pays only later costs more than it brings. */
const SPARING = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** A node that comes back has its part of the index again within seconds; one that is replaced after a minute. */
const WHOLE_MS = 90_000;

/** Nodes write their state to the disk every time it changes, and give up when that takes long. */
const MEMORY = '/dev/shm';

/** What both nodes run with. */
export interface ClusterMachine {
  /** Of the heap that they share, in MB. */
  readonly memory?: number;
  /** Whether it works long enough for its code to be worth compiling well. */
  readonly works?: boolean;
}

/** Its ports are chosen before it takes them, so that somebody else may have taken one meanwhile. */
const STARTS = 3;

/** Starts a cluster; some ten seconds. */
export async function startCluster(machine: ClusterMachine = {}): Promise<TestCluster> {
  for (let left = STARTS; ; left--) {
    try {
      return await startOnce(machine);
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

async function startOnce({ memory = 768, works = false }: ClusterMachine): Promise<TestCluster> {
  const folder = await mkdtemp(path.join(existsSync(MEMORY) ? MEMORY : os.tmpdir(), 'verbatim-cluster-'));
  const port = await freePorts();
  const lib = await jars();
  const classes = await compiled(lib);
  const child = spawn(
    'java',
    [
      `-Xmx${memory}m`,
      ...(works ? [] : SPARING),
      '-cp',
      `${path.join(lib, '*')}:${classes}`,
      'Cluster',
      folder,
      String(port),
    ],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  );
  const said = answersOf(child);
  const tell = async (line: string): Promise<void> => {
    child.stdin?.write(`${line}\n`);
    await said(line);
  };
  try {
    await said('ready');
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const nodes = [`http://127.0.0.1:${port + 1}`, `http://127.0.0.1:${port + 2}`] as const;
  return {
    pid: child.pid ?? 0,
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
    joined: () => healthy(nodes, ''),
    whole: () => healthy(nodes, '&wait_for_status=green&wait_for_no_initializing_shards=true'),
    end: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when both nodes say that both are there, and what else is wanted. */
async function healthy(nodes: readonly string[], wanted: string): Promise<void> {
  const until = performance.now() + WHOLE_MS;
  while (performance.now() < until) {
    const answers = nodes.map((node) =>
      fetch(`${node}/_cluster/health?wait_for_nodes=2&timeout=5s${wanted}`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    if ((await Promise.all(answers)).every((ok) => ok)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the cluster does not become whole');
}

/** Of what a cluster says when something is wrong. */
const LAST_LINES = 30;

/** Resolves when the process has said a line; rejects when it ends without it. */
function answersOf(child: ChildProcess): (line: string) => Promise<void> {
  const waiting = new Map<string, () => void>();
  const failing = new Set<(error: Error) => void>();
  const last: string[] = [];
  if (child.stderr)
    createInterface(child.stderr).on('line', (line) => {
      if (line.startsWith('> ')) waiting.get(line.slice(2))?.();
      else if (last.push(line) > LAST_LINES) last.shift();
    });
  child.once('close', (code) => {
    for (const fail of failing) fail(new Error(`the cluster ended with ${code}:\n${last.join('\n')}`));
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
