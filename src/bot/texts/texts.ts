import { ENGLISH } from './english.ts';
import type { Grammar } from './grammar.ts';
import type { Language } from './language.ts';

/** All of the bot's own texts in one language, with a section per subject. English defines which texts there are. */
export type Texts = typeof ENGLISH;

/** The sections that a language translates. */
type Section = Exclude<keyof Texts, 'language' | 'grammar'>;

/** The texts of another language. Anything not yet translated is shown in English. */
export type Translation = { readonly language: Language; readonly grammar: Grammar } & {
  readonly [section in Section]?: Partial<Texts[section]>;
};

/** A language's texts, completed by the English ones. */
export function completed(translation: Translation): Texts {
  const texts = { ...ENGLISH, ...translation };
  for (const section of SECTIONS) Object.assign(texts, { [section]: { ...ENGLISH[section], ...translation[section] } });
  return texts as Texts;
}

const SECTIONS = (Object.keys(ENGLISH) as (keyof Texts)[]).filter(
  (key): key is Section => key !== 'language' && key !== 'grammar',
);
