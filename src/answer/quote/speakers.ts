import type { SpeakerSummary } from '../../domain/library.ts';
import { type FindNames, likeness, nameIndex } from './name-fit.ts';

/** Longest speaker that is looked up, in UTF-16 units: Discord's suggestions end at 100. */
const LONGEST_TYPED_NAME = 100;
/** How many names are offered for a person whom no article quotes. */
const MOST_NEAREST_SPEAKERS = 5;

/** The speakers meant by what was typed, the best fits only: "corbet" is Jonathan Corbet, "Smith" may be two people. */
export function speakersMeant(typed: string, speakers: readonly SpeakerSummary[]): readonly SpeakerSummary[] {
  const fits = fittingSpeakers(typed, speakers);
  const best = fits[0]?.fit ?? 0;
  return fits.filter(({ fit }) => fit >= best - 1e-9).map(({ speaker }) => speaker);
}

/** Speakers that fit what has been typed so far, best first, then the most quoted; everybody when nothing is typed yet. */
export function speakersLike(
  typed: string,
  speakers: readonly SpeakerSummary[],
  limit: number,
): readonly SpeakerSummary[] {
  if (!typed.trim()) return speakers.slice(0, limit);
  return fittingSpeakers(typed, speakers)
    .slice(0, limit)
    .map(({ speaker }) => speaker);
}

/** Names close to an unknown one, nearest first; when nothing is close, the most quoted. */
export function nearestSpeakers(typed: string, speakers: readonly SpeakerSummary[]): readonly SpeakerSummary[] {
  return speakers
    .map((speaker) => ({ speaker, like: likeness(typed.slice(0, LONGEST_TYPED_NAME), speaker.name) }))
    .sort((a, b) => b.like - a.like || b.speaker.quotations - a.speaker.quotations)
    .slice(0, MOST_NEAREST_SPEAKERS)
    .map(({ speaker }) => speaker);
}

/** Name indexes, cached as long as the list of speakers lives, which never changes. */
const nameIndexes = new WeakMap<readonly SpeakerSummary[], FindNames>();

function fittingSpeakers(
  typed: string,
  speakers: readonly SpeakerSummary[],
): { speaker: SpeakerSummary; fit: number }[] {
  const known = nameIndexes.get(speakers) ?? nameIndex(speakers.map(({ name }) => name));
  nameIndexes.set(speakers, known);
  return known(typed.slice(0, LONGEST_TYPED_NAME))
    .flatMap(({ index, fit }) => {
      const speaker = speakers[index];
      return speaker ? [{ speaker, fit }] : [];
    })
    .sort((a, b) => b.fit - a.fit || b.speaker.quotations - a.speaker.quotations);
}
