import { nameFit } from '../answer/names.ts';
import type { CitedPassage } from '../domain/answer.ts';
import { fold } from '../language/fold.ts';
import { speakerName } from '../library/speakers.ts';
import type { CheckedPart } from './check-text.ts';
import { namePiece } from './pieces.ts';
import type { Words } from './words/words.ts';

/**
 * Says that the text names another speaker than the article; null when it names none, the same, or whoever wrote or published the article,
 * and when the article has that name beside the words, which may say as much.
 */
export function speakerNote({ verification, claimed }: CheckedPart, { verify }: Pick<Words, 'verify'>): string | null {
  if (claimed === null) return null;
  const passages = verification.pieces.flatMap(({ verdict, passage }) =>
    passage && (verdict === 'exact' || verdict === 'altered') ? [passage] : [],
  );
  if (passages.length === 0) return null;
  const speakers = [...new Set(passages.flatMap(speakersOf))];
  const others = passages.flatMap(({ article: { title, source } }) => [
    source.author ?? '',
    source.name ?? '',
    // "An interview with Dana Petrova" says whose words they may be only where the article says no better.
    ...(speakers.length === 0 ? [title] : []),
  ]);
  if ([...speakers, ...others].some((name) => isSame(claimed, name))) return null;
  if (passages.some((passage) => standsBeside(claimed, passage))) return null;
  const named = `**${namePiece(claimed)}**`;
  return speakers.length === 0
    ? verify.noSpeaker(named)
    : verify.otherSpeaker(
        named,
        speakers.map((name) => `**${namePiece(name)}**`),
      );
}

const speakersOf = ({ article, speakers }: CitedPassage): string[] =>
  speakers.map(({ speaker }) => speakerName(article, speaker));

/** "Corbet" and "Jonathan Corbet", either way round. */
const isSame = (a: string, b: string): boolean => nameFit(a, b) > 0 || nameFit(b, a) > 0;

/** Whether the last word of the name stands in the passage's sentences or in the one before. */
function standsBeside(name: string, { article, first, last }: CitedPassage): boolean {
  const start = article.sentences[Math.max(0, first - 1)]?.start ?? 0;
  const end = article.sentences[last]?.end ?? start;
  const surname = fold(name).split(/\s+/).at(-1) ?? '';
  return surname !== '' && fold(article.text.slice(start, Math.min(end, start + 5_000))).includes(surname);
}
