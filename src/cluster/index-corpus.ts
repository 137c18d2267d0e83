import { createHash, randomBytes } from 'node:crypto';
import { LastingFault } from '../domain/fault.ts';
import { Unavailable } from '../domain/unavailable.ts';
import type { OpenLibrary } from '../library/open-library.ts';
import { codePrint } from '../library/snapshot/code-print.ts';
import { loadDocuments } from './bulk-loader.ts';
import type { ClusterSettings, Connection } from './connection.ts';
import { corpusDocuments } from './corpus-documents.ts';
import { type AboutIndex, INDEX_BODY, idOf } from './index-fields.ts';

/** How to index; everything has a default. */
export interface Indexing {
  /** Also when the index has just these articles. */
  readonly anew?: boolean;
  /** Sentences of how many are there. */
  readonly progress?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
  /** Told when readers see the new generation; earlier ones are still there. */
  readonly swapped?: () => void;
  /** Milliseconds that an earlier generation is kept for the questions that are being answered from it. */
  readonly graceMs?: number;
}

/** What has come of indexing. */
export interface Indexed {
  /** The concrete index behind the alias. */
  readonly index: string;
  /** False when it had just these articles already. */
  readonly changed: boolean;
  readonly articles: number;
  readonly sentences: number;
  readonly documents: number;
  /** Earlier generations that are gone now. */
  readonly removed: readonly string[];
}

/** What the cluster does with a whole index. */
const WORK_MS = 120_000;
/** Copies on another node are waited for so long, so that a node can be lost at once. */
const COPIES_WAIT = '60s';
/** A reader sees the new generation within seconds, and answers a question within a minute. */
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
  { anew = false, progress, swapped, signal, graceMs = GRACE_MS }: Indexing = {},
): Promise<Indexed> {
  const code = codePrint();
  const print = printOf(library, code);
  const before = await connection.send<Pointed>({
    method: 'GET',
    path: `/${alias}/_doc/${idOf.about}`,
    timeout: WORK_MS,
  });
  const known = before?._source?.about;
  if (before && known?.print === print && !anew) {
    const { articles, sentences, documents } = known;
    return { index: before._index, changed: false, articles, sentences, documents, removed: [] };
  }
  await refuseIndexInAliasPlace(connection, alias);
  const index = `${alias}-${Date.now().toString(36)}${randomBytes(2).toString('hex')}`;
  await connection.send({ method: 'PUT', path: `/${index}`, body: INDEX_BODY, timeout: WORK_MS });
  try {
    const { documents, about } = await corpusDocuments(library, { code, print });
    const total = library.table.rows;
    const loaded = await loadDocuments(connection, index, documents, {
      // Beside the sentences there are articles and words: of all documents the sentences are the most.
      progress: (done) => progress?.(Math.min(done, total), total),
      ...(signal ? { signal } : {}),
    });
    const last = [{ id: idOf.about, fields: { about: about() } }];
    await loadDocuments(connection, index, last);
    await makeReadable(connection, index, loaded.documents + last.length);
    signal?.throwIfAborted();
    const old = await generationsOf(connection, alias, index);
    await swapIn(connection, alias, index);
    swapped?.();
    await removeAfter(graceMs, connection, old, signal);
    const { articles, sentences } = about();
    return { index, changed: true, articles, sentences, documents: loaded.documents, removed: old };
  } catch (error) {
    if (!(await isBehind(connection, alias, index).catch(() => true)))
      await connection.send({ method: 'DELETE', path: `/${index}`, timeout: WORK_MS }).catch(() => null);
    throw error;
  }
}

/** Changes when an article does, or what is made of it. */
function printOf({ articles }: OpenLibrary, code: string): string {
  const print = createHash('sha256').update(code);
  for (const { id, title, titleSupplied, source, language, hash } of articles)
    print.update(`\n${JSON.stringify([id, title, titleSupplied, source, language, hash])}`);
  return print.digest('hex').slice(0, 16);
}

/** Somebody else's index of that name is not touched. */
async function refuseIndexInAliasPlace(connection: Connection, alias: string): Promise<void> {
  const named = await connection.send<Record<string, unknown>>({ method: 'GET', path: `/${alias}`, timeout: WORK_MS });
  if (!named || !(alias in named)) return;
  throw new LastingFault(
    'SEARCH_INDEX',
    `there is an index of the name "${alias}" that is not Verbatim’s`,
    'choose another name, or remove that index',
  );
}

/** Everything is there, can be found, and stands on more than one node where there are more. */
async function makeReadable(connection: Connection, index: string, expected: number): Promise<void> {
  await connection.send({ method: 'POST', path: `/${index}/_refresh`, timeout: WORK_MS });
  const counted = await connection.send<{ readonly count: number }>({
    ...{ method: 'GET', path: `/${index}/_count`, timeout: WORK_MS },
  });
  if (counted?.count !== expected)
    throw new Error(`the index has ${counted?.count ?? 0} documents of ${expected}; the one before stays`);
  await connection.send({
    ...{ method: 'PUT', path: `/${index}/_settings`, timeout: WORK_MS },
    body: { index: { auto_expand_replicas: '0-1', refresh_interval: null } },
  });
  await connection
    .send({
      ...{ method: 'GET', path: `/_cluster/health/${index}`, timeout: WORK_MS },
      query: { wait_for_status: 'green', wait_for_no_initializing_shards: true, timeout: COPIES_WAIT },
    })
    .catch((error) => {
      // Without a second node in time there is one copy, which is enough to answer from.
      if (!(error instanceof Unavailable)) throw error;
    });
}

/** One step: no reader sees two generations, or none. */
async function swapIn(connection: Connection, alias: string, index: string): Promise<void> {
  const actions = [{ remove: { index: `${alias}-*`, alias, must_exist: false } }, { add: { index, alias } }];
  await connection.send({ method: 'POST', path: '/_aliases', body: { actions }, timeout: WORK_MS });
}

const isBehind = async (connection: Connection, alias: string, index: string): Promise<boolean> => {
  const aliases = await connection.send<Record<string, unknown>>({ method: 'GET', path: `/_alias/${alias}` });
  return aliases !== null && index in aliases;
};

/** The generations before this one, by their names: whatever else begins like the alias is left alone. */
async function generationsOf(connection: Connection, alias: string, index: string): Promise<string[]> {
  const found = await connection.send<Record<string, unknown>>({
    ...{ method: 'GET', path: `/${alias}-*/_alias`, timeout: WORK_MS },
  });
  const generation = new RegExp(`^${alias.replaceAll(/[^\w]/g, '\\$&')}-[0-9a-z]{8}[0-9a-f]{4}$`);
  return Object.keys(found ?? {}).filter((name) => generation.test(name) && name < index);
}

async function removeAfter(
  graceMs: number,
  connection: Connection,
  old: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  if (old.length === 0) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, graceMs);
    // Who does not want to wait leaves them to the next time.
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
  if (signal?.aborted) return;
  for (const index of old) await connection.send({ method: 'DELETE', path: `/${index}`, timeout: WORK_MS });
}
