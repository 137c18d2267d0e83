/** A line of text as Markdown that shows it; `every` escapes all that could be markup anywhere, which is always right and ugly. */
export function escapeLine(line: string, every: boolean): string {
  if (every) return line.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  return escapeStart(escapeWords(line));
}

/** The same for words that stand behind a sign at the beginning of their line: in a heading, "1." is no list. */
export const escapeWords = (line: string): string =>
  line
    .replace(/[\\`*~]/g, '\\$&')
    // Within a word an underscore is a letter: snake_case.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // "[words](address)", "[words][name]", "[name]: address"; other brackets are only brackets.
    .replace(/\](?=[([:])/g, '\\]');

/** What only means something where a line begins: "# ", "> ", "- ", "1. ", "---", "|---|". */
function escapeStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|[-=_ ]+$|[|:][-|: ]*$)/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
