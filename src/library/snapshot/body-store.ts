import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Block, Sentence, SentenceText } from '../../domain/article.ts';
import type { Quotation } from '../../domain/quotation.ts';
import { inParallel } from '../../runtime/parallel.ts';
import { RecentlyUsed } from '../../runtime/recently-used.ts';
import { ArticleOutOfReach } from '../out-of-reach.ts';
import { readBodyText, readSentences, SENTENCE_BYTES } from './article-body.ts';
import { fill } from './section-file.ts';

/** Where an article's body is in a file: see `ArticleBody`. */
export interface BodyPlace {
  /** From the beginning of the file, in bytes. */
  readonly at: number;
  readonly sentences: number;
  readonly blocks: number;
  readonly quotations: number;
  readonly text: number;
  readonly isWide: boolean;
}

/** An article's own file, with the digest that tells whether it is still the one that was read. */
interface BodySource {
  readonly path: string;
  readonly id: string;
  readonly digest: string | null;
}

/** A body in a file, with what is needed to detect and repair damage. */
export interface StoredBody extends BodyPlace {
  /** The index of its first checksum. */
  readonly firstSum: number;
  readonly source: BodySource;
}

/** A body that can no longer be read. */
export interface Damage {
  /** The article's own file. */
  readonly path: string;
  readonly reason: string;
}

/** Reads an article's file again and returns the body as it would be written now, or null when it cannot. Never rejects. */
export type ReadSourceAgain = (source: BodySource) => Promise<Uint8Array | null>;

/** The parts of a body that have been read. */
interface Parts {
  readonly bytes: Uint8Array;
  sentences: readonly Sentence[] | null;
  blocks: readonly Block[] | null;
  quotations: readonly Quotation[] | null;
  text: string | null;
}

/**
 * Bytes that have a check sum, counted from the beginning of each body: nearly every article has one for all of it, and of a very long
 * one a sentence can still be read alone. Reading so many takes little longer than reading a hundred, and the sum some microseconds.
 */
const SUMMED_BYTES = 16 * 1024;
/** Bytes of bodies that are kept after they have been asked for, with what is made of them: some thousand articles. */
const KEPT_BODY_BYTES = 48 * 1024 * 1024;
/** A body with its text, its sentences and all else that is made of it takes so many times as much as its bytes. */
const WITH_OBJECTS = 4;
/** Bodies of which single sentences were read: more than one question ranks, in two megabytes that are used again and again. */
const GLANCED_BODIES = 128;

/** How many files are read again at a time. */
const MENDED_TOGETHER = 16;

/** How many bytes a body has. */
export const bodyLength = ({ sentences, blocks, quotations, text }: BodyPlace): number =>
  sentences + blocks + quotations + text;

/** How many check sums a body of so many bytes has. */
export const sumsOf = (length: number): number => Math.ceil(length / SUMMED_BYTES);

/** The check sums of a body, in their order. */
export function* bodySums(bytes: Uint8Array): Generator<number> {
  for (let at = 0; at < bytes.length; at += SUMMED_BYTES) yield crc32(bytes.subarray(at, at + SUMMED_BYTES));
}

/**
 * Reads bodies from an open file, and keeps those that were asked for lately. Every byte is compared with its check sum when it is
 * read: what is not as it was written is read from the article's own file again, and until then out of reach.
 */
export class BodyStore {
  /** Kept because an unreferenced handle gets closed. */
  readonly #handle: FileHandle;
  readonly #sums: Uint32Array;
  readonly #readSourceAgain: ReadSourceAgain;
  #isClosed = false;
  readonly #kept = new RecentlyUsed<StoredBody, Parts>(KEPT_BODY_BYTES, ({ bytes }) => WITH_OBJECTS * bytes.length);
  /** Places for glanced bodies, one after the other, which of them holds which, and which one is filled next. Made when there is something to read. */
  #glances: Uint8Array | null = null;
  readonly #glanced = new Map<StoredBody, number>();
  readonly #holders: (StoredBody | undefined)[] = [];
  #nextGlance = 0;
  /** Replacements for bodies that are damaged in the file. */
  readonly #mended = new Map<StoredBody, Uint8Array>();
  readonly #mending = new Map<StoredBody, Promise<boolean>>();
  #firstDamage: Damage | null = null;
  #damaged: (damage: Damage) => void = () => undefined;

  /** @param sums of all bodies, one after the other */
  constructor(handle: FileHandle, sums: Uint32Array, readSourceAgain: ReadSourceAgain) {
    this.#handle = handle;
    this.#sums = sums;
    this.#readSourceAgain = readSourceAgain;
  }

