import { commandMention, commandWithOption, optionMention } from '../mention.ts';
import type { ProblemWords } from '../problem-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { list, number, quoted } = grammar;
const ask = commandMention(commands.ask);
const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

export const problems: ProblemWords = {
  noQuestion: `Falta la pregunta.\nEscríbela después de ${commandWithOption(commands.ask, commands.question)}.`,
  questionTooLong: (most) => `Una pregunta puede tener hasta ${number(most)} caracteres.\nHazla más corta.`,
  unknownArticle: (typed, nearest) =>
    `No hay ningún artículo ${quoted(typed)}. Los más parecidos:\n${nearest}\nSin ${article} se busca en todos.`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)} coincide con varios artículos:\n${titles}\nElige uno; sin ${article} se busca en todos.`,
  unknownKind: (typed, kinds) => `El tipo ${quoted(typed)} no existe.\nHay: ${list(kinds)}.`,
  unknownCommand: `Este bot no conoce (o ya no conoce) ese comando.\nPrueba ${ask} o ${quote}.`,
  unknownControl: `Este botón ya no hace nada.\nVuelve a preguntar con ${ask} o ${quote}.`,
  articleChanged: `El artículo ha cambiado o ya no está, así que esto no se puede mostrar.\nVuelve a preguntar con ${ask} o ${quote}.`,
  wentWrong: 'Algo salió mal y no hay respuesta.\nVuelve a intentarlo dentro de un momento.',
  busy: 'Hay demasiadas preguntas en este momento y esta no se pudo atender.\nVuelve a intentarlo dentro de un momento.',
  stopping:
    'El bot se está deteniendo o reiniciando, así que no hay respuesta.\nVuelve a intentarlo dentro de un minuto.',
  unavailable: 'Ahora mismo no se puede acceder a los artículos.\nVuelve a intentarlo dentro de un minuto.',
  nothingToShow: `Aquí no hay nada que mostrar.\nPrueba ${ask} o ${quote}.`,
};
