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

/** Everybody whom the articles quote, the most quoted first, then by name. */
export function summariseSpeakers(
  articles: readonly Article[],
  quotationsOf: (article: Article) => readonly Quotation[],
): SpeakerSummary[] {
  const found = new Map<string, { name: string; role: string | null; quotations: number; articles: Set<string> }>();
  for (const article of articles) {
    for (const { speaker } of quotationsOf(article)) {
      if (!speaker) continue;
      const name = speakerName(article, speaker);
      const key = speakerKey(name);
      const entry = found.get(key) ?? { name, role: null, quotations: 0, articles: new Set<string>() };
      entry.role ??= speakerRole(article, speaker);
      entry.quotations += 1;
      entry.articles.add(article.id);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .map((entry) => ({ ...entry, articles: [...entry.articles] }))
    .sort((a, b) => b.quotations - a.quotations || a.name.localeCompare(b.name, 'en'));
}
