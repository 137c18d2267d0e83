import type { Article } from '../domain/article.ts';
import type { Quotation } from '../domain/quotation.ts';
import type { Span } from '../domain/span.ts';
import { readUnit } from './attributed.ts';
import { confidenceOf, LEAST, NOBODY } from './confidence.ts';
import type { Draft } from './draft.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { attributeLoose } from './loose-passages.ts';
import { PersonIndex } from './person-index.ts';
import { withoutPullQuotes } from './pull-quotes.ts';
import { KindReader } from './quotation-kind.ts';
import { SpeakerResolver } from './resolve-speaker.ts';
import { readUnits, type Unit } from './units.ts';

/** A quotation with what its confidence rests on; null when nobody is named as its speaker. */
export interface Supported {
  readonly quotation: Quotation;
  readonly evidence: Evidence | null;
}

/**
 * What an article reports people to have said or written, in the order of the text:
 * 1. the quotation marks are paired, and the text is read sentence by sentence with quoted passages as single things;
 * 2. cues ("said", "according to", "noting") give content and mention; quoted passages without a cue get their neighbour's;
 * 3. mentions are resolved to speakers.
 * Never throws; what is not understood is left out, and a speaker who is not stated, or only guessed, is null.
 */
export const findQuotations = (article: Article): Quotation[] =>
  findSupported(article).map(({ quotation }) => quotation);

/** The quotations of an article as `findQuotations` gives them, with the evidence for each. */
export function findSupported(article: Article): Supported[] {
  const units = readUnits(article);
  const readings = units.map((unit, index) => readUnit(unit, index));
  const people = new PersonIndex(article, units);
  const drafts = withoutPullQuotes(article.text, attributeLoose(article.text, units, readings, people));
  const resolver = new SpeakerResolver(units, people);
  const kinds = new KindReader(units);
  return drafts
    .map((draft): Supported => {
      const speaker = resolver.speakerOf(draft);
      const kind = kinds.kindOf(draft.content);
      const evidence = speaker === null ? null : evidenceOf(draft, kind, speaker, units);
      const confidence = evidence === null ? NOBODY : confidenceOf(evidence);
      const quotation = {
        kind,
        content: draft.content,
        cue: draft.cue,
        mention: mentionSpan(draft, units),
        speaker: confidence < LEAST ? null : speaker,
        confidence,
      };
      return { quotation, evidence };
    })
    .sort((a, b) => firstStart(a) - firstStart(b) || lastEnd(a) - lastEnd(b));
}

const firstStart = ({ quotation }: Supported): number => quotation.content[0]?.start ?? 0;
const lastEnd = ({ quotation }: Supported): number => quotation.content.at(-1)?.end ?? 0;

function mentionSpan(draft: Draft, units: readonly Unit[]): Span | null {
  const tokens = units[draft.mentionUnit]?.tokens;
  const first = tokens?.[draft.mention?.from ?? -1];
  const last = tokens?.[(draft.mention?.to ?? 0) - 1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}
