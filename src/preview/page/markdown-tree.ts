/** Discord's Markdown as it is shown: a tree of text and what is made of it. Line ends stand in the texts. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'small'; readonly inner: Tree }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inner: Tree }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'code block'; readonly text: string; readonly language: string | null }
  | List
  /** `address` is of the web (`http:` or `https:`); another one is shown and leads nowhere. */
  | { readonly kind: 'link'; readonly address: string; readonly inner: Tree }
  | {
      readonly kind: 'mention';
      readonly of: 'user' | 'role' | 'channel' | 'command' | 'everyone' | 'navigation';
      readonly name: string;
    }
  /** `seconds` since 1970; `style` is Discord's letter for the form of the date. */
  | { readonly kind: 'timestamp'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'emoji'; readonly name: string };

/** A list; what is below an item stands in it as a list of its own. */
export interface List {
  readonly kind: 'list';
  /** The first number, or null for bullets. */
  readonly first: number | null;
  readonly items: readonly Tree[];
}

export type Tree = readonly Node[];

/** What reading depends on beside the text itself. */
export interface Where {
  /** Whether it stands in a block quote: there is none inside another. */
  readonly inQuote: boolean;
  /** Whether the text begins at the start of a line. */
  readonly lineStart: boolean;
  /** How many formattings it stands in. */
  readonly depth: number;
}

/** What a rule has read at the start of a text: so many characters, and what they show. */
export interface Reading {
  readonly length: number;
  readonly nodes: Tree;
}

/** Reads a text that stands inside what a rule has found. */
export type Read = (text: string, where: Where) => Tree;

/** Reads something at the very start of `rest`; null when it is not there. */
export type Rule = (rest: string, where: Where, read: Read) => Reading | null;
