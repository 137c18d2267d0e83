import type { Article } from '../../src/domain/article.ts';
import { slice } from '../../src/domain/span.ts';

/** An article's text as cards draw it, without the names of columns: with the line ends between paragraphs, and of those within only the author's own. */
export function drawnText({ text, blocks }: Pick<Article, 'text' | 'blocks'>): string {
  let drawn = '';
  let at = 0;
  for (const block of blocks) {
    const { start, end, kind, breaks } = block;
    const isKept = (run: string, index: number): boolean =>
      breaks.some((place) => place >= start + index && place < start + index + run.length);
    const words = slice(text, block);
    const lines = words.replace(/[^\S\n]*\n\s*/g, (run, index) => (isKept(run, index) ? run : ' '));
    drawn += text.slice(at, start) + (kind === 'code' ? words : lines);
    at = end;
  }
  return drawn + text.slice(at);
}

const known = new WeakMap<object, string>();

/** Whether words stand in one of the articles as a card draws them. */
export function standIn(articles: readonly Pick<Article, 'text' | 'blocks'>[], words: string): boolean {
  return articles.some((article) => {
    const drawn = known.get(article) ?? drawnText(article);
    known.set(article, drawn);
    return drawn.includes(words);
  });
}
