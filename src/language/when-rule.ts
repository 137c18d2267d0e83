/** How a language asks when something happened, of a sentence that says it with a date. */
export interface WhenRule {
  /** A sentence, and the question that is made of it. */
  readonly example: readonly [sentence: string, question: string];
  /** Sentences of which it can be asked, with named groups: a date that opens one leaves a clause behind it that can be asked as it stands. */
  readonly sentence: RegExp;
  /** The question of those groups. */
  readonly ask: (groups: Readonly<Record<string, string | undefined>>) => string;
  /** Words that only another sentence explains, or that open a clause: where one stands, nothing is asked. */
  readonly unclear: RegExp;
}

export const YEAR = '(?:1\\d|20)\\d\\d';
/** What goes on to the sentence's end without a mark. */
export const REST_OF_SENTENCE = '[^,;:.!?()"“”„«»–—]{8,70}';
/** A subject of up to four words. */
export const SHORT_SUBJECT = '(?:[^\\s,;:.!?()"“”„«»]+ ){0,3}[^\\s,;:.!?()"“”„«»]+';

/** The question of the first rule that fits a sentence, whose white space is single spaces; null if none does, or if something in it is unclear by itself. */
export function whenQuestion(text: string, rules: readonly WhenRule[]): string | null {
  for (const { sentence, ask, unclear } of rules) {
    const groups = sentence.exec(text)?.groups;
    if (!groups || Object.values(groups).some((part) => part !== undefined && unclear.test(part))) continue;
    return ask(groups);
  }
  return null;
}
