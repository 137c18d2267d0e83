import { overlaps, type Span, slice } from '../../domain/span.ts';
import { type NarratedSentence, tokensOutside } from '../1-tokens/narrated-sentence.ts';
import { spanOfTokens } from '../1-tokens/tokens.ts';
import type { SentenceReading } from '../3-content/read-sentence.ts';
import { mainSubject } from '../grammar/main-subject.ts';
import type { TableRule } from '../rules.ts';
import type { UnresolvedQuotation } from '../unresolved-quotation.ts';
import {
  type Context,
  countWordRuns,
  FEWEST_WORDS_OF_NOBODY,
  FEWEST_WORDS_OF_QUOTATION,
  PATTERNS_THAT_GO_ON,
  quotationOfNobody,
} from './context.ts';
import { labelledSpeech } from './labelled-speech.ts';
import { attributeWithin } from './quoted-within-sentence.ts';

/** Quoted passages that no cue claims, and the neighbours that tell whose they are. */

/** A sentence of quoted words only. */
interface QuotedSentence {
  readonly index: number;
  readonly content: Span;
  /** The sentence before it, if there is one. */
  readonly before: NarratedSentence | undefined;
  readonly sameBlock: boolean;
}

/**
 * Attributes the quoted passages that no cue in their sentence claims: to the speaker of the sentence before, of a lead-in, of a
 * label or a signature, or to the subject of their own sentence. If none of these names one, the passage has no speaker.
 * @returns all quotations, with these added or joined, in the order of their sentences
 */
export function attributeUnclaimed(
  text: string,
  sentences: readonly NarratedSentence[],
  readings: readonly SentenceReading[],
  isSurname: (word: string) => boolean,
): UnresolvedQuotation[] {
  const context: Context = { text, sentences, readings, quotations: [] };
  const { quotations } = context;
  let labels: readonly Span[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const own = readings[index]?.quotations ?? [];
    const labelled = labelledSpeech(text, sentences, index, isSurname);
    if (labelled !== null) {
      addLabelled(quotations, labelled);
      labels = labelled.content;
    }
    for (const quotation of own) quotations.push(quotation);
    takeParagraphBefore(context, index, own);
    if (sentence.first && !isAllQuoted(sentence)) fromParagraphColon(context, index);
    const claimed = [...own.flatMap((quotation) => quotation.content), ...labels];
    const unclaimed = tokensOutside(
      sentence.tokens.filter((token) => token.kind === 'quoted'),
      claimed,
    );
    const [first] = unclaimed;
    const last = unclaimed.at(-1);
    if (first === undefined || last === undefined) continue;
    if (isAllQuoted(sentence)) {
      const before = sentences[index - 1];
      attributeQuoted(context, {
        index,
        content: { start: first.start, end: last.end },
        before,
        sameBlock: before?.block === sentence.block,
      });
    } else for (const token of unclaimed) attributeWithin(context, index, token);
  }
  return quotations;
}

/** `“The first winter was hard.` and a paragraph `“The second was easier,” she said.`: both are hers. */
function takeParagraphBefore(
  { text, sentences, quotations }: Context,
  index: number,
  own: readonly UnresolvedQuotation[],
): void {
  const before = sentences[index - 1];
  const first = sentences[index]?.tokens[0];
  if (
    before?.tokens.at(-1)?.passage?.continues !== true ||
    before.block === sentences[index]?.block ||
    first === undefined
  )
    return;
  const at = quotations.length - own.length - 1;
  const open = quotations[at];
  const next = quotations[at + 1];
  if (text.charAt(before.tokens.at(-1)?.start ?? 0) !== text.charAt(first.start)) return;
  if (open?.pattern !== 'unattributed' || open.sentence !== index - 1 || next?.content[0]?.start !== first.start)
    return;
  quotations.splice(at, 2, { ...next, content: [...open.content, ...next.content] });
}

const isAllQuoted = (sentence: NarratedSentence): boolean =>
  sentence.tokens.every((token) => token.kind === 'quoted' || token.kind === 'stop' || token.kind === 'comma');

