import { STOP_WORDS } from '../../language/english/common-words.ts';
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

/** The commonest small words of languages that many pages are written in; none of them is a common word of English. */
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

/** A decoded page, and the place of an offset in it. */
export interface SourcePlaces {
  readonly text: string;
  place(offset: number): FilePlace;
}

/** Lines are counted when somebody first asks. */
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

// Shares of such words in an article's text, measured on ninety: English 0.25 and more (tables and lists less), German 0.04
// of English words; other languages 0.15 and more of their own.
const ENGLISH_SHARE = 0.25;
const OTHER_SHARE = 0.12;
const ENOUGH_WORDS = 40;
const MOST_CHARACTERS = 20_000;
/** BCP 47 for an undetermined language. */
const UNDETERMINED = 'und';

/**
 * The language of an article: the one that its page declares, unless its words say otherwise. Pages of international sites often
 * declare the site's language, not the article's, and many declare none. Null for English and when nothing tells.
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

/** How a page is read: normally in a worker (`readPageSafely`). */
export type PageReading = (page: PageSource, subject: string, limits: PageLimits) => Promise<PageArticle>;

/**
 * A saved web page as an article: what importing it would keep of it. Its title, source and language are the page's own.
 * @throws {Fault} when it is too large, takes too long, or has no article.
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
