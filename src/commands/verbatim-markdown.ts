/*
 * Text that Discord shows exactly as it stands. Discord reads its own Markdown in whatever a bot says; a backslash before a sign
 * (anything but a letter, a digit or white space) shows that sign as it is, everywhere but in code and inside a bare link.
 */

/**
 * Signs that mean something wherever they stand: "snake_case", "2*3*4", "C:\\>", "`ls`", "~~old~~", "||spoiler||", "[1]", "<@1>", "<t:0>".
 * A colon before a word, or at the end, where the bot's own words may follow, opens an emoji (":smile:") or a link ("https://…",
 * which would be shown without its escapes, so links are shown but not made); `@` before a word may call everyone.
 */
const SIGN = /[\\*_`<[]|~(?=~)|\|(?=\|)|:(?=\S|$)|@(?=\w)/g;
/** Signs that begin a block at the start of a line: "- item", "+ item", "# heading", "-# small print", "> quotation". */
const BLOCK = /^([^\S\n\r\u2028\u2029]*)([-+#>])/gm;
/** "1. item": the dot is what counts. */
const NUMBERED = /^([^\S\n\r\u2028\u2029]*\d+)\.(?=\s|$)/gm;

/** A text with none of these signs and line ends … */
const MAY_MEAN = /[\\*_`<[~|:@\n\r\u2028\u2029]/;
/** … that does not begin with one of these either is its own Markdown, as most titles and sentences are. */
const MAY_BEGIN = /^[^\S\n\r\u2028\u2029]*[-+#>\d]/;

/** Markdown that shows exactly `text`, which may stand at the start of a line. At most twice as long. */
export function verbatim(text: string): string {
  if (!MAY_MEAN.test(text) && !MAY_BEGIN.test(text)) return text;
  return text.replace(SIGN, '\\$&').replace(BLOCK, '$1\\$2').replace(NUMBERED, '$1\\.');
}

/** A block quote that shows exactly `text`, line by line. At most three times as long and two more. */
export function blockQuote(text: string): string {
  return `> ${verbatim(text).replaceAll('\n', '\n> ')}`;
}

/** Small print that shows `text`; its empty lines are left out, because Discord shows the sign of an empty one. */
export function smallPrint(label: string, text: string): string {
  const lines = verbatim(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return `-# ${label}${lines.join('\n-# ')}`;
}
