import type { Article } from '../domain/article.ts';
import type { SpeakerSummary } from '../domain/library.ts';
import type { Quotation, Speaker } from '../domain/quotation.ts';
import { slice } from '../domain/span.ts';
import { fold } from '../language/fold.ts';

/** A speaker's name for showing: as the article has it, white space folded ("Greg\nKroah-Hartman" is one name). */
export const speakerName = (article: Article, speaker: Speaker): string => onOneLine(slice(article.text, speaker.name));

/** What the article calls the speaker, white space folded, or null. */
export const speakerRole = (article: Article, speaker: Speaker): string | null =>
  speaker.role ? onOneLine(slice(article.text, speaker.role)) : null;

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Names that differ in case, accents or spacing only are one speaker. */
export const speakerKey = (name: string): string => fold(onOneLine(name));

/** Everybody whom the articles quote: told of one article after the other, in their order. */
export class SpeakerTally {
  readonly #found = new Map<
    string,
    { readonly name: string; role: string | null; quotations: number; readonly articles: string[] }
  >();

  /** Counts an article's quotations; returns how many different speakers it quotes. */
  add(article: Article, quotations: readonly Quotation[]): number {
    const here = new Set<string>();
    for (const { speaker } of quotations) {
      if (!speaker) continue;
      const name = speakerName(article, speaker);
      const key = speakerKey(name);
      const entry = this.#found.get(key) ?? { name, role: null, quotations: 0, articles: [] };
      entry.role ??= speakerRole(article, speaker);
      entry.quotations += 1;
      if (!here.has(key)) entry.articles.push(article.id);
      here.add(key);
      this.#found.set(key, entry);
    }
    return here.size;
  }

  /** The most quoted first, then by name. */
  summaries(): SpeakerSummary[] {
    return [...this.#found.values()].sort((a, b) => b.quotations - a.quotations || a.name.localeCompare(b.name, 'en'));
  }
}
