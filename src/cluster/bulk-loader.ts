import { Unavailable } from '../domain/unavailable.ts';
import type { Connection } from './connection.ts';
import type { ClusterDocument } from './corpus-documents.ts';

/** Characters that are sent at once: what a node takes in in some tenths of a second. */
const A_LOAD = 5_000_000;
const LOAD_MS = 60_000;
/** Loads on their way: one is taken in while the next is made. */
const ON_THEIR_WAY = 2;
/** A cluster that has too much to do is asked again after a while, so often. */
const TRIES = 6;
const FIRST_WAIT_MS = 500;

/** What loading has come to. */
export interface Loaded {
  readonly documents: number;
}

/** How to load; both have a default. */
export interface Loading {
  readonly progress?: (documents: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Sends documents to an index, some megabytes at a time; never more than two loads are in memory.
 * @throws when one of them is refused, or the cluster stays away.
 */
export async function loadDocuments(
  connection: Connection,
  index: string,
  documents: Iterable<ClusterDocument>,
  { progress, signal }: Loading = {},
): Promise<Loaded> {
  const onTheirWay = new Set<Promise<void>>();
  let done = 0;
  let lines: string[] = [];
  let size = 0;
  const send = async (): Promise<void> => {
    const load = { text: lines.join(''), count: lines.length };
    lines = [];
    size = 0;
    const sent = sendLoad(connection, index, load.text, signal).then(() => {
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

interface BulkAnswer {
  readonly errors: boolean;
  readonly items: readonly {
    readonly index: { readonly status: number; readonly error?: { readonly type?: string } };
  }[];
}

async function sendLoad(connection: Connection, index: string, lines: string, signal?: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    signal?.throwIfAborted();
    try {
      const path = `/${index}/_bulk`;
      const answer = await connection.send<BulkAnswer>({ method: 'POST', path, lines, timeout: LOAD_MS });
      if (answer && !answer.errors) return;
      const wrong = answer?.items.find(({ index: { status } }) => status >= 300)?.index;
      const kind = `${wrong?.status ?? 404}, ${wrong?.error?.type ?? 'the index is gone'}`;
      if (!answer || !wrong || wrong.status < 429) throw new Error(`the search cluster refuses a document (${kind})`);
      // Every document has an id of its own: those that did arrive are only written again.
      throw new Unavailable(`the search cluster cannot take in a document (${kind})`);
    } catch (error) {
      if (!(error instanceof Unavailable) || attempt === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT_MS * 2 ** (attempt - 1)));
    }
  }
}
