/** Lines of pages that are not their article's. English, and the few words of other languages that stand on most of their pages. */

/** "Image copyright Getty Images", "Photo: Jane Doe/AP", "© Example News" */
export const CREDIT =
  /^(?:(?:image|photo|picture|video|foto|bild|header image|featured image|file photo)s?\s*(?:(?:copyright|credit|courtesy|source|by|caption|quelle|via)\b|[:©])|(?:photograph|illustration|screenshot|credit|sources?|via|quelle|fuente|fonte)s?\s*:|(?:getty images|ap photo|reuters|afp)\b.{0,60}$|©)/iu;

/** "A man at the bridge (Image: GETTY)", "… in Hanoi. (AP Photo/J. Doe)" */
export const CREDIT_AT_END =
  /[([](?:image|photo|pic|picture|credit|file|source|foto|bild|getty|ap photo|reuters|afp)s?\b[^()[\]]{0,80}[)\]]\W*$/iu;

/** "See also: …", "More from Example News …", "Lesen Sie auch …": with a link it leads away. */
export const POINTER =
  /^(?:(?:read|see|watch|more|related|recommended|also|listen|lesen sie|mehr zum|lea también|lire aussi|leggi anche|leia também)\b.{0,30}:|(?:more (?:from|on|about|stories|coverage)|read more|continue reading|lesen sie auch|auch interessant|mehr zum thema|lire aussi|à lire|lea también|leggi anche|leia também)\b)/iu;

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zé]*\\.?';
const DAY = '(?:(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?';
const DATE = `(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\.?\\s+${MONTH},?\\s+\\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`;

/** "Updated on: 19 November 2023 / 10:07", "Nov 19, 2023 | 4:20 pm", "Veröffentlicht am 3.4.2023" */
export const DATE_LINE = new RegExp(
  `^(?:(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|veröffentlicht|aktualisiert|publié|publicado)\\b.{0,80}|${DAY}${DATE}\\b.{0,60})$`,
  'iu',
);

/** "By Jane Doe", "Words by Jane Doe and John Roe | Example News" */
export const BYLINE =
  /^(?:(?:written |posted |reported |reporting |words |text |story |photos? |edited )?[Bb]y|[Vv]on|[Pp]ar|[Pp]or)\s+\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|and|und|&|de|von|van|der|\|)){0,8}(?:\W.{0,60})?$/u;
