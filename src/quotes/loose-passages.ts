import { overlaps, type Span, slice } from '../domain/span.ts';
import type { UnitReading } from './attributed.ts';
import type { Draft } from './draft.ts';
import { labelledSpeech } from './labelled-speech.ts';
import { type Context, countWords, FEWEST_OF_NOBODY, FEWEST_WORDS, GOES_ON, nobodys } from './loose-context.ts';
import { mainSubject } from './main-subject.ts';
import { outside } from './outside-spans.ts';
import type { PersonIndex } from './person-index.ts';
import { attributeWithin } from './quoted-within.ts';
import { spanOf } from './tokens.ts';
import type { Unit } from './units.ts';

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
export function attributeLoose(
  text: string,
  units: readonly Unit[],
  readings: readonly UnitReading[],
  people: PersonIndex,
): Draft[] {
  const context: Context = { text, units, readings, drafts: [] };
  const { drafts } = context;
  let labels: readonly Span[] = [];
  for (const [index, unit] of units.entries()) {
    const own = readings[index]?.drafts ?? [];
    const labelled = labelledSpeech(text, units, index, people);
    if (labelled !== null) {
      addLabelled(drafts, labelled);
      labels = labelled.content;
    }
    for (const draft of own) drafts.push(draft);
    takeParagraphBefore(context, index, own);
    if (unit.first && !isAllQuoted(unit)) fromParagraphColon(context, index);
    const claimed = [...own.flatMap((draft) => draft.content), ...labels];
    const loose = outside(
      unit.tokens.filter((token) => token.kind === 'quoted'),
      claimed,
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

/** `“The first winter was hard.` and a paragraph `“The second was easier,” she said.`: both are hers. */
function takeParagraphBefore({ text, units, drafts }: Context, index: number, own: readonly Draft[]): void {
  const before = units[index - 1];
  const first = units[index]?.tokens[0];
  if (before?.tokens.at(-1)?.passage?.continues !== true || before.block === units[index]?.block || first === undefined)
    return;
  const at = drafts.length - own.length - 1;
  const open = drafts[at];
  const next = drafts[at + 1];
  if (text.charAt(before.tokens.at(-1)?.start ?? 0) !== text.charAt(first.start)) return;
  if (open?.pattern !== 'unattributed' || open.unit !== index - 1 || next?.content[0]?.start !== first.start) return;
  drafts.splice(at, 2, { ...next, content: [...open.content, ...next.content] });
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
  if (fromColon(context, quoted) || fromReportedSpeech(context, quoted) || fromParagraphBefore(context, quoted)) return;
  if (countWords(slice(context.text, quoted.content)) < FEWEST_OF_NOBODY) return;
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

/** `Hewitt writes:` and a paragraph without marks: the whole paragraph is what was written. */
function fromParagraphColon({ units, readings, drafts }: Context, index: number): void {
  const cue = readings[index - 1]?.open ?? null;
  const before = units[index - 1];
  const block = units[index]?.block;
  if (cue === null || before?.tokens.at(-1)?.kind !== 'colon' || cue.verb === null || cue.verb.ambiguous) return;
  if (!(cue.verb.frames.has('clause') || cue.verb.frames.has('marks'))) return;
  let last = index;
  while (units[last + 1]?.block === block) last++;
  const whole = units.slice(index, last + 1);
  if (whole.some(({ tokens }) => tokens.some((token) => token.kind === 'quoted'))) return;
  drafts.push({
    pattern: 'lead-in',
    unit: index,
    content: [{ start: units[index]?.start ?? 0, end: units[last]?.end ?? 0 }],
    cue: spanOf(before.tokens, cue.from, cue.to),
    mention: cue.mention,
    mentionUnit: index - 1,
  });
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

/** `“We lost the roof,” Ebert said.` and a paragraph that is quoted throughout, and is no heading: the same speaker goes on. */
function fromParagraphBefore({ text, drafts }: Context, { index, content, sameBlock }: QuotedUnit): boolean {
  const last = drafts.at(-1);
  if (sameBlock || last === undefined || last.unit !== index - 1 || last.mention === null) return false;
  if (countWords(slice(text, content)) < FEWEST_OF_NOBODY || !GOES_ON.has(last.pattern) || !endsQuoted(text, last))
    return false;
  drafts.push({ ...last, pattern: 'carried', unit: index, content: [content], cue: null });
  return true;
}

/** A paragraph that ends in a colon, and the quotation in the next: who spoke there last, else its subject. */
function fromColon({ readings, drafts }: Context, { index, content, before }: QuotedUnit): boolean {
  if (before === undefined || !before.tokens.slice(-2).some((token) => token.kind === 'colon')) return false;
  const mention = readings[index - 1]?.cues.at(-1)?.mention ?? mainSubject(before.tokens, before.tokens.length);
  if (mention === null) return false;
  drafts.push({ pattern: 'lead-in', unit: index, content: [content], cue: null, mention, mentionUnit: index - 1 });
  return true;
}

/** At most this many sentences of the paragraph stand between a statement and the quoted sentence that goes on. */
const GOES_ON_WITHIN = 3;

/** `She said that it had rained. “…”`: after reported speech in the same paragraph. */
function fromReportedSpeech({ units, drafts }: Context, { index, content, sameBlock }: QuotedUnit): boolean {
  const last = drafts.at(-1);
  if (!sameBlock || last === undefined || last.mention === null || index - last.unit > GOES_ON_WITHIN) return false;
  if (units[last.unit]?.block !== units[index]?.block) return false;
  drafts.push({ ...last, pattern: 'continued', unit: index, content: [content], cue: null });
  return true;
}

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
