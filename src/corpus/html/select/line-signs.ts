import { isLabel, reportsSpeech, signsOf } from '../../signs/boilerplate-signs.ts';
import type { PageBlock } from '../blocks/page-block.ts';

/* Patterns for lines that are not part of the article: English, and the commonest words on pages in other languages. */

/** "Image copyright Getty Images", "Photo: Jane Doe/AP", "© Example News" */
const CREDIT =
  /^(?:(?:image|photo|picture|video|foto|bild|header image|featured image|file photo)s?\s*(?:(?:copyright|credit|courtesy|source|by|caption|quelle|via)\b|[:©])|(?:photograph|illustration|screenshot|credit|sources?|via|quelle|fuente|fonte)s?\s*:|(?:getty images|ap photo|reuters|afp)\b.{0,60}$|©)/iu;

/** "A man at the bridge (Image: GETTY)", "… in Hanoi. (AP Photo/J. Doe)" */
const CREDIT_AT_END =
  /[([](?:image|photo|pic|picture|credit|file|source|foto|bild|getty|ap photo|reuters|afp)s?\b[^()[\]]{0,80}[)\]]\W*$/iu;

/** "See also: …", "More from Example News …", "Lesen Sie auch …": points to another article if it has a link. */
const POINTER =
  /^(?:(?:read|see|watch|more|related|recommended|also|listen|lesen sie|mehr zum|lea también|lire aussi|leggi anche|leia também)\b.{0,30}:|(?:more (?:from|on|about|stories|coverage)|read more|continue reading|lesen sie auch|auch interessant|mehr zum thema|lire aussi|à lire|lea también|leggi anche|leia também)\b)/iu;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zé]*\\.?';
const DAY = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
const DATE = `(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+${MONTH},?\\s+\\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`;

/** "Updated on: 19 November 2023 / 10:07", "Nov 19, 2023 | 4:20 pm", "Veröffentlicht am 3.4.2023" */
const DATE_LINE = new RegExp(
  `^(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|veröffentlicht|aktualisiert|publié|publicado)\\b.{0,80}|${DAY}${DATE}\\b.{0,60})$`,
  'iu',
);

/** "By Jane Doe", "Words by Jane Doe and John Roe | Example News" */
const PAGE_BYLINE =
  /^(?:(?:written |posted |reported |reporting |words |text |story |photos? |edited )?[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|und|&|de|von|van|der|\|)){0,8}(?:\W.{0,60})?$/u;

// In non-space characters.
const LONGEST_PAGE_LINE = 400;
const LONGEST_CREDIT = 200;
const LONGEST_PAGE_BYLINE = 110;
/** A line of this length that ends like a sentence is one: "Published in 1998, the book sold well from the first day." */
const SENTENCE_LENGTH = 25;
const ENDS_AS_SENTENCE = /[.!?]["”’)\]]*$/u;
/** "Updated at 1:23 p.m." */
const TIME_AT_END = /\d ?[ap]\.m\.$/i;

/** The total weight of signs that is enough; see `boilerplate-signs.ts`. */
const ENOUGH_LINE_SIGNS = 3;
const MOSTLY_LINKED = 0.6;

/** Why a block, by its own text, is not part of the article; null if it may be. */
export function lineReason(block: PageBlock): string | null {
  const { text, length, linked, kind } = block;
  if (length > LONGEST_PAGE_LINE || kind === 'code' || kind === 'table') return null;
  const isSentence = length >= SENTENCE_LENGTH && ENDS_AS_SENTENCE.test(text.slice(-10)) && !TIME_AT_END.test(text);
  if (length < LONGEST_CREDIT && (CREDIT_AT_END.test(text) || (!isSentence && CREDIT.test(text)))) return 'a credit';
  if (POINTER.test(text) && linked >= 0.3 * length) return 'pointer to another article';
  if (!isSentence && length < LONGEST_PAGE_BYLINE && kind !== 'listItem' && DATE_LINE.test(text)) return 'a date';
  if (!isSentence && length < LONGEST_PAGE_BYLINE && PAGE_BYLINE.test(text)) return 'a byline';
  if (isPointer(block)) return 'a link';
  if (kind === 'heading' || kind === 'listItem') return isLabel(text) ? 'page label' : null;
  return boilerplateReason(text.replace(/\s+/g, ' '), linked / length);
}

/** Applies the signs by which lines of an article are left out of the index. */
function boilerplateReason(line: string, linked: number): string | null {
  const signs = signsOf(line);
  const [first] = signs;
  if (!first) return null;
  const weight = signs.reduce((sum, sign) => sum + sign.weight, 0);
  const adjustment = (linked > MOSTLY_LINKED ? 1 : 0) - (reportsSpeech(line) ? 2 : 0);
  return weight + adjustment >= ENOUGH_LINE_SIGNS ? first.kind : null;
}

/** The shortest headline, in non-space characters; shorter links are names. */
const HEADLINE = 35;

/** Whether a paragraph only links to other articles: by a headline, in capitals ("SEE ALL TESTS"), or several, one a line. */
function isPointer({ text, length, linked, kind }: PageBlock): boolean {
  if (kind === 'listItem' || kind === 'heading' || linked < 0.75 * length) return false;
  if (/^(?:https?:|www\.)/i.test(text)) return false;
  if (length >= HEADLINE) return true;
  return linked === length && (text.includes('\n') || (/\p{Lu}{3}/u.test(text) && text === text.toUpperCase()));
}
