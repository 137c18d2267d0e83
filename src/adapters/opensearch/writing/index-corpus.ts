import { createHash, randomBytes } from 'node:crypto';
import { Fault, LastingFault, Unavailable } from '../../../domain/fault.ts';
import type { OpenLibrary } from '../../../library/open-library.ts';
import { codePrint } from '../../../library/snapshot/code-print.ts';
import {
  CLUSTER_TRIES,
  ClusterRefusal,
  type ClusterRequest,
  type ClusterSettings,
  type Connection,
  type Tries,
  tryAgain,
} from '../connection.ts';
import { type AboutIndex, documentId, INDEX_BODY } from '../format/index-fields.ts';
import { type ClusterDocument, corpusDocuments } from './corpus-documents.ts';

/** Characters sent at a time: what a node accepts within some tenths of a second. */
const A_LOAD = 5_000_000;
const LOAD_MS = 60_000;
/** Loads on their way: one is taken in while the next is made. */
const ON_THEIR_WAY = 2;

/** The result of loading. */
interface Loaded {
  readonly documents: number;
}

/** How to load; everything has a default. */
interface Loading {
  readonly tries?: Tries;
  readonly progress?: (documents: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends documents to an index, some megabytes at a time; at most two batches are in memory.
 * @throws {ClusterRefusal} if a document is refused, {@link Unavailable} if the cluster stays away
 */
async function loadDocuments(
  connection: Connection,
  index: string,
  documents: Iterable<ClusterDocument>,
  { tries = CLUSTER_TRIES, progress, signal }: Loading = {},
): Promise<Loaded> {
  const onTheirWay = new Set<Promise<void>>();
  let done = 0;
  let lines: string[] = [];
  let size = 0;
  const send = async (): Promise<void> => {
    const load = { text: lines.join(''), count: lines.length };
    lines = [];
    size = 0;
    const sent = tryAgain(() => sendLoad(connection, index, load.text), tries, signal).then(() => {
      onTheirWay.delete(sent);
      done += load.count;
      progress?.(done);
    });
    onTheirWay.add(sent);
    if (onTheirWay.size >= ON_THEIR_WAY) await Promise.race(onTheirWay);
  };
  try {
    for (const { id, fields } of documents) {
      const line = `${JSON.stringify({ index: { _id: id } })}\n${JSON.stringify(fields)}\n`;
      lines.push(line);
      size += line.length;
      if (size < A_LOAD) continue;
      signal?.throwIfAborted();
      await send();
    }
    if (lines.length > 0) await send();
    await Promise.all(onTheirWay);
  } finally {
    await Promise.allSettled(onTheirWay);
  }
  return { documents: done };
}

/** Thrown if the index that is being loaded was removed. */
const removedMeanwhile = (index: string): Fault =>
  new Fault(
    index,
    'the new index is gone from the search cluster; the one before stays',
    'see whether somebody else loads or removes indices there, and start again',
  );

interface BulkAnswer {
  readonly errors: boolean;
  readonly items: readonly {
    readonly index: { readonly status: number; readonly error?: { readonly type?: string } };
  }[];
}

/** From here on a document's status says that it can be taken in later. */
const BUSY_STATUS = 429;

/** Every document has an id of its own: sent again, those that did arrive are only written again. */
async function sendLoad(connection: Connection, index: string, lines: string): Promise<void> {
  const path = `/${index}/_bulk`;
  const answer = await connection.send<BulkAnswer>({
    ...{ method: 'POST', path, lines, timeout: LOAD_MS },
    mayBePartial: true,
  });
  if (!answer) throw removedMeanwhile(index);
  if (!answer.errors) return;
  const wrong = answer.items.map((item) => item.index).filter(({ status }) => status >= 300);
  // One that can never be taken in counts before those that may be.
  const worst = wrong.find(({ status }) => status < BUSY_STATUS) ?? wrong[0];
  const type = worst?.error?.type ?? null;
  if (worst && worst.status < BUSY_STATUS) throw new ClusterRefusal(worst.status, type, 'a document');
  const kind = worst ? `${worst.status}, ${type ?? 'without a reason'}` : 'it does not say which';
  throw new Unavailable(`the search cluster cannot take in a document (${kind})`);
}

/** How to index; everything has a default. */
export interface Indexing {
  /** Also when the index has just these articles. */
  readonly anew?: boolean;
  /** Sentences of how many are there. */
  readonly progress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** Told when readers see the new index version; earlier ones are still there. */
  readonly swapped?: () => void;
  /** Milliseconds that an earlier index version is kept for the questions that are being answered from it. */
  readonly graceMs?: number;
  /** How to retry when the cluster is overloaded. */
  readonly tries?: Tries;
}

/** The result of indexing. */
export interface Indexed {
  /** The concrete index behind the alias. */
  readonly index: string;
  /** False when it had just these articles already. */
  readonly changed: boolean;
  readonly articles: number;
  readonly sentences: number;
  readonly documents: number;
  /** Earlier index versions that are gone now. */
  readonly removed: readonly string[];
  /** Those that could not be removed; the next time does. */
  readonly left: readonly string[];
}

/** What the cluster does with a whole index. */
const WORK_MS = 120_000;
/** Copies on another node are waited for so long, so that a node can be lost at once. */
const COPIES_WAIT = '60s';
/** A reader sees the new index version within seconds, and answers a question within a minute. */
const GRACE_MS = 60_000;

interface Pointed {
  readonly _index: string;
  readonly _source: { readonly about: AboutIndex };
}

/**
 * Loads a library into an index of its own and puts that behind the alias when it is whole: readers see the old one or the new one.
 * When it fails or is called off half-way, nothing has changed.
 */
export async function indexCorpus(
  connection: Connection,
  { index: alias }: Pick<ClusterSettings, 'index'>,
  library: OpenLibrary,
  { anew = false, progress, swapped, signal, graceMs = GRACE_MS, tries = CLUSTER_TRIES }: Indexing = {},
): Promise<Indexed> {
  const code = codePrint();
  const print = corpusPrint(library, code);
  const before = await connection.send<Pointed>({
    method: 'GET',
    path: `/${alias}/_doc/${documentId.about}`,
    timeout: WORK_MS,
  });
  const known = before?._source?.about;
  if (before && known?.print === print && !anew) {
    const { articles, sentences, documents } = known;
    return { index: before._index, changed: false, articles, sentences, documents, removed: [], left: [] };
  }
  await refuseIndexInAliasPlace(connection, alias);
  const index = `${alias}-${Date.now().toString(36)}${randomBytes(2).toString('hex')}`;
  const cluster = patientCluster(connection, index, tries, signal);
  try {
    await createIndex(cluster, index);
    const { documents, about } = await corpusDocuments(library, { code, print });
    const total = library.table.rows;
    const loaded = await loadDocuments(connection, index, documents, {
      tries,
      // Beside the sentences there are articles and words: of all documents the sentences are the most.
      progress: (done) => progress?.(Math.min(done, total), total),
      ...(signal ? { signal } : {}),
    });
    const last = [{ id: documentId.about, fields: { about: about() } }];
    await loadDocuments(connection, index, last, { tries });
    await makeReadable(cluster, index, loaded.documents + last.length);
    signal?.throwIfAborted();
    const old = await olderVersions(connection, alias, index);
    // Must not be aborted half-way.
    await swapIn(patientCluster(connection, index, tries), alias, index);
    swapped?.();
    const removed = await removeAfter(graceMs, cluster, old, signal);
    const left = old.filter((name) => !removed.includes(name));
    const { articles, sentences } = about();
    return { index, changed: true, articles, sentences, documents: loaded.documents, removed, left };
  } catch (error) {
    if (!(await isBehind(connection, alias, index).catch(() => true)))
      await connection.send({ method: 'DELETE', path: `/${index}`, timeout: WORK_MS }).catch(() => null);
    throw error;
  }
}

/** Identifies the state of the library: changes if an article or its analysis does. */
function corpusPrint({ articles }: OpenLibrary, code: string): string {
  const print = createHash('sha256').update(code);
  for (const { id, title, titleSupplied, source, language, hash } of articles)
    print.update(`\n${JSON.stringify([id, title, titleSupplied, source, language, hash])}`);
  return print.digest('hex').slice(0, 16);
}

/** Refuses to touch a foreign index of that name. */
async function refuseIndexInAliasPlace(connection: Connection, alias: string): Promise<void> {
  const named = await connection.send<Record<string, unknown>>({ method: 'GET', path: `/${alias}`, timeout: WORK_MS });
  if (!named || !(alias in named)) return;
  throw new LastingFault(
    'SEARCH_INDEX',
    `there is an index of the name "${alias}" that is not Verbatim’s`,
    'choose another name, or remove that index',
  );
}

/** Repeats requests if the cluster is overloaded or does only part of the work. */
interface PatientCluster {
  readonly connection: Connection;
  again<T>(attempt: () => Promise<T>): Promise<T>;
  /** Sends a request about an index that must be there. */
  surely<T>(request: ClusterRequest): Promise<T>;
}

const patientCluster = (connection: Connection, index: string, tries: Tries, signal?: AbortSignal): PatientCluster => ({
  connection,
  again: (attempt) => tryAgain(attempt, tries, signal),
  surely: (request) => tryAgain(() => wholeAnswer(connection, index, request), tries, signal),
});

async function wholeAnswer<T>(connection: Connection, index: string, request: ClusterRequest): Promise<T> {
  const answer = await connection.send<T>({ timeout: WORK_MS, ...request });
  if (answer === null) throw removedMeanwhile(index);
  return answer;
}

async function createIndex({ surely }: PatientCluster, index: string): Promise<void> {
  await surely({ method: 'PUT', path: `/${index}`, body: INDEX_BODY }).catch((error: unknown) => {
    // The name is unique, so an earlier attempt created it, and its answer was late or partial.
    const isThere = error instanceof ClusterRefusal && error.type === 'resource_already_exists_exception';
    if (!isThere) throw error;
  });
}

/** Waits until everything is searchable, and copied to a second node if there is one. */
async function makeReadable({ connection, again, surely }: PatientCluster, index: string, expected: number) {
  await again(async () => {
    await wholeAnswer(connection, index, { method: 'POST', path: `/${index}/_refresh` });
    const path = `/${index}/_count`;
    const { count } = await wholeAnswer<{ readonly count: number }>(connection, index, { method: 'GET', path });
    if (count !== expected)
      throw new Unavailable(`${count} of ${expected} documents can be read in the index; the one before stays`);
  });
  await surely({
    ...{ method: 'PUT', path: `/${index}/_settings` },
    body: { index: { auto_expand_replicas: '0-1', refresh_interval: null } },
  });
  const health = await connection
    .send<{ readonly status?: string }>({
      ...{ method: 'GET', path: `/_cluster/health/${index}`, timeout: WORK_MS, mayBePartial: true },
      query: { wait_for_status: 'green', wait_for_no_initializing_shards: true, timeout: COPIES_WAIT },
    })
    .catch((error) => {
      if (!(error instanceof Unavailable)) throw error;
      return null;
    });
  // If no second node is there in time, one copy is enough to answer from.
  if (health?.status === 'red') throw new Unavailable('the index is on no node any more; the one before stays');
}

/** Atomic: no reader ever sees two index versions, or none. */
async function swapIn({ connection, surely }: PatientCluster, alias: string, index: string): Promise<void> {
  const actions = [{ remove: { index: `${alias}-*`, alias, must_exist: false } }, { add: { index, alias } }];
  try {
    await surely({ method: 'POST', path: '/_aliases', body: { actions } });
  } catch (error) {
    // It is done although a node has not confirmed it in time.
    if (!(error instanceof Unavailable) || !(await isBehind(connection, alias, index))) throw error;
  }
}

const isBehind = async (connection: Connection, alias: string, index: string): Promise<boolean> => {
  const aliases = await connection.send<Record<string, unknown>>({ method: 'GET', path: `/_alias/${alias}` });
  return aliases !== null && index in aliases;
};

/** The names of older index versions; other indexes whose names begin like the alias are left alone. */
async function olderVersions(connection: Connection, alias: string, index: string): Promise<string[]> {
  const found = await connection.send<Record<string, unknown>>({
    ...{ method: 'GET', path: `/${alias}-*/_alias`, timeout: WORK_MS },
  });
  const versionName = new RegExp(`^${alias.replaceAll(/[^\w]/g, '\\$&')}-[0-9a-z]{8}[0-9a-f]{4}$`);
  return Object.keys(found ?? {}).filter((name) => versionName.test(name) && name < index);
}

/** Removes earlier index versions when nobody answers from them any more; resolves with those that are gone. */
async function removeAfter(
  graceMs: number,
  { connection, again }: PatientCluster,
  old: readonly string[],
  signal?: AbortSignal,
): Promise<string[]> {
  if (old.length === 0) return [];
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, graceMs);
    // Who does not want to wait leaves them to the next time.
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  const removed: string[] = [];
  for (const index of old) {
    if (signal?.aborted) break;
    try {
      // A missing one counts as removed.
      await again(() => connection.send({ method: 'DELETE', path: `/${index}`, timeout: WORK_MS }));
      removed.push(index);
    } catch (error) {
      if (!(error instanceof Unavailable) && !signal?.aborted) throw error;
    }
  }
  return removed;
}
