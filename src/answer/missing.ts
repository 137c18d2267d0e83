import type { Library } from '../domain/library.ts';
import type { Span } from '../domain/span.ts';
import { type ParsedQuestion, type QuestionTerm, SPEECH_STEMS } from '../search/question.ts';
import type { Correction } from '../search/spelling.ts';

/** The words of a question that stand nowhere in the articles (in one article, when an id is given): spans over the question as typed. "Say" in "What did … say about …?" is how one asks, not what about; a word that was corrected is not missing. */
export async function missingWords(
  question: ParsedQuestion,
  corrections: readonly Correction[],
  article: string | null,
  library: Library,
): Promise<Span[]> {
  const asked = question.terms.flatMap((term) => [
    term.key,
    term.form,
    ...term.parts.flatMap(({ key, form }) => [key, form]),
  ]);
  const unknown = await library.unknownTerms(asked, article);
  const isUnknown = ({ key, form }: { key: string; form: string }): boolean => unknown.has(key) && unknown.has(form);
  return question.terms
    .filter((term) => !(question.aboutSpeech && SPEECH_STEMS.has(term.key)))
    .filter((term) => !corrections.some(({ place }) => place.start === term.place.start))
    .filter((term) => isUnknown(term) && (standsAlone(term) || term.parts.some(isUnknown)))
    .map((term) => term.place);
}

/** "Kroah-Hartman" is known when both its parts are; "ANY.RUN" is one name, and running is another thing. */
const standsAlone = ({ form, parts }: QuestionTerm): boolean => parts.length === 0 || form.includes('.');
