import type { Library } from '../../domain/library.ts';
import type { Span } from '../../domain/span.ts';
import { ASKING_OR_ENGLISH, ASKING_WORDS } from '../../language/asking-words.ts';
import { UNSPACED_WHEN_COMPARED } from '../../language/characters.ts';
import { type AnswerType, FOCUS_NOUNS, HOW_MUCH } from '../../language/languages/english/answer-types.ts';
import { PRICE_WORDS } from '../../language/languages/english/request-words.ts';
import { type ParsedQuestion, type QuestionTerm, SPEECH_STEMS } from '../../search/question/parse-question.ts';
import type { Correction } from '../../search/question/spelling.ts';

/** The words of a question that stand nowhere in the articles (in one article, when an id is given): spans over the question as typed. "Say" in "What did … say about …?" is how one asks, not what about; so are "long" in "How long …?" and what other languages ask with. A word that was corrected is not missing. */
export async function unmentionedWords(
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
  // Usually none is unknown, so the remaining checks run for few terms.
  return (
    question.terms
      // Without spaces a term may be half a sentence: its absence says nothing about its words.
      .filter(({ form }) => !UNSPACED_WHEN_COMPARED.test(form))
      .filter((term) => isUnknown(term) && (standsAlone(term) || term.parts.some(isUnknown)))
      .filter((term) => !(question.aboutSpeech && SPEECH_STEMS.has(term.key)) && !asksOnly(term, question))
      .filter((term) => !corrections.some(({ place }) => place.start === term.place.start))
      .map((term) => term.place)
  );
}

/** "Long" in "How long …?", "Wer" in "Wer leitet …?", "die" in "Wer leitet die …?". */
function asksOnly(
  { form, parts, place }: QuestionTerm,
  { text, terms, focus, type, asksPrice }: ParsedQuestion,
): boolean {
  // "Year" in "In which year …?" says what kind of answer is wanted.
  if (focus >= 0 && terms[focus]?.form === form && NOUNS_OF_TYPES[type]?.has(form)) return true;
  if (asksPrice && PRICE_WORDS.has(form)) return true;
  if (HOW_MUCH.has(form) && /\bhow\s+$/i.test(text.slice(0, place.start))) return true;
  if (ASKING_OR_ENGLISH.has(form)) return terms.some((other) => ASKING_WORDS.has(other.form));
  return ASKING_WORDS.has(form) || (parts.length > 0 && parts.every((part) => ASKING_WORDS.has(part.form)));
}

const NOUNS_OF_TYPES: Readonly<Partial<Record<AnswerType, ReadonlySet<string>>>> = FOCUS_NOUNS;

/** "Kroah-Hartman" is known when both its parts are; "ANY.RUN" is one name, and running is another thing. */
const standsAlone = ({ form, parts }: QuestionTerm): boolean => parts.length === 0 || form.includes('.');
