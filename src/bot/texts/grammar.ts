/** How a language writes numbers, lists and quotation marks. Takes and returns Discord's Markdown. */
export interface Grammar {
  /** 12345 as "12,345". */
  number(n: number): string;
  /** A number with the word for what it counts: "1 passage", "3 passages". */
  counted(n: number, one: string, many: string): string;
  /** "a, b and c"; items after the first `most` are counted: "a, b and 3 more". */
  list(items: readonly string[], most?: number): string;
  /** The same after a "never": French "a, b ni c". */
  noneOf(items: readonly string[], most?: number): string;
  /** "a: b". */
  labelled(label: string, text: string): string;
  /** In the language's quotation marks. */
  quoted(text: string): string;
  /** The last line of a list that was cut: "… and 3 more". */
  andMore(n: number): string;
}

/** What `grammarOf` needs to know about a language. */
export interface GrammarRules {
  /** The separator between groups of three digits, … */
  readonly group: string;
  /** … which is used from so many digits on: Spanish writes 1234, but 12 345. */
  readonly groupFrom: number;
  /** Whether a number takes the singular. */
  readonly singular: (n: number) => boolean;
  readonly comma: string;
  /** Between the last two items of a list. Takes the last item, because it decides whether Spanish says "y" or "e". */
  readonly and: (last: string) => string;
  /** The same in a list after a "never". */
  readonly nor: string;
  /** Between a name and what belongs to it. */
  readonly colon: string;
  readonly quotes: readonly [string, string];
  /** "3 more", as the last item of a list. */
  readonly more: (n: string, singular: boolean) => string;
  /** "… and 3 more", on a line of its own. */
  readonly andMore: (n: string, singular: boolean) => string;
}

/** Makes a language's grammar. The rules take a few lines; the platform's locale data would have to be loaded at every start. */
export function grammarOf(rules: GrammarRules): Grammar {
  const number = (n: number): string => {
    const digits = String(n);
    return digits.length < rules.groupFrom ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, rules.group);
  };
  function joined(items: readonly string[], most: number, between: (last: string) => string): string {
    const shown = items.slice(0, most);
    const rest = items.length - shown.length;
    if (rest > 0) shown.push(rules.more(number(rest), rules.singular(rest)));
    const last = shown.pop() ?? '';
    return shown.length > 0 ? shown.join(rules.comma) + between(last) + last : last;
  }
  return {
    number,
    counted: (n, one, many) => `${number(n)} ${rules.singular(n) ? one : many}`,
    list: (items, most = items.length) => joined(items, most, rules.and),
    noneOf: (items, most = items.length) => joined(items, most, () => rules.nor),
    labelled: (label, text) => label + rules.colon + text,
    quoted: (text) => rules.quotes.join(text),
    andMore: (n) => rules.andMore(number(n), rules.singular(n)),
  };
}
