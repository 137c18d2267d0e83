import type { Article } from '../../../domain/article.ts';
import type { Quotation } from '../../../domain/quotation.ts';
import { PREPOSITIONS } from '../../../language/languages/english/grammar/function-words.ts';
import { isFirstName } from '../../../language/languages/english/people/first-names.ts';
import { isOrganisation } from '../../../language/languages/english/people/organisation-words.ts';
import { isPersonNoun, isPluralPeople } from '../../../language/languages/english/people/person-words.ts';
import { speakerName } from '../../../library/speakers.ts';
import { firstIndexWhere } from '../../../runtime/binary-search.ts';
import { type CandidateQuestion, LONGEST_MADE_QUESTION, MOST_QUOTATIONS_READ } from '../candidate.ts';
import { type ArticleReading, type Phrase, type ReadSentence, topicsIn, wordsOf } from './reading.ts';

/** A quotation that is attributed less surely makes no question: a wrong speaker is worse than none. */
const SURE_ENOUGH = 0.6;
/** A longer question is cut on a phone's button, in characters. */
const LONG_ON_A_PHONE = 45;
/** The most topics of one quotation that are tried. */
const MOST_TOPICS = 3;

/** What a quotation is about. */
export interface QuotedTopic {
  readonly quotation: Quotation;
  /** Its place in the article's list of quotations. */
  readonly ordinal: number;
  /** The sentence that the topic stands in. */
  readonly sentence: number;
  readonly topic: string;
}

/** "What did Greg Kroah-Hartman say about the next merge window?" Each quotation's best topic first; what tells least comes last. */
export function saidQuestions(
  article: Article,
  read: ArticleReading,
  quotations: readonly Quotation[],
): CandidateQuestion[] {
  const asked = quotedTopics(read, quotations).flatMap(({ quotation, sentence, topic }) => {
    const { speaker, confidence } = quotation;
    const name = speaker === null ? null : speakerInQuestion(speakerName(article, speaker), read);
    if (name === null || confidence < SURE_ENOUGH || sharesWord(name, topic)) return [];
    const full = sayAbout(name, topic);
    const question = full.length > LONG_ON_A_PHONE ? sayAbout(surname(name), topic) : full;
    // Groups tell less than people, and one word less than several.
    const doubts = Number(/^\p{Ll}/u.test(name)) + Number(!topic.includes(' '));
    return question.length > LONGEST_MADE_QUESTION ? [] : [{ question, sentence, doubts }];
  });
  return asked
    .sort((a, b) => a.doubts - b.doubts)
    .map(({ question, sentence }) => ({ template: 'said', question, sentence }));
}

const sayAbout = (name: string, topic: string): string => `What did ${name} say about ${topic}?`;

/** A person's last name, by which a shorter question is as clear; anything else as it is. */
function surname(name: string): string {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  return words.length === 2 && last.length > 2 && isFirstName(words[0]?.toLowerCase() ?? '') ? last : name;
}

/** The topics of an article's quotations: the best of each, then the second best of each, … */
export function quotedTopics(
  { text, sentences, withinSentence, isName }: ArticleReading,
  quotations: readonly Quotation[],
): QuotedTopic[] {
  const byRank: QuotedTopic[][] = [];
  for (const [ordinal, quotation] of quotations.slice(0, MOST_QUOTATIONS_READ).entries()) {
    const topics = quotation.content.flatMap((part) =>
      sentencesIn(sentences, part).flatMap((sentence) =>
        topicsIn(sentence.tokens, part).map((phrase) => ({ sentence, phrase })),
      ),
    );
    for (const [rank, { sentence, phrase }] of topics.slice(0, MOST_TOPICS).entries()) {
      const topic = phraseInQuestion(text, sentence, phrase, withinSentence);
      if (topic === null || (!topic.includes(' ') && !isName(topic.toLowerCase()))) continue;
      const own = byRank[rank] ?? [];
      byRank[rank] = own;
      own.push({ quotation, ordinal, sentence: sentence.index, topic });
    }
  }
  return byRank.flat();
}

function sentencesIn(
  sentences: readonly ReadSentence[],
  { start, end }: { readonly start: number; readonly end: number },
): ReadSentence[] {
  const first = firstIndexWhere(sentences.length, (i) => (sentences[i]?.tokens.at(-1)?.end ?? 0) > start);
  const found: ReadSentence[] = [];
  for (let i = first; i < sentences.length; i++) {
    const sentence = sentences[i];
    if (!sentence || (sentence.tokens[0]?.start ?? end) >= end) break;
    found.push(sentence);
  }
  return found;
}

/** A phrase as it stands within a question: a sentence's first word loses its capital letter unless it is a name. */
function phraseInQuestion(
  text: string,
  { tokens }: ReadSentence,
  { from, to }: Phrase,
  withinSentence: ArticleReading['withinSentence'],
): string | null {
  const words = wordsOf(text, tokens, from, to);
  const first = tokens[from];
  const before = tokens[from - 1];
  // Behind a mark a sentence may begin.
  if (!first || before?.kind === 'word' || before?.kind === 'number' || before?.kind === 'comma') return words;
  const begun = withinSentence(first, tokens[from + 1]);
  return begun === null ? null : begun + words.slice(first.end - first.start);
}

/** A name as a question asks for it, "Ada Lowe", "security analysts at Prossimo"; null for what needs an article before it. */
function speakerInQuestion(name: string, { isName }: ArticleReading): string | null {
  const words = name.split(' ');
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (/^\p{Lu}/u.test(words[0] ?? '') && /^\p{Lu}/u.test(words.at(-1) ?? '')) {
    if (words[0] === 'The') return `the${name.slice('The'.length)}`;
    // A sentence's first word may be anything; "National Committee" and "Kent County Republican" need an article.
    if (words.length === 1) return isName(last) ? name : null;
    return isOrganisation(last) || isPersonNoun(last) ? null : name;
  }
  const tie = words.findIndex((word) => PREPOSITIONS.has(word.toLowerCase()));
  const head = words[(tie < 0 ? words.length : tie) - 1]?.toLowerCase() ?? '';
  return /^\p{Ll}/u.test(name) && head !== 'others' && (isPluralPeople(head) || /[^su]s$/.test(head)) ? name : null;
}

/** "What did Lowe say about Lowe?" is no question. */
function sharesWord(name: string, topic: string): boolean {
  const words = new Set(name.toLowerCase().split(/[\s-]+/));
  return topic
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => word.length > 3 && words.has(word));
}
