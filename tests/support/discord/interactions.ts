import type { APIInteraction } from 'discord-api-types/v10';
import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { fits, merge, messageFrom, originalAfter } from './interaction-messages.ts';
import { type JsonObject, objectOf } from './json.ts';
import { messageRefusals, refusals } from './limits.ts';
import {
  ALREADY_ACKNOWLEDGED,
  INVALID_WEBHOOK_TOKEN,
  invalidForm,
  type Reply,
  UNKNOWN_INTERACTION,
  UNKNOWN_MESSAGE,
  UNKNOWN_WEBHOOK,
} from './reply.ts';

/** What a person has got to see of an interaction, and how it came there. */
export interface Answer {
  /** The first answer as it was sent. */
  readonly callback: JsonObject;
  /** Milliseconds from the dispatch to the first answer, and to the last word. */
  readonly callbackMs: number;
  readonly finalMs: number;
  readonly edits: readonly JsonObject[];
  readonly followUps: readonly JsonObject[];
  /** The messages that stand in the end, the original first. */
  readonly messages: readonly JsonObject[];
  /** Whether only the person who asked sees every one of them. */
  readonly private: boolean;
  /** Whether the original answer was removed. */
  readonly removed: boolean;
}

/** An interaction's two lifetimes, in milliseconds. */
export interface Lifetimes {
  /** Until the first answer: 3,000. */
  readonly deadlineMs: number;
  /** Until its token is worth nothing: 15 minutes. */
  readonly tokenMs: number;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

interface Entry {
  readonly interaction: APIInteraction;
  readonly at: number;
  callback: JsonObject | null;
  callbackMs: number;
  finalMs: number;
  /** "Thinking …" stands there, or the pressed button still turns. */
  deferred: boolean;
  original: JsonObject | null;
  removed: boolean;
  readonly edits: JsonObject[];
  readonly followUps: JsonObject[];
  readonly messages: Map<string, JsonObject>;
  readonly waiting: Waiting[];
}

/** The interactions that were dispatched and what became of them. */
export class Interactions {
  readonly #entries = new Map<string, Entry>();
  readonly #byToken = new Map<string, Entry>();
  readonly #lifetimes: Lifetimes;
  readonly #keep: boolean;

  /** With `keep` false an answered interaction is forgotten, so that a benchmark's memory stays flat; it then takes no edits. */
  constructor(lifetimes: Lifetimes, keep: boolean) {
    this.#lifetimes = lifetimes;
    this.#keep = keep;
  }

  begin(interaction: APIInteraction): void {
    const entry: Entry = {
      interaction,
      at: performance.now(),
      callback: null,
      callbackMs: 0,
      finalMs: 0,
      deferred: false,
      original: null,
      removed: false,
      edits: [],
      followUps: [],
      messages: new Map(),
      waiting: [],
    };
    this.#entries.set(interaction.id, entry);
    this.#byToken.set(interaction.token, entry);
  }

