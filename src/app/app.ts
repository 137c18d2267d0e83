import { setTimeout as pause } from 'node:timers/promises';
import { createCooldown } from '../bot/cooldown.ts';
import { createResponder, type ResponderOptions } from '../bot/respond.ts';
import { type Fault, PassingFault } from '../domain/fault.ts';
import { createLog, type Logger } from '../runtime/log.ts';
import { versionOfProgram } from '../runtime/version.ts';
import type { DoorOptions } from '../transports/answer-in-time/admission.ts';
import { createFairScheduler } from '../transports/answer-in-time/fair-scheduler.ts';
import type { Health } from '../transports/http/health-pages.ts';
import { type HttpDoor, openHttpDoor } from '../transports/http/http-door.ts';
import type { Deferral, Respond } from '../transports/interaction.ts';
import { openHealthDoor } from '../transports/operating/health-door.ts';
import { openMetrics } from '../transports/operating/metrics.ts';
import { keepTrying, type Sleep } from '../transports/registration/keep-trying.ts';
import type { CorpusLog, FollowedCorpus, followCorpus } from './corpus.ts';
import { openDoorLog } from './door-log.ts';
import { type Registering, registerInBackground } from './registering.ts';
import type { Config, DiscordSettings, HttpSettings } from './settings/settings.ts';
import { stopSignal, whenAborted } from './stop-signal.ts';

/*
 * Where the corpus, the bot and a door to Discord are put together. From the inside out: a bot over a corpus, what stands behind every
 * door, how a door is run, and the two doors.
 */

/** The bot over the articles as they change. */
export interface AppBot {
  /** Answers from the articles of the moment, and waits for them if they are still being read. */
  readonly respond: Respond;
  readonly deferral: Deferral;
  readonly corpus: FollowedCorpus;
}

/** Starts to open the corpus and creates the bot over it; questions can be asked at once. */
export async function openBot(
  config: Config,
  log: CorpusLog,
  options: Pick<ResponderOptions, 'cooldown' | 'onError' | 'handled'>,
  openCorpus?: typeof followCorpus,
): Promise<AppBot> {
  const open = openCorpus ?? (await import('./corpus.ts')).followCorpus;
  const corpus = await open(config, log);
  const operator = { version: versionOfProgram(), url: config.aboutUrl };
  const responder = createResponder({ ...options, visibility: config.replyVisibility, operator });
  return {
    respond: (interaction) => responder.respond(interaction, corpus.current()),
    deferral: responder.deferred,
    corpus,
  };
}

/** What a door is given to open with. */
export interface DoorParts extends Pick<DoorOptions, 'respond' | 'deferral' | 'report'> {
  readonly health: Required<Health>;
  readonly log: Logger;
  /** Aborted when the door is no longer wanted, which may be before it is open. */
  readonly stopping: AbortSignal;
  /** To be called when those who are still waiting will only get an apology. */
  readonly onLastCall: () => void;
}

/** What stands behind a door. */
export interface BehindDoor {
  readonly parts: DoorParts;
  /** Loads what answers and starts to read the articles; resolves when they have been read. */
  open(): Promise<FollowedCorpus>;
  /** To be called when the door is open: from now on questions can be answered. */
  opened(): void;
  /** To be called when the door is to close: no longer ready, and nothing is waited for. */
  leave(): void;
  /** Closes the corpus, even if it is still being read. */
  end(): Promise<void>;
}

/** What a test puts in place of what the settings say. */
interface BehindDoorOptions {
  readonly openCorpus?: typeof followCorpus | undefined;
  /** Aborted when the process is told to stop. */
  readonly stopping?: AbortSignal;
}

