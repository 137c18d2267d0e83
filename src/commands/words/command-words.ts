import type { QuotationKind } from '../../domain/quotation.ts';

/** A command or an option as Discord shows it: plain, the name in lower case without spaces (1 to 32 characters), the description up to 100. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** The commands that ask and quote, and the options that commands share. Texts that mention one take its name from here. */
export interface CommandWords {
  readonly ask: Named;
  readonly question: Named;
  readonly quote: Named;
  readonly speaker: Named;
  readonly topic: Named;
  readonly article: Named;
  readonly kind: Named;
  readonly private: Named;
  /** What the kinds of quotation are called where one is chosen. */
  readonly kinds: Readonly<Record<QuotationKind, string>>;
}
