import type { Article } from '../domain/article.ts';
import type { Quotation } from '../domain/quotation.ts';
import type { Span } from '../domain/span.ts';
import { readUnit } from './attributed.ts';
import { confidenceOf } from './confidence.ts';
import type { Draft } from './draft.ts';
import { attributeLoose } from './loose-passages.ts';
import { KindReader } from './quotation-kind.ts';
import { SpeakerResolver } from './resolve-speaker.ts';
import { readUnits, type Unit } from './units.ts';

/**
 * What an article reports people to have said or written, in the order of the text:
 * 1. the quotation marks are paired, and the text is read sentence by sentence with quoted passages as single things;
 * 2. cues ("said", "according to", "noting") give content and mention; quoted passages without a cue get their neighbour's;
 * 3. mentions are resolved to speakers.
 * Never throws; what is not understood is left out, and a speaker who is not stated is null.
 */
export function findQuotations(article: Article): Quotation[] {
  const units = readUnits(article);
  const readings = units.map((unit, index) => readUnit(unit, index));
  const drafts = attributeLoose(article.text, units, readings);
  const resolver = new SpeakerResolver(article, units);
  const kinds = new KindReader(units);
  return drafts
    .map((draft): Quotation => {
      const speaker = resolver.speakerOf(draft);
      return {
        kind: kinds.kindOf(draft.content),
        content: draft.content,
        cue: draft.cue,
        mention: mentionSpan(draft, units),
        speaker,
        confidence: confidenceOf(draft, speaker),
      };
    })
    .sort((a, b) => firstStart(a) - firstStart(b) || lastEnd(a) - lastEnd(b));
}

const firstStart = (quotation: Quotation): number => quotation.content[0]?.start ?? 0;
const lastEnd = (quotation: Quotation): number => quotation.content.at(-1)?.end ?? 0;

function mentionSpan(draft: Draft, units: readonly Unit[]): Span | null {
  const tokens = units[draft.mentionUnit]?.tokens;
  const first = tokens?.[draft.mention?.from ?? -1];
  const last = tokens?.[(draft.mention?.to ?? 0) - 1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
