import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import type { Grammar } from './grammar.ts';
import { JAPANESE } from './japanese.ts';
import { type Language, languageOf } from './language.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';
import type {
  AboutWords,
  AnswerWords,
  ArticlesWords,
  ButtonWords,
  CardWords,
  CommandWords,
  ProblemWords,
  QuotationWords,
  VerifyWords,
} from './texts.ts';

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
