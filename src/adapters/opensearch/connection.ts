import { setTimeout as pause } from 'node:timers/promises';
import { Client, errors, type Connection as NodeConnection } from '@opensearch-project/opensearch';
import { LastingFault, Unavailable } from '../../domain/fault.ts';
import { errorKind } from '../../runtime/describe-error.ts';

/** Limits how many pieces of work run at a time; others queue. */
export interface Gate {
  /** @throws {Unavailable} when too many wait already. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Opens a gate. @param most pieces of work at a time @param waiting how many may wait */
export function openGate({ most, waiting }: { readonly most: number; readonly waiting: number }): Gate {
  let free = most;
  const queue: (() => void)[] = [];
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else free++;
  };
  return {
    run: async (work) => {
      if (free > 0) free--;
      else {
        if (queue.length >= waiting) throw new Unavailable('too many questions wait for the search cluster');
        await new Promise<void>((resolve) => queue.push(resolve));
      }
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

/** The cluster answered 200 but did only part of the work. Another node, or the same one a moment later, often does all. */
export class PartialAnswer extends Unavailable {
  constructor(what: string) {
    super(`the search cluster did only a part of what it was asked (${what})`);
  }
}

/**
 * Describes what is missing from an answer; null if it is complete. OpenSearch answers 200 even if shards have failed, a search has
 * timed out, nodes have not confirmed a change, or single documents could not be read or written.
 */
export function missingPart(answer: unknown): string | null {
  const { _shards, timed_out, acknowledged, shards_acknowledged, errors, docs } = errorFields(answer);
  const { total, successful, failed, failures } = errorFields(_shards);
  if (Number(failed) > 0) return `${failed} of ${total} shards failed${reasonIn(failures)}`;
  // Shards that are on no node yet have not failed either. Copies that are missing are no harm.
  if (Number(total) > 0 && successful === 0) return `none of ${total} shards is there`;
  if (timed_out === true) return 'it took too long';
  if (acknowledged === false) return 'not every node has confirmed it';
  if (shards_acknowledged === false) return 'its shards have not been started';
  if (errors === true) return 'some of it failed';
  const failing = Array.isArray(docs) ? docs.filter((doc) => errorFields(doc).error !== undefined) : [];
  return failing.length > 0 ? `documents that could not be read: ${failing.length}${reasonIn(failing)}` : null;
}

/** The kind of the first failure, which is a word of OpenSearch's; its sentences may quote a question. */
function reasonIn(failures: unknown): string {
  const first = errorFields(Array.isArray(failures) ? failures[0] : null);
  const { type } = errorFields(first.reason ?? first.error);
  return typeof type === 'string' ? `, ${type}` : '';
}

const errorFields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** How to reach a cluster. */
export interface ClusterSettings {
  /** Addresses of its nodes, `http://…` or `https://…`; any of them can answer. */
  readonly nodes: readonly string[];
  /** Null if the cluster needs none. */
  readonly user: { readonly name: string; readonly password: string } | null;
  /** The alias of the index that questions are answered from; each index version's own name begins with it. */
  readonly index: string;
  /** Milliseconds after which a node counts as lost. */
  readonly requestMs?: number;
}

/** A request to the cluster. */
export interface ClusterRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** Lines of a bulk request, each ended. */
  readonly lines?: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Milliseconds that it may take; that of a question unless given. */
  readonly timeout?: number;
  /** Return partial answers, and answers that timed out, to the caller. */
  readonly mayBePartial?: boolean;
}

/** The cluster rejects a request; retrying does not help. */
export class ClusterRefusal extends Error {
  override readonly name = 'RefusedRequest';
  /** OpenSearch's word for why, or null. */
  readonly type: string | null;

  constructor(status: number, type: string | null, what: 'a request' | 'a document' = 'a request') {
    super(`the search cluster refuses ${what} (${statusText(status, type)})`);
    this.type = type;
  }
}

/** A connection to all nodes of a cluster. The only file that knows the client. */
export interface Connection {
  /**
   * Sends a request to one of the nodes, or to another one if that cannot answer. Resolves with the body, or null for a 404.
   * @throws {Unavailable} if no node answers, {@link PartialAnswer} if not everything was done, {@link ClusterRefusal}, {@link LastingFault} if the credentials are wrong
   */
  send<T>(request: ClusterRequest): Promise<T | null>;
  close(): Promise<void>;
}

/** A question's request takes some milliseconds; a node that takes longer than this is as good as lost, and another one is asked. */
const QUESTION_REQUEST_MS = 2_000;
/** A node that failed is left alone for so long, then asked whether it is there. The client would double that with each question that failed. */
const LEFT_ALONE_MS = 5_000;
/** What the nodes' own queues take without refusing anything. */
const IN_FLIGHT = { most: 64, waiting: 512 };
const REFUSED: ReadonlySet<number> = new Set([401, 403]);
const BUSY = 429;
/** Waiting timed out; the answer's body says so. */
const WAITED = 408;

/** Connects when the first request is sent. */
export function openConnection({ nodes, user, requestMs = QUESTION_REQUEST_MS }: ClusterSettings): Connection {
  const client = new Client({
    nodes: [...nodes],
    ...(user ? { auth: { username: user.name, password: user.password } } : {}),
    requestTimeout: requestMs,
    // On another node, because the one that failed is left alone for a while.
    maxRetries: 1,
    nodeSelector: nodeSelector(),
    // What nodes call themselves need not be how they are reached from here.
    sniffOnStart: false,
    sniffOnConnectionFault: false,
  });
  client.connectionPool.resurrectTimeout = LEFT_ALONE_MS;
  client.connectionPool.resurrectTimeoutCutoff = 0;
  const gate = openGate(IN_FLIGHT);
  return {
    send: ({ method, path, body, lines, query = {}, timeout = requestMs, mayBePartial = false }) =>
      gate.run(async () => {
        const request = {
          ...{ method, path, querystring: { ...query } },
          ...(body ? { body } : {}),
          ...(lines === undefined ? {} : { bulkBody: lines }),
        };
        const options = { requestTimeout: timeout, ignore: mayBePartial ? [404, WAITED] : [404] };
        try {
          const { body: answer, statusCode } = await client.transport.request(request, options).catch((error) => {
            // A refusal costs no time; the node before it may only have been slow.
            if (error instanceof errors.ConnectionError) return client.transport.request(request, options);
            throw error;
          });
          if (statusCode === 404) return null;
          const missing = mayBePartial ? null : missingPart(answer);
          if (missing !== null) throw new PartialAnswer(missing);
          return answer;
        } catch (error) {
          throw error instanceof PartialAnswer ? error : explained(error);
        }
      }),
    close: async () => {
      await client.close();
    },
  };
}

/** The nodes in turn; when all have failed, the one that failed first, because it may be back and the last one cannot be. */
function nodeSelector(): (nodes: NodeConnection[]) => NodeConnection {
  let turn = 0;
  return (nodes) => {
    turn = (turn + 1) % nodes.length;
    const inTurn = [...nodes.slice(turn), ...nodes.slice(0, turn)];
    return inTurn.reduce((best, node) => (node.resurrectTimeout < best.resurrectTimeout ? node : best));
  };
}

/** Describes an error without the request, which may contain a user's question. */
function explained(error: unknown): Error {
  if (!(error instanceof errors.ResponseError)) {
    return new Unavailable(`the search cluster does not answer (${errorKind(error)})`);
  }
  const status = error.statusCode ?? 0;
  if (REFUSED.has(status)) {
    return new LastingFault(
      'SEARCH_USER, SEARCH_PASSWORD',
      `the search cluster lets nobody in with them (${status})`,
      'write the name and the password of a user who may use the index',
    );
  }
  const said: unknown = error.body?.error?.type;
  const type = typeof said === 'string' ? said : null;
  return status === BUSY || status === WAITED || status >= 500
    ? new Unavailable(`the search cluster cannot answer (${statusText(status, type)})`)
    : new ClusterRefusal(status, type);
}

const statusText = (status: number, type: string | null): string => `${status}${type === null ? '' : `, ${type}`}`;

/** How often something is tried with a cluster that has too much to do, and the first pause in milliseconds; each is twice the one before. */
export interface Tries {
  readonly most: number;
  readonly firstMs: number;
}

/** 15 s in all: enough for a busy machine to place a shard or empty a queue. */
export const CLUSTER_TRIES: Tries = { most: 6, firstMs: 500 };

/** Tries until it works; rejects when it fails otherwise than by being unavailable, has been tried often enough, or is called off. */
export async function tryAgain<T>(
  attempt: () => Promise<T>,
  { most, firstMs }: Tries,
  signal?: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Unavailable) || tries >= most) throw error;
      await pause(firstMs * 2 ** (tries - 1), undefined, signal ? { signal } : {});
    }
  }
}
