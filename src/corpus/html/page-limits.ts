/** Limits of reading a web page. */
export interface PageLimits {
  /** Bytes of the page. */
  readonly bytes: number;
  /** Elements inside one another. */
  readonly depth: number;
  /** How long one page may take. */
  readonly milliseconds: number;
}

/** The limits unless a caller says otherwise. */
export const PAGE_LIMITS: PageLimits = {
  // The largest of ninety real pages has 1.4 MB, most of it scripts.
  bytes: 5_000_000,
  // The deepest of 1,214 real pages has 87 levels; parsers take seconds for 5,000 and never end with 100,000.
  depth: 400,
  // A real page takes 20 to 200 ms on an idle machine.
  milliseconds: 20_000,
};

/** A page that is not read, and why: becomes a `Fault` once it is known what the page is called. */
export class PageRefusal extends Error {
  override readonly name = 'PageRefusal';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