  /** Call when no article of the file is used any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#kept.clear();
    this.#glanced.clear();
    this.#glances = null;
    await this.#handle.close();
  }

  /** Sets the listener for damage, and calls it at once if some has been found already. */
  whenDamaged(listener: (damage: Damage) => void): void {
    this.#damaged = listener;
    if (this.#firstDamage) listener(this.#firstDamage);
  }

  /**
   * A body's parts; some microseconds, from the system's own cache as a rule.
   * @throws {ArticleOutOfReach} when it is damaged; so do the other ways to read one.
   */
  partsOf(body: StoredBody): Parts {
    return this.#kept.getOrMake(body, () => {
      const bytes = this.bytesOf(body);
      return { bytes, sentences: null, blocks: null, quotations: null, text: null };
    });
  }

  /** A body as it was written. */
  bytesOf(body: StoredBody): Uint8Array {
    return this.#read(body, 0, bodyLength(body));
  }

  /** Reads one sentence without the rest of its article, unless that is cached: ranking looks at many that are never shown. */
  sentenceOf(body: StoredBody, index: number): SentenceText | null {
    const known = this.#kept.peek(body);
    if (known?.text && known.sentences) {
      const span = known.sentences[index];
      return span ? { text: known.text, span } : null;
    }
    if (index < 0 || SENTENCE_BYTES * index >= body.sentences) return null;
    const bytes = known?.bytes ?? (bodyLength(body) <= SUMMED_BYTES ? this.#glance(body) : null);
    const read = (at: number, length: number): Uint8Array =>
      bytes?.subarray(at, at + length) ?? this.#read(body, at, length);
    const [sentence] = readSentences(read(SENTENCE_BYTES * index, SENTENCE_BYTES));
    if (!sentence) return null;
    const width = body.isWide ? 2 : 1;
    const at = body.sentences + body.blocks + body.quotations + width * sentence.start;
    const text = readBodyText(read(at, width * (sentence.end - sentence.start)), body.isWide);
    return { text, span: { start: 0, end: text.length } };
  }

  /** A body of no more than `SUMMED_BYTES`, in a place that another one takes soon. */
  #glance(body: StoredBody): Uint8Array {
    this.#glances ??= new Uint8Array(GLANCED_BODIES * SUMMED_BYTES);
    const known = this.#glanced.get(body);
    const place = known ?? this.#nextGlance;
    const into = this.#glances.subarray(place * SUMMED_BYTES, place * SUMMED_BYTES + bodyLength(body));
    if (known !== undefined) return into;
    const before = this.#holders[place];
    if (before) this.#glanced.delete(before);
    this.#holders[place] = undefined;
    const bytes = this.#read(body, 0, into.length, into);
    // One that is mended is in memory already.
    if (bytes !== into) return bytes;
    this.#glanced.set(body, place);
    this.#holders[place] = body;
    this.#nextGlance = (place + 1) % GLANCED_BODIES;
    return into;
  }

  /** Checks all bodies and reads the damaged ones from their files again. Returns those that could not be recovered. */
  async restore(bodies: readonly StoredBody[], signal: AbortSignal): Promise<ReadonlySet<StoredBody>> {
    const damaged: StoredBody[] = [];
    for (const body of bodies) {
      signal.throwIfAborted();
      if (!(await this.#isSound(body))) damaged.push(body);
    }
    const lost = new Set<StoredBody>();
    await inParallel(damaged, MENDED_TOGETHER, async (body) => {
      signal.throwIfAborted();
      if (!(await this.#mendOnce(body))) lost.add(body);
    });
    return lost;
  }

  async #isSound(body: StoredBody): Promise<boolean> {
    if (this.#mended.has(body)) return true;
    const bytes = new Uint8Array(bodyLength(body));
    try {
      // A failing disk may take long for each.
      await fill(this.#handle, bytes, body.at);
    } catch {
      return false;
    }
    return this.#mismatch(bytes, body.firstSum) === null;
  }

  /** Reads `length` bytes of a body, starting at its byte `from`. @param into where the bytes of a whole body are put, unless they are in memory */
  #read(body: StoredBody, from: number, length: number, into?: Uint8Array): Uint8Array {
    const mended = this.#mended.get(body);
    if (mended) return mended.subarray(from, from + length);
    // The descriptor of a closed file may belong to another file by now.
    if (this.#isClosed) throw new ArticleOutOfReach('the snapshot is closed', Promise.resolve(false));
    const start = from - (from % SUMMED_BYTES);
    const end = Math.min(Math.ceil((from + length) / SUMMED_BYTES) * SUMMED_BYTES, bodyLength(body));
    const bytes = into ?? new Uint8Array(end - start);
    const reason = this.#fill(bytes, body.at + start) ?? this.#mismatch(bytes, body.firstSum + start / SUMMED_BYTES);
    if (reason !== null) throw this.#outOfReach(body, reason);
    return into ?? bytes.subarray(from - start, from - start + length);
  }

  /** Fills the bytes from the file. Returns why that failed, or null. */
  #fill(into: Uint8Array, at: number): string | null {
    try {
      for (let done = 0; done < into.length; ) {
        const count = readSync(this.#handle.fd, into, done, into.length - done, at + done);
        if (count === 0) return 'it has been cut short';
        done += count;
      }
      return null;
    } catch (error) {
      if (error instanceof Error && 'code' in error) return `it cannot be read (${String(error.code)})`;
      throw error;
    }
  }

  #mismatch(bytes: Uint8Array, firstSum: number): string | null {
    let sum = firstSum;
    for (const found of bodySums(bytes)) if (found !== this.#sums[sum++]) return 'it has been changed';
    return null;
  }

  #outOfReach(body: StoredBody, reason: string): ArticleOutOfReach {
    const { path } = body.source;
    if (!this.#mending.has(body)) {
      const damage = { path, reason };
      this.#firstDamage ??= damage;
      this.#damaged(damage);
    }
    return new ArticleOutOfReach(`${path} cannot be read from the snapshot: ${reason}`, this.#mendOnce(body));
  }

  /** Callers that ask for a body under repair share one repair. */
  #mendOnce(body: StoredBody): Promise<boolean> {
    const known = this.#mending.get(body);
    if (known) return known;
    const mending = this.#mend(body).finally(() => this.#mending.delete(body));
    this.#mending.set(body, mending);
    return mending;
  }

  /** Accepts only a replacement that is identical to the byte, so that all known spans stay right. */
  async #mend(body: StoredBody): Promise<boolean> {
    const bytes = await this.#readSourceAgain(body.source);
    if (bytes?.length !== bodyLength(body) || this.#mismatch(bytes, body.firstSum) !== null) return false;
    this.#mended.set(body, bytes);
    return true;
  }
}