  /** The last word on an interaction: its direct answer, or what followed its deferral. Rejects after `withinMs`. */
  answer(id: string, withinMs: number): Promise<Answer> {
    const entry = this.#entries.get(id);
    if (entry === undefined) return Promise.reject(new Error(`no interaction ${id} was dispatched`));
    if (isFinal(entry)) return Promise.resolve(answerOf(entry));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const state = entry.callback === null ? 'The application did not respond' : 'it is still deferred';
        reject(new Error(`interaction ${id}: ${state} (after ${withinMs} ms)`));
      }, withinMs);
      entry.waiting.push({
        resolve(answer) {
          clearTimeout(timer);
          resolve(answer);
        },
        reject(error) {
          clearTimeout(timer);
          reject(error);
        },
      });
    });
  }

  callback(id: string, token: string, body: JsonObject): Reply {
    const entry = this.#byToken.get(token);
    if (entry === undefined || entry.interaction.id !== id) return UNKNOWN_INTERACTION;
    if (entry.callback !== null) return ALREADY_ACKNOWLEDGED;
    const elapsed = performance.now() - entry.at;
    if (elapsed > this.#lifetimes.deadlineMs) return UNKNOWN_INTERACTION;
    const problems = fits(entry.interaction, body.type)
      ? refusals(body)
      : [`type: ${body.type} does not fit the interaction`];
    if (problems.length > 0) return invalidForm(problems);
    entry.callback = body;
    entry.callbackMs = elapsed;
    entry.deferred =
      body.type === InteractionResponseType.DeferredChannelMessageWithSource ||
      body.type === InteractionResponseType.DeferredMessageUpdate;
    entry.original = originalAfter(entry.interaction, body);
    if (!entry.deferred) this.#settle(entry);
    return { status: 204 };
  }

  /** GET, PATCH and DELETE of a message of the interaction's; `@original` or an id. */
  message(method: string, token: string, messageId: string, body: JsonObject): Reply {
    const entry = this.#acknowledged(token);
    if ('status' in entry) return entry;
    const isOriginal = messageId === '@original' || messageId === entry.original?.id;
    const found = isOriginal ? entry.original : entry.messages.get(messageId);
    if (found === null || found === undefined) return UNKNOWN_MESSAGE;
    if (method === 'GET') return { status: 200, body: found };
    if (method === 'DELETE') {
      if (isOriginal) {
        entry.original = null;
        entry.removed = true;
      } else entry.messages.delete(messageId);
      return { status: 204 };
    }
    const edited = merge(found, body);
    const problems = messageRefusals({ ...edited, ...body }, { edit: true });
    if (problems.length > 0) return invalidForm(problems);
    entry.edits.push(body);
    if (isOriginal) entry.original = edited;
    else entry.messages.set(messageId, edited);
    this.#settle(entry);
    return { status: 200, body: edited };
  }

  followUp(token: string, body: JsonObject): Reply {
    const entry = this.#acknowledged(token);
    if ('status' in entry) return entry;
    const problems = messageRefusals(body, { edit: false });
    if (problems.length > 0) return invalidForm(problems);
    entry.followUps.push(body);
    // The first one after "thinking …" takes its place, and is as private as that was.
    const thinking = entry.deferred && ((Number(entry.original?.flags) || 0) & MessageFlags.Loading) !== 0;
    const created = thinking ? merge(objectOf(entry.original), body) : messageFrom(entry.interaction, body);
    if (thinking) entry.original = created;
    else entry.messages.set(String(created.id), created);
    this.#settle(entry);
    return { status: 200, body: created };
  }

  #acknowledged(token: string): Entry | Reply {
    const entry = this.#byToken.get(token);
    if (entry === undefined) return UNKNOWN_WEBHOOK;
    if (performance.now() - entry.at > this.#lifetimes.tokenMs) return INVALID_WEBHOOK_TOKEN;
    return entry.callback === null ? UNKNOWN_WEBHOOK : entry;
  }

  #settle(entry: Entry): void {
    entry.deferred = false;
    entry.finalMs = performance.now() - entry.at;
    for (const { resolve } of entry.waiting.splice(0)) resolve(answerOf(entry));
    if (this.#keep) return;
    this.#entries.delete(entry.interaction.id);
    this.#byToken.delete(entry.interaction.token);
  }

  /** Nobody waits any longer. */
  close(): void {
    for (const entry of this.#entries.values()) {
      for (const { reject } of entry.waiting.splice(0)) reject(new Error('the local Discord was closed'));
    }
  }
}

function isFinal({ callback, deferred }: Entry): boolean {
  return callback !== null && !deferred;
}

function answerOf(entry: Entry): Answer {
  const messages = [...(entry.original === null ? [] : [entry.original]), ...entry.messages.values()];
  return {
    callback: entry.callback ?? {},
    callbackMs: entry.callbackMs,
    finalMs: entry.finalMs,
    edits: entry.edits,
    followUps: entry.followUps,
    messages,
    private: messages.every(({ flags }) => (Number(flags ?? 0) & MessageFlags.Ephemeral) !== 0),
    removed: entry.removed,
  };
}
