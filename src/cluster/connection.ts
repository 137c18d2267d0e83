import { Client, errors, type Connection as NodeConnection } from '@opensearch-project/opensearch';
import { errorKind } from '../domain/describe-error.ts';
import { LastingFault } from '../domain/fault.ts';
import { Unavailable } from '../domain/unavailable.ts';
import { openGate } from './gate.ts';
import { missingPart, PartialAnswer } from './partial-answer.ts';

/** How a cluster is reached. */
export interface ClusterSettings {
  /** Addresses of its nodes, `http://…` or `https://…`; any of them can answer. */
  readonly nodes: readonly string[];
  /** Null where none is asked for. */
  readonly user: { readonly name: string; readonly password: string } | null;
  /** The alias of the index that questions are answered from; each generation's own name begins with it. */
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
  /** Whoever asks looks at an answer that says what is missing from it, or that it waited in vain. */
  readonly mayBePartial?: boolean;
}

/** The cluster refuses something as it is: trying again is of no use. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
  /** OpenSearch's word for why, or null. */
  readonly type: string | null;

  constructor(status: number, type: string | null, what: 'a request' | 'a document' = 'a request') {
    super(`the search cluster refuses ${what} (${kindOf(status, type)})`);
    this.type = type;
  }
}

/** A connection to all nodes of a cluster. The only file that knows the client. */
export interface Connection {
  /**
   * Sends a request to one of the nodes, and to another one when that cannot answer. Resolves with the body, null when there is no such thing.
   * @throws {Unavailable} when no node answers, {@link PartialAnswer} when not all of it was done, {@link RefusedRequest}, {@link LastingFault} when it lets nobody in.
   */
  send<T>(request: ClusterRequest): Promise<T | null>;
  close(): Promise<void>;
}

/** A question's request takes some milliseconds; a node that takes longer than this is as good as lost, and another one is asked. */
const REQUEST_MS = 2_000;
/** A node that failed is left alone for so long, then asked whether it is there. The client would double that with each question that failed. */
const LEFT_ALONE_MS = 5_000;
/** What the nodes' own queues take without refusing anything. */
const IN_FLIGHT = { most: 64, waiting: 512 };
const REFUSED: ReadonlySet<number> = new Set([401, 403]);
const BUSY = 429;
/** What was waited for has not come: the answer says so itself. */
const WAITED = 408;

/** Connects when the first request is sent. */
export function openConnection({ nodes, user, requestMs = REQUEST_MS }: ClusterSettings): Connection {
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
            // To be refused costs no time; the node before that may have been slow and no more.
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

/** What went wrong, without what was sent: that may be somebody's question. */
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
    ? new Unavailable(`the search cluster cannot answer (${kindOf(status, type)})`)
    : new RefusedRequest(status, type);
}

const kindOf = (status: number, type: string | null): string => `${status}${type === null ? '' : `, ${type}`}`;
