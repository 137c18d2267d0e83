import type { AboutWords } from './about-words.ts';
import type { AnswerWords } from './answer-words.ts';
import type { ArticlesWords } from './articles-words.ts';
import type { ButtonWords } from './button-words.ts';
import type { CardWords } from './card-words.ts';
import type { CommandWords } from './command-words.ts';
import { ENGLISH } from './english/words.ts';
import { FRENCH } from './french/words.ts';
import { GERMAN } from './german/words.ts';
import type { Grammar } from './grammar.ts';
import { JAPANESE } from './japanese/words.ts';
import { type Language, languageOf } from './language.ts';
import { PORTUGUESE } from './portuguese/words.ts';
import type { ProblemWords } from './problem-words.ts';
import type { QuotationWords } from './quotation-words.ts';
import { SPANISH } from './spanish/words.ts';
import type { VerifyWords } from './verify-words.ts';

/** All of the bot's own words in one language, a section a subject. A language is a folder; each section is a file there. */
export interface Words {
  readonly language: Language;
  readonly grammar: Grammar;
  readonly commands: CommandWords;
  readonly answers: AnswerWords;
  readonly cards: CardWords;
  readonly quotations: QuotationWords;
  readonly problems: ProblemWords;
  readonly buttons: ButtonWords;
  readonly articles: ArticlesWords;
  readonly about: AboutWords;
  readonly verify: VerifyWords;
}

/** The words in every language. */
export const WORDS: Readonly<Record<Language, Words>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
  ja: JAPANESE,
};

/** The words for whoever has this locale in Discord. */
export const wordsFor = (locale: unknown): Words => WORDS[languageOf(locale)];
