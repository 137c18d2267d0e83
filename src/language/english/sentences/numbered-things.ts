import { wordSet } from '../../word-set.ts';

/** What is told apart by letters or Roman numerals: in "vitamin C. Smith …" the letter is no initial. */
export const NUMBERED_THINGS: ReadonlySet<string> =
  wordSet(`vitamin vitamins hepatitis influenza plan type class grade group team section appendix exhibit figure table chapter part act phase title volume book article
schedule option step level category tier zone point side row block unit building gate terminal hall room line war series factor component variant version model
variable column case scenario`);
