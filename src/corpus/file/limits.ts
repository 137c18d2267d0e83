/** Limits of reading. Each is checked before the work that it bounds. */
export interface ReadLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** UTF-16 units of one line. */
  readonly lineLength: number;
  /** Quotes and lists inside one another, in Markdown. */
  readonly nesting: number;
  /** Work of the Markdown parser, in units of about 25 ns; see `markdown/cost.ts`. */
  readonly markdownCost: number;
  /** Articles in one corpus. */
  readonly articles: number;
  /** Folders inside one another. */
  readonly folders: number;
  /** Milliseconds for the reading of one file. */
  readonly readingMs: number;
}

/** The limits unless a caller says otherwise. */
export const DEFAULT_LIMITS: ReadLimits = {
  // A long book is 3 MB of text; what is larger is data, or several articles in one file.
  fileBytes: 5_000_000,
  // Whole books come on one line. Reading takes linear time, so this only keeps data (base64, minified code) out.
  lineLength: 2_000_000,
  // Articles nest 4 or 5 deep. The parser's time grows with the square of the depth: 1,000 levels take it half a minute.
  nesting: 32,
  // Five seconds. Two megabytes of paragraphs with links come to this; the worst input is refused beyond it.
  markdownCost: 200_000_000,
  // Beyond this, everything in memory no longer fits the small machines that the bot is made for.
  articles: 100_000,
  folders: 32,
  // What the other limits let through takes two seconds at the most. This one ends what nobody has thought of.
  readingMs: 20_000,
};
