import { setImmediate } from 'node:timers/promises';
import type { Answerer, Verdict, Verification } from '../../domain/answer.ts';
import { sentenceSpans } from '../../language/sentences/sentences.ts';
import { plainMessage } from '../interaction/target-message.ts';
import { hasMinWords, type QuotedPart, quotedParts, withoutSpeaker } from './quoted-parts.ts';

/** A part of a message, compared with the articles. */
export interface CheckedPart {
  readonly verification: Verification;
  /** Whom the message names as its speaker, or null. */
  readonly claimed: string | null;
}

/** The result for a message. */
export interface CheckedText {
  /** In the message's order; at least one. */
  readonly parts: readonly CheckedPart[];
  /** Sentences that are in no article, which must be the writer's own. */
  readonly own: number;
  /** Parts that were not checked. */
  readonly unchecked: number;
  /** The verdict on what was looked up last: the message as a whole, or its last part. */
  readonly lastVerdict: Verdict;
}

/** Quotations of a message that are checked; on a phone, more would not be read. */
const MOST_PARTS = 5;
/** Sentences that are checked of a message without quotations. */
const MOST_SENTENCES_CHECKED = 12;
/** A longer message is not checked as a whole; in UTF-16 units. */
const LONGEST_WHOLE = 1_500;
/** If a larger share of a message is in quotation marks, it is about what they quote. */
const MOSTLY_QUOTED = 0.6;
/** If a larger share of a text differs, it is not a quotation as a whole. */
const MOST_CHANGED = 0.25;
/** Words that a sentence needs to be worth checking. */
const FEWEST_WORDS_OF_SENTENCE = 3;

/** Compares a message with the articles: as a whole if it is a quotation as a whole, or what it quotes, or its sentences. Null if it has no words. */
export async function checkText(
  markdown: string,
  article: string | null,
  answerer: Pick<Answerer, 'verify'>,
): Promise<CheckedText | null> {
  const { words, claimed: named } = withoutSpeaker(markdown.replace(/^ {0,3}>{1,3} ?/gm, '').trim());
  const plain = plainMessage(words).trim();
  if (!hasMinWords(plain, 1)) return null;
  const verified = async ({ words, claimed }: QuotedPart): Promise<CheckedPart> => ({
    verification: await answerer.verify({ text: words, article }),
    claimed,
  });
  const quoted = quotedParts(markdown);
  const whole = plain.length <= LONGEST_WHOLE ? await verified({ words: plain, claimed: named }) : null;
  const share = quoted.reduce((sum, { words }) => sum + words.length, 0) / plain.length;
  if (whole && isWhole(whole.verification, share)) {
    const [only] = quoted;
    const claimed = whole.claimed ?? (quoted.length === 1 && share > MOSTLY_QUOTED ? (only?.claimed ?? null) : null);
    return { parts: [{ ...whole, claimed }], own: 0, unchecked: 0, lastVerdict: lastVerdict([whole]) };
  }
  if (quoted.length > 0) {
    const parts = await inTurn(quoted.slice(0, MOST_PARTS), verified);
    return { parts, own: 0, unchecked: quoted.length - parts.length, lastVerdict: lastVerdict(parts) };
  }
  return bySentences(plain, whole, verified);
}

/** Whether the message as a whole may be called a quotation, exact or with some words changed. */
function isWhole({ verdict, pieces, joint, text }: Verification, quoted: number): boolean {
  if (verdict === 'exact') return true;
  if (joint !== 'one' && joint !== 'unknown') return quoted === 0;
  if (verdict !== 'altered' || joint !== 'one' || quoted > MOSTLY_QUOTED) return false;
  const changed = pieces.flatMap(({ differences }) => differences).filter(({ words }) => words);
  return changed.reduce((sum, { typed }) => sum + typed.end - typed.start, 0) <= MOST_CHANGED * text.length;
}

async function bySentences(
  plain: string,
  whole: CheckedPart | null,
  verified: (part: QuotedPart) => Promise<CheckedPart>,
): Promise<CheckedText> {
  const sentences = plain
    .split(/\n+/)
    .flatMap((line) =>
      sentenceSpans(line, { start: 0, end: line.length }).map(({ start, end }) => line.slice(start, end)),
    )
    .filter((sentence) => hasMinWords(sentence, FEWEST_WORDS_OF_SENTENCE));
  if (whole && sentences.length < 2) return { parts: [whole], own: 0, unchecked: 0, lastVerdict: lastVerdict([whole]) };
  const looked = sentences.length === 0 ? [plain.slice(0, LONGEST_WHOLE)] : sentences.slice(0, MOST_SENTENCES_CHECKED);
  const checked = await inTurn(
    looked.map((words): QuotedPart => ({ words, claimed: null })),
    verified,
  );
  const theirs = checked.filter(({ verification: { verdict } }) => verdict === 'exact' || verdict === 'altered');
  const unchecked = Math.max(0, sentences.length - looked.length);
  const [first] = checked;
  const counts = { unchecked, lastVerdict: lastVerdict(checked) };
  if (theirs.length === 0 && first) return { ...counts, parts: [whole ?? first], own: whole ? 0 : checked.length - 1 };
  const shown = theirs.slice(0, MOST_PARTS);
  return {
    ...counts,
    parts: shown,
    own: checked.length - theirs.length,
    unchecked: unchecked + theirs.length - shown.length,
  };
}

const lastVerdict = (checked: readonly CheckedPart[]): Verdict => checked.at(-1)?.verification.verdict ?? 'absent';

/** One after the other, letting other people's questions in between. */
async function inTurn(
  parts: readonly QuotedPart[],
  verified: (part: QuotedPart) => Promise<CheckedPart>,
): Promise<CheckedPart[]> {
  const checked: CheckedPart[] = [];
  for (const part of parts) {
    checked.push(await verified(part));
    await setImmediate();
  }
  return checked;
}
