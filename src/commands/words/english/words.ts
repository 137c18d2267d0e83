import type { Words } from '../words.ts';
import { about } from './about.ts';
import { answers } from './answers.ts';
import { articles } from './articles.ts';
import { buttons } from './buttons.ts';
import { cards } from './cards.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';
import { problems } from './problems.ts';
import { quotations } from './quotations.ts';
import { verify } from './verify.ts';

/** The bot's words in English. */
export const ENGLISH: Words = {
  language: 'en',
  grammar,
  commands,
  answers,
  cards,
  quotations,
  problems,
  buttons,
  articles,
  about,
  verify,
};
