/** What the bot says about lists of quotations. Texts take and return Discord's Markdown, safe already. */
export interface QuotationWords {
  /** How many were found, by whom and about what; begins or ends with what it says when `by` and `topic` are null. */
  found(n: number, by: readonly string[], topic: string | null): string;
  /** Above all quotations. */
  everybody(quotations: number, speakers: number): string;
  /** How many quotations are not shown. */
  more(n: number): string;
  /** Which options narrow a list down. */
  narrowWith(options: string): string;
  /** Which page of the quotations this is, from 1. */
  pageOf(page: number, of: number): string;
  /** Whose quotations follow on other pages, and how to get to them at once. */
  moreByOthers(n: number, speakers: readonly string[]): string;
  /** That there is no quotation at all. */
  readonly nobody: string;
  /** That nobody of this name is quoted. */
  unknownSpeaker(typed: string): string;
  /** Above those who are. */
  readonly amongOthers: string;
  /** How to see who is quoted. */
  readonly seeEverybody: string;
  /** That no quotation passes all that was asked for: options with what was typed. */
  noneFor(given: readonly string[]): string;
}