/** A signature claims the unclaimed passage before it. */
function addLabelled(quotations: UnresolvedQuotation[], labelled: UnresolvedQuotation): void {
  const last = quotations.at(-1);
  const takesOver =
    labelled.pattern === 'signature' &&
    last !== undefined &&
    last.content.some((span) => labelled.content.some((own) => overlaps(span, own)));
  if (takesOver) quotations[quotations.length - 1] = { ...labelled, content: last.content };
  else quotations.push(labelled);
}

/** Attributes a sentence of quoted words only: the first rule that applies decides. */
function attributeQuoted(context: Context, quoted: QuotedSentence): void {
  for (const rule of SPEAKERS_OF_QUOTED_SENTENCES) if (rule.match(context, quoted)) return;
}

/** Rules that attribute a sentence of quoted words only. A rule that applies adds the quotation, or leaves it out. */
export const SPEAKERS_OF_QUOTED_SENTENCES: readonly TableRule<[context: Context, quoted: QuotedSentence], boolean>[] = [
  {
    name: 'the speaker of the sentence before, which ends in an open cue',
    example: 'Lowe praised it, noting:-\n\n“The ferry will sail again.”',
    match: fromOpenCue,
  },
  {
    name: 'the speaker who is quoted right before it in the same paragraph',
    example: '“We lost the roof,” Ebert said. “We kept the pier.”',
    match: fromSameParagraph,
  },
  {
    name: 'the speaker of the paragraph before, which has no closing mark',
    example: '“The rain came in,” Ebert said. “The roof is gone, and we lost all of it.\n\n“We kept it.”',
    match: fromOpenParagraph,
  },
  {
    name: 'nobody: a scare quote or a name',
    example: 'Lowe gave three reasons:\n\n“No money left.”',
    match: ({ text }, { content }) => countWordRuns(slice(text, content)) < FEWEST_WORDS_OF_QUOTATION,
  },
  {
    name: 'the subject of the paragraph before, which ends in a colon',
    example: 'The mayor gave three reasons:\n\n“The ferry will sail again.”',
    match: fromColon,
  },
  {
    name: 'the speaker who is reported before it in the same paragraph',
    example: 'The board said that it had rained. “The roof is gone.”',
    match: fromReportedSpeech,
  },
  {
    name: 'the speaker who is quoted at the end of the paragraph before',
    example: '“We lost the roof,” Ebert said.\n\n“We kept the pier and all of the boats.”',
    match: fromParagraphBefore,
  },
  {
    name: 'nobody: too short for a quotation without a speaker',
    example: 'The roof fell in.\n\n“We kept the pier.”',
    match: ({ text }, { content }) => countWordRuns(slice(text, content)) < FEWEST_WORDS_OF_NOBODY,
  },
  {
    name: 'somebody who is not named',
    example: 'The roof fell in.\n\n“We kept the pier and all of the boats.”',
    match: ({ quotations }, { index, content }) => {
      quotations.push(quotationOfNobody(index, content));
      return true;
    },
  },
];

/** `X praised it, noting:-` and the quotation in the next paragraph; `He said.` with the quotation after it. */
function fromOpenCue({ sentences, readings, quotations }: Context, { index, content }: QuotedSentence): boolean {
  const cue = readings[index - 1]?.open ?? null;
  const first = sentences[index - 1]?.tokens[cue?.from ?? -1];
  const last = sentences[index - 1]?.tokens[(cue?.to ?? 0) - 1];
  if (cue === null || first === undefined || last === undefined) return false;
  const words = { start: first.start, end: last.end };
  quotations.push({
    pattern: 'lead-in',
    sentence: index,
    content: [content],
    cue: words,
    mention: cue.mention,
    mentionSentence: index - 1,
  });
  return true;
}

