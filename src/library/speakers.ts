import type { Article } from '../domain/article.ts';
import type { SpeakerSummary } from '../domain/library.ts';
import type { Speaker } from '../domain/quotation.ts';
import { slice } from '../domain/span.ts';
import { fold } from '../language/fold.ts';
import { type Steps, sorted } from '../runtime/steps.ts';

/** A speaker's name for showing: as the article has it, white space folded ("Greg\nKroah-Hartman" is one name). */
export const speakerName = (article: Article, speaker: Speaker): string =>
  withoutBreaks(slice(article.text, speaker.name));

/** What the article calls the speaker, white space folded, or null. */
export const speakerRole = (article: Article, speaker: Speaker): string | null =>
  speaker.role ? withoutBreaks(slice(article.text, speaker.role)) : null;

const withoutBreaks = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Names that differ in case, accents or spacing only are one speaker. */
export const speakerKey = (name: string): string => fold(withoutBreaks(name));

/** A speaker under one name and role, and how often an article quotes them. */
interface Counted {
  readonly name: string;
  readonly role: string | null;
  readonly quotations: number;
}

/** Collects the speakers of all articles. Add the articles in their order. */
export class SpeakerTally {
  readonly #found = new Map<
    string,
    { readonly name: string; role: string | null; quotations: number; readonly articles: string[] }
  >();

  /** Adds the speakers of an article. Returns how many different ones there are. */
  add(article: string, speakers: readonly Counted[]): number {
    let different = 0;
    for (const { name, role, quotations } of speakers) {
      const key = speakerKey(name);
      const entry = this.#found.get(key) ?? { name, role: null, quotations: 0, articles: [] };
      entry.role ??= role;
      entry.quotations += quotations;
      if (entry.articles.at(-1) !== article) {
        entry.articles.push(article);
        different++;
      }
      this.#found.set(key, entry);
    }
    return different;
  }

  /** By `speakerKey`. */
  get byKey(): ReadonlyMap<string, SpeakerSummary> {
    return this.#found;
  }

  /** The most quoted first, then by name. */
  summaries(): Steps<SpeakerSummary[]> {
    return sorted(
      [...this.#found.values()],
      (a, b) => b.quotations - a.quotations || NAME_ORDER.compare(a.name, b.name),
    );
  }
}

const NAME_ORDER = new Intl.Collator('en');
