import { Fault } from '../domain/fault.ts';
import { Unavailable } from '../domain/unavailable.ts';
import { type Connection, RefusedRequest } from './connection.ts';
import type { ClusterDocument } from './corpus-documents.ts';
import { CLUSTER_TRIES, type Tries, tryAgain } from './try-again.ts';

/** Characters that are sent at once: what a node takes in in some tenths of a second. */
const A_LOAD = 5_000_000;
const LOAD_MS = 60_000;
/** Loads on their way: one is taken in while the next is made. */
const ON_THEIR_WAY = 2;

/** What loading has come to. */
export interface Loaded {
  readonly documents: number;
}

/** How to load; everything has a default. */
export interface Loading {
  readonly tries?: Tries;
  readonly progress?: (documents: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends documents to an index, some megabytes at a time; never more than two loads are in memory.
 * @throws {RefusedRequest} when one of them is refused, {@link Unavailable} when the cluster stays away.
 */
export async function loadDocuments(
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

/** Somebody has removed the index that is being loaded. */
export const removedMeanwhile = (index: string): Fault =>
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
  if (worst && worst.status < BUSY_STATUS) throw new RefusedRequest(worst.status, type, 'a document');
  const kind = worst ? `${worst.status}, ${type ?? 'without a reason'}` : 'it does not say which';
  throw new Unavailable(`the search cluster cannot take in a document (${kind})`);
}
