import { listOf, record, textOrNull } from './unchecked.ts';

/*
 * What a reader sees of a message in Discord's Markdown: the words, without emphasis, link addresses, mentions and custom emoji.
 * One pass, and every pattern is bounded.
 */

/** An escaped sign, "\*": the sign itself. */
const ESCAPED = '\\\\([^\\p{L}\\p{N}\\s])';
/** A link, "[label](https://…)": the label. */
const LINK = '\\[([^\\[\\]\\n]{1,300})\\]\\(<?https?:\\/\\/[^\\s()<>]{1,2000}>?\\)';
/** Things that Discord draws instead of words: "<@1>", "<#1>", "<:name:1>", "<t:1:R>", "</ask:1>", "<id:home>". */
const DRAWN = '<(?:@[!&]?|#|a?:\\w{1,40}:|t:-?|\\/[^<>\\n]{1,100}:|id:)[\\w:]{1,40}>';
const ADDRESS = '<?https?:\\/\\/[^\\s<>]{1,2000}>?';
/** Marks: "```js" with the end of its line, "**", "__", "~~", "||", "`". */
const MARKS = '```(?:[\\w+#.-]{0,20}\\n)?|\\*{1,3}|~~|\\|\\||__|`{1,2}';
/** The marks of "_so_", but not those of "snake_case". */
const ITALIC = '(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])';

const SIGNS = new RegExp(`${ESCAPED}|${LINK}|${DRAWN}|${ADDRESS}|${MARKS}|${ITALIC}`, 'gu');
/** "# ", "-# ", "- ", "1. " at the start of a line. */
const OPENING = /^[^\S\n]{0,8}(?:#{1,3} |-# |[-*+] |\d{1,4}\. )/gm;

/** The words of a message. The marks of block quotes stay, for `blockQuotes` to read. */
export const plainMessage = (markdown: string): string =>
  markdown.replace(OPENING, '').replace(SIGNS, (_, escaped?: string, label?: string) => escaped ?? label ?? '');

/** A message split into its block quotes and everything else, all as Markdown. */
export interface QuotedAndOwn {
  readonly quotes: readonly string[];
  /** What is outside the quotes, without small print, and with an empty line in place of each block quote. */
  readonly own: string;
  /** What follows each block quote, up to the next one. */
  readonly after: readonly string[];
}

const QUOTE = /^ {0,3}> ?/;
const LONG_QUOTE = /^ {0,3}>>> ?/;
const SMALL_PRINT = /^ {0,3}-# /;

/** Splits a message at its block quotes: "> " quotes a line, ">>> " everything that follows. */
export function blockQuotes(markdown: string): QuotedAndOwn {
  const quotes: string[] = [];
  const after: string[] = [];
  const own: string[] = [];
  let inQuote = false;
  const lines = markdown.split('\n');
  for (const [i, line] of lines.entries()) {
    if (LONG_QUOTE.test(line)) {
      quotes.push([line.replace(LONG_QUOTE, ''), ...lines.slice(i + 1)].join('\n'));
      after.push('');
      break;
    }
    if (QUOTE.test(line)) {
      const words = line.replace(QUOTE, '');
      if (inQuote) quotes[quotes.length - 1] += `\n${words}`;
      else {
        quotes.push(words);
        after.push('');
        own.push('');
      }
      inQuote = true;
      continue;
    }
    inQuote = false;
    if (SMALL_PRINT.test(line)) continue;
    own.push(line);
    if (after.length > 0) after[after.length - 1] += `${line}\n`;
  }
  return { quotes, own: own.join('\n'), after };
}

/** How deep text displays can be nested in a message: a section inside a container. */
const DEEPEST_TEXT = 4;
/** How much of a message is read, in characters. */
const LONGEST_TARGET = 10_000;

/**
 * The text of a message as its author wrote it, in Discord's Markdown: its own content, or that of its embeds and text displays if it
 * has none. Empty if there is no text.
 */
export function textOfMessage(message: unknown): string {
  const { content, embeds, components } = record(message);
  const own = textOrNull(content) ?? '';
  const text = own.trim() !== '' ? own : [...embedded(embeds), ...displayed(components)].join('\n\n');
  return text.slice(0, LONGEST_TARGET);
}

const embedded = (embeds: unknown): string[] =>
  listOf(embeds).flatMap((embed) => textOrNull(record(embed).description) ?? []);

function displayed(components: unknown, depth = 0): string[] {
  if (depth > DEEPEST_TEXT) return [];
  return listOf(components).flatMap((component) => {
    const { content, components: inner } = record(component);
    const own = textOrNull(content);
    return [...(own === null ? [] : [own]), ...displayed(inner, depth + 1)];
  });
}