/** Puts together what stands behind every door: the bot, the metrics and the log. Opens nothing yet. */
export function prepareDoor(config: Config, log: Logger, { openCorpus, stopping }: BehindDoorOptions = {}): BehindDoor {
  const logEvent = openDoorLog(log);
  const waitForTurn = createFairScheduler();
  let bot: AppBot | null = null;
  const metrics = openMetrics(() => bot?.corpus.extent() ?? null);
  const isCounted = config.mode === 'http' || config.metrics !== null;
  const options = {
    cooldown: createCooldown(config.cooldown),
    onError: (error: Error) =>
      error.name === 'Unavailable'
        ? log.warn(`a question could not be answered: ${error.message}`)
        : log.error({ err: error }, 'a question could not be answered'),
    ...(isCounted ? { handled: metrics.handled } : {}),
  };
  let loading: Promise<AppBot> | null = null;
  const load = (): Promise<AppBot> => {
    loading ??= openBot(config, log, options, openCorpus).then((opened) => {
      bot = opened;
      return opened;
    });
    return loading;
  };
  const leaving = new AbortController();
  const unwanted = stopping ? AbortSignal.any([stopping, leaving.signal]) : leaving.signal;
  let isOpen = false;
  let closing: Promise<void> | null = null;
  function end(): Promise<void> {
    closing ??= load().then(({ corpus }) => corpus.close());
    closing.catch(() => undefined);
    return closing;
  }
  const parts: DoorParts = {
    async respond(interaction) {
      const { respond } = await load();
      const turn = waitForTurn();
      if (turn) await turn;
      // After the last call everyone still waiting has been told that there will be no answer.
      if (closing) await new Promise(() => undefined);
      return respond(interaction);
    },
    deferral(interaction) {
      if (!bot) throw new Error('what answers has not been loaded yet');
      return bot.deferral(interaction);
    },
    report(event) {
      metrics.event(event);
      logEvent(event);
    },
    health: {
      isReady: () => isOpen && !unwanted.aborted && bot?.corpus.isReady() === true,
      metrics: metrics.text,
    },
    log,
    stopping: unwanted,
    onLastCall: end,
  };
  return {
    parts,
    async open() {
      const { corpus } = await load();
      await corpus.opening;
      return corpus;
    },
    opened() {
      isOpen = true;
    },
    leave() {
      leaving.abort();
    },
    end,
  };
}

/** An open door, as far as running it goes. */
interface RunningDoor {
  /** Resolves when the door is shut for good, with the fault if that is why. */
  readonly ended: Promise<Fault | null>;
  /**
   * Starts to register the commands and tells the operator what is left to do. Whatever comes of that, the door stays open; it is not
   * waited for once the process is told to stop.
   */
  announce(): Promise<void>;
  /** Accepts nothing more; resolves when everybody who was accepted has an answer or an apology. */
  close(): Promise<void>;
}

/** How long closing the corpus may take, in milliseconds: it may be in the middle of an article, or waiting for a cluster. */
const CORPUS_CLOSES_WITHIN_MS = 1_000;

/**
 * Opens a door, and reads the articles while it connects: questions that come earlier wait. Then follows the articles and answers until
 * the process is told to stop or the door shuts. Everything is closed in the order in which it is no longer needed: the door, the corpus,
 * the health pages, the log.
 * @throws {Fault} if the door or the corpus cannot be opened, or the door shuts because of a fault
 */
async function runDoor(config: Config, openDoor: (parts: DoorParts) => Promise<RunningDoor>): Promise<void> {
  const stopping = stopSignal();
  const stopped = whenAborted(stopping);
  const log = createLog(config.logLevel);
  void stopped.then(() => log.info('stopping: finishing what is in flight'));
  const behind = prepareDoor(config, log, { stopping });
  const door = openDoor(behind.parts);
  void door.then(behind.opened, () => undefined);
  const opening = behind.open();
  const healthDoor = config.metrics ? openHealthDoor({ ...config.metrics, ...behind.parts.health }) : null;
  try {
    const opened = await Promise.race([stopped, Promise.all([opening, door, healthDoor])]);
    if (opened !== null) {
      const [corpus, { ended, announce }, shown] = opened;
      if (shown) log.info(`health and figures at ${shown.address}: /healthz, /readyz, /metrics`);
      corpus.follow();
      await Promise.race([stopped, announce()]);
      const fault = await Promise.race([stopped, ended]);
      if (fault) throw fault;
    }
  } finally {
    behind.leave();
    await door.then((open) => open.close()).catch(() => null);
    await settledWithin(CORPUS_CLOSES_WITHIN_MS, behind.end());
    await healthDoor?.then((open) => open.close()).catch(() => null);
    await new Promise<void>((resolve) => log.flush(() => resolve()));
  }
}

/** Waits until work settles either way, but no longer than so many milliseconds. */
async function settledWithin(ms: number, work: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  await Promise.race([work, pause(ms, null, { signal: late.signal })]).catch(() => null);
  late.abort();
}

/** A login that fails is repeated for a few seconds; a longer outage is left to whatever restarts the process. */
const LOGIN_TRIES = 4;
const FIRST_LOGIN_PAUSE_MS = 500;
const LONGEST_LOGIN_PAUSE_MS = 2_000;