/** `Hewitt writes:` and a paragraph without marks: the whole paragraph is the quotation. */
function fromParagraphColon({ sentences, readings, quotations }: Context, index: number): void {
  const cue = readings[index - 1]?.open ?? null;
  const before = sentences[index - 1];
  const block = sentences[index]?.block;
  if (cue === null || before?.tokens.at(-1)?.kind !== 'colon' || cue.verb === null || cue.verb.ambiguous) return;
  if (!(cue.verb.frames.has('clause') || cue.verb.frames.has('marks'))) return;
  let last = index;
  while (sentences[last + 1]?.block === block) last++;
  const whole = sentences.slice(index, last + 1);
  if (whole.some(({ tokens }) => tokens.some((token) => token.kind === 'quoted'))) return;
  quotations.push({
    pattern: 'lead-in',
    sentence: index,
    content: [{ start: sentences[index]?.start ?? 0, end: sentences[last]?.end ?? 0 }],
    cue: spanOfTokens(before.tokens, cue.from, cue.to),
    mention: cue.mention,
    mentionSentence: index - 1,
  });
}

/** `“…,” she said. “…”`: a further piece of the same quotation. */
function fromSameParagraph({ text, quotations }: Context, { index, content, sameBlock }: QuotedSentence): boolean {
  if (!sameBlock) return false;
  for (let at = quotations.length - 1; quotations[at]?.sentence === index - 1; at--) {
    const quotation = quotations[at];
    if (quotation !== undefined && endsQuoted(text, quotation)) return appendContent(quotations, at, index, content);
  }
  return false;
}

/** A quotation over several paragraphs: each opens, only the last closes. */
function fromOpenParagraph({ quotations }: Context, { index, content, before, sameBlock }: QuotedSentence): boolean {
  if (sameBlock || quotations.length === 0 || before?.tokens.at(-1)?.passage?.continues !== true) return false;
  return appendContent(quotations, quotations.length - 1, index, content);
}

/** `“We lost the roof,” Ebert said.` and a paragraph that is quoted throughout, and is no heading: the same speaker continues. */
function fromParagraphBefore({ text, quotations }: Context, { index, content, sameBlock }: QuotedSentence): boolean {
  const last = quotations.at(-1);
  if (sameBlock || last === undefined || last.sentence !== index - 1 || last.mention === null) return false;
  if (
    countWordRuns(slice(text, content)) < FEWEST_WORDS_OF_NOBODY ||
    !PATTERNS_THAT_GO_ON.has(last.pattern) ||
    !endsQuoted(text, last)
  )
    return false;
  quotations.push({ ...last, pattern: 'carried', sentence: index, content: [content], cue: null });
  return true;
}

/** A paragraph that ends in a colon, and a quotation in the next: its last speaker, else its subject. */
function fromColon({ readings, quotations }: Context, { index, content, before }: QuotedSentence): boolean {
  if (before === undefined || !before.tokens.slice(-2).some((token) => token.kind === 'colon')) return false;
  const mention = readings[index - 1]?.cues.at(-1)?.mention ?? mainSubject(before.tokens, before.tokens.length);
  if (mention === null) return false;
  quotations.push({
    pattern: 'lead-in',
    sentence: index,
    content: [content],
    cue: null,
    mention,
    mentionSentence: index - 1,
  });
  return true;
}

/** The most sentences of the paragraph between a statement and the quoted sentence that continues it. */
const GOES_ON_WITHIN = 3;

/** `She said that it had rained. “…”`: after reported speech in the same paragraph. */
function fromReportedSpeech(
  { sentences, quotations }: Context,
  { index, content, sameBlock }: QuotedSentence,
): boolean {
  const last = quotations.at(-1);
  if (!sameBlock || last === undefined || last.mention === null || index - last.sentence > GOES_ON_WITHIN) return false;
  if (sentences[last.sentence]?.block !== sentences[index]?.block) return false;
  quotations.push({ ...last, pattern: 'continued', sentence: index, content: [content], cue: null });
  return true;
}

/** Adds a further piece to the quotation at `at`. */
function appendContent(quotations: UnresolvedQuotation[], at: number, sentence: number, content: Span): boolean {
  const quotation = quotations[at];
  if (quotation === undefined) return false;
  quotations[at] = { ...quotation, sentence, content: [...quotation.content, content] };
  return true;
}

/** Whether the quotation's content ends in quoted words. */
const endsQuoted = (text: string, quotation: UnresolvedQuotation): boolean =>
  quotation.pattern === 'continued' || /["”»'’]/.test(text.charAt((quotation.content.at(-1)?.end ?? 0) - 1));
