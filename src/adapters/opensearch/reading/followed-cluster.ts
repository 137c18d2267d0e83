import { Fault, Unavailable } from '../../../domain/fault.ts';
import { codePrint } from '../../../library/snapshot/code-print.ts';
import { describeError } from '../../../runtime/describe-error.ts';
import { type ClusterSettings, type Connection, openConnection } from '../connection.ts';
import { FORMAT } from '../format/index-fields.ts';
import { type IndexVersion, openIndexVersion } from './index-version.ts';
import { pointedAt, storedIndex } from './stored-index.ts';

/** Listens to the state of the cluster. Called on changes only. */
export interface ClusterListener {
  /** Questions from now on see this index version. */
  readonly changed: (version: IndexVersion) => void;
  /** Why no question can be answered now. */
  readonly lost: (reason: string) => void;
  /** Questions can be answered again. */
  readonly found: () => void;
  /** Something is wrong that does not prevent answering. */
  readonly warned: (warning: string) => void;
}

/** How often the alias is checked for a new index version, and the cluster for being reachable. */
const LOOK_MS = 2_000;

/**
 * Follows the alias from one index version to the next, even if the cluster is away for some time. `current` is a state of one
 * index version, to be used for the whole of a question.
 */
export class FollowedCluster<State> {
  readonly #settings: ClusterSettings;
  readonly #connection: ReturnType<typeof openConnection>;
  readonly #build: (version: IndexVersion) => State;
  readonly #listener: ClusterListener;
  #current: { readonly version: IndexVersion; readonly state: State } | null = null;
  #reason: string | null = 'it has not been looked at yet';
  #timer: NodeJS.Timeout | null = null;
  #looking: Promise<void> | null = null;
  #isClosed = false;

  constructor(settings: ClusterSettings, build: (version: IndexVersion) => State, listener: ClusterListener) {
    this.#settings = settings;
    this.#connection = openConnection(settings);
    this.#build = build;
    this.#listener = listener;
  }

  /** Looks at the cluster now and then every few seconds. Resolves even if the cluster is unreachable. */
  async open(): Promise<void> {
    await this.look();
    this.#lookLater();
  }

  /** The current state; null until there has been one. */
  get current(): State | null {
    return this.#current?.state ?? null;
  }

  /** The current index version; null until there has been one. */
  get version(): IndexVersion | null {
    return this.#current?.version ?? null;
  }

  /** Whether the cluster answered the last time. */
  get isReady(): boolean {
    return this.#reason === null && this.#current !== null;
  }

  /** Looks at the alias now. Never rejects. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#looking;
    await this.#connection.close();
  }

  #lookLater(): void {
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => void this.look().then(() => this.#lookLater()), LOOK_MS);
  }

  async #look(): Promise<void> {
    try {
      await this.#update();
      const wasLost = this.#reason !== null;
      this.#reason = null;
      if (wasLost) this.#listener.found();
    } catch (error) {
      const reason = reasonFor(error);
      const isNews = this.#reason !== reason;
      this.#reason = reason;
      if (isNews && !this.#isClosed) this.#listener.lost(reason);
    }
  }

  async #update(): Promise<void> {
    const { index: alias } = this.#settings;
    const known = this.#current?.version.index.name ?? null;
    const version = await openPointed(this.#connection, alias, known, this.#listener.warned);
    if (!version) return;
    this.#current = { version, state: this.#build(version) };
    this.#listener.changed(version);
  }
}

/**
 * Opens the index version that an alias points to; null if it is the known one.
 * @param known the name of the index that is already open, or null
 * @throws {Fault} if there is none, or it has another format; {Unavailable} if the cluster does not answer
 */
export async function openPointed(
  connection: Connection,
  alias: string,
  known: string | null,
  warned: ClusterListener['warned'],
): Promise<IndexVersion | null> {
  const pointed = await pointedAt(connection, alias);
  if (!pointed)
    throw new Fault('SEARCH_INDEX', `there is no index "${alias}" in the cluster`, 'make it: verbatim index');
  const { name, about } = pointed;
  if (name === known) return null;
  if (about.format !== FORMAT)
    throw new Fault('SEARCH_INDEX', 'another version of Verbatim made the index', 'make it anew: verbatim index');
  if (about.code !== codePrint())
    warned('the index was made by another build: words may be cut otherwise → verbatim index');
  return openIndexVersion(storedIndex(connection, name, about));
}

function reasonFor(error: unknown): string {
  if (error instanceof Fault) return error.line;
  if (error instanceof Unavailable) return error.message;
  return describeError(error);
}
