/** Limits of reading a web page. */
export interface PageLimits {
  /** Bytes of the page. */
  readonly bytes: number;
  /** Nested elements. */
  readonly depth: number;
  /** Time for one page. */
  readonly milliseconds: number;
}

/** The default limits. */
export const PAGE_LIMITS: PageLimits = {
  // The largest of ninety real pages has 1.4 MB, most of it scripts.
  bytes: 5_000_000,
  // The deepest of 1,214 real pages has 87 levels; parsers take seconds for 5,000 and never finish 100,000.
  depth: 400,
  // A real page takes 20 to 200 ms on an idle machine.
  milliseconds: 20_000,
};

/** Why a page is not read; becomes a `Fault` once the page's name is known. */
export class PageRefusal extends Error {
  override readonly name = 'PageRefusal';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
