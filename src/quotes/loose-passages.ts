import { overlaps, type Span, slice } from '../domain/span.ts';
import type { UnitReading } from './attributed.ts';
import type { Draft } from './draft.ts';
import { labelledSpeech } from './labelled-speech.ts';
import { mainSubject } from './main-subject.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';

/** A passage of fewer words that nobody is said to have spoken is a scare quote or a name, not a quotation. */
const FEWEST_WORDS = 4;

/** Everything that the attribution of an unclaimed passage looks at; `drafts` grows. */
interface Context {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly readings: readonly UnitReading[];
  readonly drafts: Draft[];
}

/** A unit that is nothing but quoted words. */
interface QuotedUnit {
  readonly index: number;
  readonly content: Span;
  /** The unit before it, where there is one. */
  readonly before: Unit | undefined;
  readonly sameBlock: boolean;
}

/**
 * Gives the quoted passages that no cue in their sentence claims to somebody: the speaker of the sentence before, of a lead-in,
 * of a label or a signature, or the subject of their own sentence. Where none of these says who speaks, the passage stays without a speaker.
 * @returns all drafts, with these added or joined, in the order of their units
 */
export function attributeLoose(text: string, units: readonly Unit[], readings: readonly UnitReading[]): Draft[] {
  const context: Context = { text, units, readings, drafts: [] };
  const { drafts } = context;
  let labels: readonly Span[] = [];
  for (const [index, unit] of units.entries()) {
    const own = readings[index]?.drafts ?? [];
    const labelled = labelledSpeech(text, units, index);
    if (labelled !== null) {
      addLabelled(drafts, labelled);
      labels = labelled.content;
    }
    drafts.push(...own);
    const claimed = [...own.flatMap((draft) => draft.content), ...labels];
    const loose = unit.tokens.filter(
      (token) => token.kind === 'quoted' && !claimed.some((span) => overlaps(span, token)),
    );
    const [first] = loose;
    const last = loose.at(-1);
    if (first === undefined || last === undefined) continue;
    if (isAllQuoted(unit)) {
      const before = units[index - 1];
      attributeUnit(context, {
        index,
        content: { start: first.start, end: last.end },
        before,
        sameBlock: before?.block === unit.block,
      });
    } else for (const token of loose) attributeWithin(context, index, token);
  }
  return drafts;
}

const isAllQuoted = (unit: Unit): boolean =>
  unit.tokens.every((token) => token.kind === 'quoted' || token.kind === 'stop' || token.kind === 'comma');

/** A signature takes over the passage before it that nobody else claims. */
function addLabelled(drafts: Draft[], labelled: Draft): void {
  const last = drafts.at(-1);
  const takesOver =
    labelled.pattern === 'signature' &&
    last !== undefined &&
    last.content.some((span) => labelled.content.some((own) => overlaps(span, own)));
  if (takesOver) drafts[drafts.length - 1] = { ...labelled, content: last.content };
  else drafts.push(labelled);
}

/** A sentence that is nothing but quoted words: the rules are tried in order. */
function attributeUnit(context: Context, quoted: QuotedUnit): void {
  if (fromOpenCue(context, quoted) || fromSameParagraph(context, quoted) || fromOpenParagraph(context, quoted)) return;
  if (countWords(slice(context.text, quoted.content)) < FEWEST_WORDS) return;
  if (fromColon(context, quoted) || fromReportedSpeech(context, quoted)) return;
  context.drafts.push(nobodys(quoted.index, quoted.content));
}

/** `X praised it, noting:-` and the quotation in the next paragraph; `He said.` with the quotation after it. */
function fromOpenCue({ units, readings, drafts }: Context, { index, content }: QuotedUnit): boolean {
  const cue = readings[index - 1]?.open ?? null;
  const first = units[index - 1]?.tokens[cue?.from ?? -1];
  const last = units[index - 1]?.tokens[(cue?.to ?? 0) - 1];
  if (cue === null || first === undefined || last === undefined) return false;
  const words = { start: first.start, end: last.end };
  drafts.push({
    pattern: 'lead-in',
    unit: index,
    content: [content],
    cue: words,
    mention: cue.mention,
    mentionUnit: index - 1,
  });
  return true;
}

/** `“…,” she said. “…”`: a further piece of the same quotation. */
function fromSameParagraph({ text, drafts }: Context, { index, content, sameBlock }: QuotedUnit): boolean {
  if (!sameBlock) return false;
  for (let at = drafts.length - 1; drafts[at]?.unit === index - 1; at--) {
    const draft = drafts[at];
    if (draft !== undefined && endsQuoted(text, draft)) return join(drafts, at, index, content);
  }
  return false;
}

/** A quotation over several paragraphs: each opens, only the last closes. */
function fromOpenParagraph({ drafts }: Context, { index, content, before, sameBlock }: QuotedUnit): boolean {
  if (sameBlock || drafts.length === 0 || before?.tokens.at(-1)?.passage?.continues !== true) return false;
  return join(drafts, drafts.length - 1, index, content);
}

/** A paragraph that ends in a colon, and the quotation in the next: who spoke there last, else its subject. */
function fromColon({ readings, drafts }: Context, { index, content, before }: QuotedUnit): boolean {
  if (before === undefined || !before.tokens.slice(-2).some((token) => token.kind === 'colon')) return false;
  const mention = readings[index - 1]?.cues.at(-1)?.mention ?? mainSubject(before.tokens, before.tokens.length);
  if (mention === null) return false;
  drafts.push({ pattern: 'lead-in', unit: index, content: [content], cue: null, mention, mentionUnit: index - 1 });
  return true;
}

/** `She said that it had rained. “…”`: after reported speech in the same paragraph. */
function fromReportedSpeech({ drafts }: Context, { index, content, sameBlock }: QuotedUnit): boolean {
  const last = drafts.at(-1);
  if (!sameBlock || last === undefined || last.unit !== index - 1 || last.mention === null) return false;
  drafts.push({ ...last, pattern: 'continued', unit: index, content: [content], cue: null });
  return true;
}

/** `He dismissed it as “…”`: a passage in a sentence without a verb of speech belongs to the sentence's subject. */
function attributeWithin({ text, units, drafts }: Context, index: number, token: Token): void {
  if (countWords(slice(text, token)) < FEWEST_WORDS) return;
  const tokens = units[index]?.tokens ?? [];
  const mention = mainSubject(tokens, tokens.indexOf(token));
  const content = { start: token.start, end: token.end };
  if (mention === null || (mention.kind !== 'name' && mention.kind !== 'pronoun')) drafts.push(nobodys(index, content));
  else drafts.push({ pattern: 'within', unit: index, content: [content], cue: null, mention, mentionUnit: index });
}

const nobodys = (unit: number, content: Span): Draft => ({
  pattern: 'unattributed',
  unit,
  content: [content],
  cue: null,
  mention: null,
  mentionUnit: unit,
});

/** Adds a further piece to the draft at `at`. */
function join(drafts: Draft[], at: number, unit: number, content: Span): boolean {
  const draft = drafts[at];
  if (draft === undefined) return false;
  drafts[at] = { ...draft, unit, content: [...draft.content, content] };
  return true;
}

/** Whether the draft's content ends in quoted words. */
const endsQuoted = (text: string, draft: Draft): boolean =>
  draft.pattern === 'continued' || /["”»'’]/.test(text.charAt((draft.content.at(-1)?.end ?? 0) - 1));

const countWords = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
