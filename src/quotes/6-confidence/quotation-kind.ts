import type { QuotationKind } from '../../domain/quotation.ts';
import type { Span } from '../../domain/span.ts';
import { firstIndexWhere } from '../../runtime/binary-search.ts';
import type { NarratedSentence } from '../1-tokens/narrated-sentence.ts';
import { type Token, tokenAt } from '../1-tokens/tokens.ts';

/** Direct, indirect or mixed, by the quoted passages in the content. */

/** The number of quoted passages, and of words outside them, before each token of a sentence: counts any span in constant time. */
interface Counts {
  readonly quoted: Uint32Array;
  readonly plain: Uint32Array;
  /** Marks of short passages, which are read word by word: she was “deeply worried”. */
  readonly marks: Uint32Array;
}

const isDoubleMark = (token: Token | undefined): boolean => token?.kind === 'sign' && /["“”«»]/.test(token.lower);

/** Tells the kinds of one article's quotations. */
export class KindReader {
  readonly #sentences: readonly NarratedSentence[];
  readonly #counts = new Map<number, Counts>();

  constructor(sentences: readonly NarratedSentence[]) {
    this.#sentences = sentences;
  }

  /** Direct if the content is only quoted passages, mixed if it has other words too, else indirect. */
  kindOf(content: readonly Span[]): QuotationKind {
    let quoted = 0;
    let plain = 0;
    let marks = 0;
    let outside = 0;
    // "( “…": a sign before the mark is the narrator's, too.
    let opens = true;
    for (const { start, end } of content) {
      const sentence = this.#sentences[this.#firstAt(start)]?.tokens ?? [];
      const first = sentence[tokenAt(sentence, start)];
      if (first?.kind !== 'quoted' && !isDoubleMark(first)) opens = false;
      for (let at = this.#firstAt(start); (this.#sentences[at]?.start ?? end) < end; at++) {
        const { quoted: q, plain: p, marks: m } = this.#countsOf(at);
        const tokens = this.#sentences[at]?.tokens ?? [];
        const from = tokenAt(tokens, start);
        const to = tokenAt(tokens, end);
        quoted += (q[to] ?? 0) - (q[from] ?? 0);
        plain += (p[to] ?? 0) - (p[from] ?? 0);
        const own = (m[to] ?? 0) - (m[from] ?? 0);
        marks += own;
        const framed = own === 2 && isDoubleMark(tokens[from]) && isDoubleMark(tokens[to - 1]);
        outside += framed ? 0 : (p[to] ?? 0) - (p[from] ?? 0);
      }
    }
    if (quoted === 0 && marks < 2) return 'indirect';
    return (quoted > 0 ? plain : outside) > 0 || !opens ? 'mixed' : 'direct';
  }

  #countsOf(sentence: number): Counts {
    const known = this.#counts.get(sentence);
    if (known !== undefined) return known;
    const tokens = this.#sentences[sentence]?.tokens ?? [];
    const quoted = new Uint32Array(tokens.length + 1);
    const plain = new Uint32Array(tokens.length + 1);
    const marks = new Uint32Array(tokens.length + 1);
    for (const [i, token] of tokens.entries()) {
      quoted[i + 1] = (quoted[i] ?? 0) + (token.kind === 'quoted' ? 1 : 0);
      marks[i + 1] = (marks[i] ?? 0) + (isDoubleMark(token) ? 1 : 0);
      plain[i + 1] = (plain[i] ?? 0) + (token.kind === 'word' || token.kind === 'number' ? 1 : 0);
    }
    const counts = { quoted, plain, marks };
    this.#counts.set(sentence, counts);
    return counts;
  }

  /** The index of the first sentence that ends after `offset`. */
  #firstAt(offset: number): number {
    return firstIndexWhere(this.#sentences.length, (i) => (this.#sentences[i]?.end ?? 0) > offset);
  }
}
