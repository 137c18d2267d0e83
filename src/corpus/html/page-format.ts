import { STOP_WORDS } from '../../language/languages/english/common-words.ts';
import { countUpTo } from '../../runtime/binary-search.ts';
import type { ReadLimits } from '../file/limits.ts';
import type { ArticleFile, OpenedFile } from '../file/opened-file.ts';
import { NO_RULES } from '../file/override-rules.ts';
import type { FilePlace } from '../file/shown-text.ts';
import { decodePage } from './dom/decode-page.ts';
import { readPageSafely } from './in-worker/read-page-safely.ts';
import { PAGE_LIMITS, type PageLimits } from './page-limits.ts';
import type { PageArticle, PageSource } from './read-page.ts';
import { shownPage } from './shown-page.ts';

/** Frequent function words of the commonest languages of the web; none is a common English word. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  de: 'der die das und ist nicht mit für auf ein eine einen den dem des sich von zu im auch es sie wir werden wird haben nach bei aus als wie',
  fr: 'le la les des et est une dans pour que qui sur pas du au aux avec ce cette il elle sont ont mais nous vous par plus en',
  es: 'el los las una que por con para del es en se su como más pero sus al este esta son fue ha lo la de y',
  pt: 'os uma que por com para do da dos das em no na não se sua mais mas ao foi são um é como de e o',
  it: 'il gli che di per una con del della dei delle non sono nel alla anche più come è da un si ha le la e',
  nl: 'het een van en de niet op voor met zijn aan ook maar er dat te door bij naar om uit hebben wordt',
  sv: 'och att det som en på är av för med till den har inte om ett han men var jag sig från vi',
  da: 'og at det som en på er af for med til den har ikke om et han men var jeg sig fra vi der',
  pl: 'i w na z się nie do to jest że o jak po co ale za od przez dla tym był oraz jego są',
  id: 'yang dan di itu dengan untuk dari dalam ini tidak pada akan juga adalah ke karena oleh ada mereka telah bahwa',
  tr: 've bir bu için ile da de olarak daha çok en gibi olan sonra kadar ne ama var ise değil',
};

/** A decoded page, with lookup of a UTF-16 offset's line and column. */
export interface SourcePlaces {
  readonly text: string;
  place(offset: number): FilePlace;
}

/** Line starts are computed on first use. */
function withSourcePlaces(text: string): SourcePlaces {
  let starts: number[] | null = null;
  return {
    text,
    place(offset) {
      starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
      const line = countUpTo(starts, offset);
      return { offset, line, column: offset - (starts[line - 1] ?? 0) + 1 };
    },
  };
}

const LANGUAGES = Object.entries(FUNCTION_WORDS).map(([code, words]) => [code, new Set(words.split(' '))] as const);

// Shares measured on ninety articles: English text has at least 0.25 English function words (less in tables and lists), German
// 0.04; other languages have at least 0.15 of their own.
const ENGLISH_SHARE = 0.25;
const OTHER_SHARE = 0.12;
const ENOUGH_WORDS = 40;
const MOST_CHARACTERS = 20_000;
/** BCP 47 for an undetermined language. */
const UNDETERMINED = 'und';

/**
 * The BCP 47 language of an article: the declared one unless the words contradict it. International sites often declare the
 * site's language, not the article's, and many pages declare none.
 * @returns null for English, and if the language cannot be determined
 */
export function textLanguage(declared: string | null, text: string): string | null {
  const sample = text.slice(0, MOST_CHARACTERS).toLowerCase();
  const words = sample.match(/\p{L}+/gu) ?? [];
  const isEnglishDeclared = declared === null || /^en\b/i.test(declared);
  if (words.length >= ENOUGH_WORDS && shareOfWords(words, STOP_WORDS) >= ENGLISH_SHARE) return null;
  if (!isEnglishDeclared) return declared;
  if ((sample.match(/\p{Script=Latin}/gu) ?? []).length < (sample.match(/\p{L}/gu) ?? []).length / 2)
    return UNDETERMINED;
  if (words.length < ENOUGH_WORDS) return null;
  const [best] = LANGUAGES.map(([code, own]) => ({ code, share: shareOfWords(words, own) })).sort(
    (a, b) => b.share - a.share,
  );
  return best && best.share >= OTHER_SHARE ? best.code : null;
}

const shareOfWords = (words: readonly string[], known: ReadonlySet<string>): number =>
  words.filter((word) => known.has(word)).length / words.length;

/** Reads a page; by default in a worker (`readPageSafely`). */
export type PageReading = (page: PageSource, subject: string, limits: PageLimits) => Promise<PageArticle>;

/**
 * Opens a saved web page as an article, with the same text that importing it would give; title, source and language come from
 * the page.
 * @throws {Fault} if it is too large, takes too long, or has no article
 */
export async function openPage(
  { path, id, bytes }: ArticleFile,
  { fileBytes }: Pick<ReadLimits, 'fileBytes'>,
  read: PageReading = readPageSafely,
): Promise<OpenedFile> {
  const page = { bytes, contentType: null, url: null };
  const { metadata, blocks } = await read(page, path, { ...PAGE_LIMITS, bytes: fileBytes });
  const source = withSourcePlaces(decodePage(bytes, null));
  const shown = shownPage(blocks, source.text);
  return {
    path,
    id,
    meta: {
      title: metadata.title,
      titleSupplied: false,
      source: metadata.source,
      language: textLanguage(metadata.language, shown.text) ?? 'en',
      rules: NO_RULES,
    },
    shown,
    places: { inFile: (offset) => source.place(shown.toSource(offset)) },
    warnings: [],
  };
}
