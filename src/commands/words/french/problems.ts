import { commandMention, commandWithOption, optionMention } from '../mention.ts';
import type { ProblemWords } from '../problem-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { list, number, quoted } = grammar;
const ask = commandMention(commands.ask);
const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

export const problems: ProblemWords = {
  noQuestion: `Il manque la question.\nÉcrivez-la après ${commandWithOption(commands.ask, commands.question)}.`,
  questionTooLong: (most) => `Une question peut compter jusqu’à ${number(most)} caractères.\nPosez-la plus brièvement.`,
  unknownArticle: (typed, nearest) =>
    `Il n’y a pas d’article ${quoted(typed)}. Les plus proches\u00a0:\n${nearest}\nSans ${article}, tous sont consultés.`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)} correspond à plusieurs articles\u00a0:\n${titles}\nChoisissez-en un\u00a0; sans ${article}, tous sont consultés.`,
  unknownKind: (typed, kinds) => `Le type ${quoted(typed)} n’existe pas.\nIl y a\u00a0: ${list(kinds)}.`,
  unknownCommand: `Ce bot ne connaît pas (ou plus) cette commande.\nEssayez ${ask} ou ${quote}.`,
  unknownControl: `Ce bouton ne fait plus rien.\nReposez la question avec ${ask} ou ${quote}.`,
  articleChanged: `L’article a changé depuis, ou n’est plus là\u00a0; ceci ne peut plus être affiché.\nReposez la question avec ${ask} ou ${quote}.`,
  wentWrong: 'Un problème est survenu, il n’y a donc pas de réponse.\nVeuillez réessayer dans un instant.',
  busy: 'Il y a trop de demandes en ce moment, celle-ci n’a donc pas pu être traitée.\nVeuillez réessayer dans un instant.',
  stopping:
    'Le bot est en cours d’arrêt ou de redémarrage, il n’y a donc pas de réponse.\nVeuillez réessayer dans une minute.',
  unavailable: 'Les articles sont injoignables pour le moment.\nVeuillez réessayer dans une minute.',
  nothingToShow: `Il n’y a rien à afficher ici.\nEssayez ${ask} ou ${quote}.`,
};