/**
 * Runs the bot through Discord's gateway until the process is told to stop.
 * @param sleep replaces the clock for pauses between tries
 */
export async function startGateway(
  config: Config,
  discord: DiscordSettings,
  shards: number | 'auto',
  sleep?: Sleep,
): Promise<void> {
  // Loading it takes long, and is done first, so that the articles are read while the connection is being opened.
  const { openGateway } = await import('../transports/gateway/gateway.ts');
  await runDoor(config, async ({ log, health: _, ...parts }) => {
    const gateway = await keepTrying(() => openGateway({ ...discord, ...parts, shards }), {
      signal: parts.stopping,
      firstMs: FIRST_LOGIN_PAUSE_MS,
      longestMs: LONGEST_LOGIN_PAUSE_MS,
      ...(sleep ? { sleep } : {}),
      // A pause that Discord itself asks for is waited for however long it is.
      worthwhile: (error, tries) => error instanceof PassingFault && (tries < LOGIN_TRIES || error.retryAfterMs > 0),
      failed(error, pauseMs) {
        const reason = error instanceof PassingFault ? error.line : 'it failed';
        log.warn(`not connected to Discord: ${reason} (tried again in ${Math.ceil(pauseMs / 1_000)} s)`);
      },
    });
    let registering: Registering | null = null;
    return {
      ended: gateway.ended,
      async announce() {
        const registered = ({ endpoint }: { readonly endpoint: string | null }): void => {
          if (endpoint) log.warn(usesEndpoint(endpoint));
        };
        registering = registerInBackground(discord, log, { registered }, sleep);
      },
      async close() {
        await Promise.all([registering?.stop(), gateway.close()]);
      },
    };
  });
}

/** Discord uses either the gateway or an endpoint, and nothing else would tell the operator why nobody gets an answer. */
const usesEndpoint = (endpoint: string): string =>
  `Discord sends what people ask to ${endpoint} and nothing of it to the gateway → empty Interactions Endpoint URL in the Developer Portal (your application, General Information), or start with MODE=http`;

/**
 * Runs the bot as Discord's HTTP endpoint, usually behind a proxy that speaks HTTPS, until the process is told to stop. Without `discord`
 * no commands are registered.
 * @param sleep replaces the clock for pauses between tries
 */
export async function startHttp(
  config: Config,
  http: HttpSettings,
  discord: DiscordSettings | null,
  sleep?: Sleep,
): Promise<void> {
  await runDoor(config, async (parts) => {
    const { log } = parts;
    const door = await openEndpoint(config, http, parts);
    const pages = config.metrics === null ? ', with /healthz, /readyz and /metrics' : '';
    log.info(`listening on ${door.address}/interactions${pages}`);
    const ready = (endpoint: string | null): void =>
      log.info(
        endpoint
          ? `ready: Discord sends what people ask to ${endpoint}`
          : 'ready: enter this endpoint’s public address (https://…/interactions) in the Developer Portal: your application, General Information, Interactions Endpoint URL',
      );
    let registering: Registering | null = null;
    return {
      // Only a signal ends it.
      ended: new Promise(() => undefined),
      async announce() {
        if (!discord) {
          log.info('without DISCORD_TOKEN no commands are registered; `verbatim register` does that, once');
          ready(null);
          return;
        }
        const listener = {
          failed: () => ready(null),
          registered({ publicKey, endpoint }: { readonly publicKey: string | null; readonly endpoint: string | null }) {
            if (publicKey && publicKey.toLowerCase() !== http.publicKey.toLowerCase()) log.warn(WRONG_KEY);
            ready(endpoint);
          },
        };
        registering = registerInBackground(discord, log, listener, sleep);
      },
      async close() {
        await Promise.all([registering?.stop(), door.close()]);
      },
    };
  });
}

/** Opens the endpoint over what has been prepared behind it. */
export const openEndpoint = (
  config: Config,
  http: HttpSettings,
  { log: _, health, ...parts }: DoorParts,
): Promise<HttpDoor> => openHttpDoor({ ...http, ...parts, ...health, showsHealth: config.metrics === null });

const WRONG_KEY =
  'DISCORD_PUBLIC_KEY: this is not the key of the application that DISCORD_TOKEN belongs to, so that all its requests are refused → copy it anew from the Developer Portal: your application, General Information, Public Key';
