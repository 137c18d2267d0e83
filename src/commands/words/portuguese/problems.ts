import { commandMention, commandWithOption, optionMention } from '../mention.ts';
import type { ProblemWords } from '../problem-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { list, number, quoted } = grammar;
const ask = commandMention(commands.ask);
const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

export const problems: ProblemWords = {
  noQuestion: `Falta a pergunta.\nEscreva-a depois de ${commandWithOption(commands.ask, commands.question)}.`,
  questionTooLong: (most) => `Uma pergunta pode ter até ${number(most)} caracteres.\nFaça uma mais curta.`,
  unknownArticle: (typed, nearest) =>
    `Não há nenhum artigo ${quoted(typed)}. Os mais parecidos:\n${nearest}\nSem ${article}, a busca é em todos.`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)} corresponde a vários artigos:\n${titles}\nEscolha um; sem ${article}, a busca é em todos.`,
  unknownKind: (typed, kinds) => `O tipo ${quoted(typed)} não existe.\nExistem: ${list(kinds)}.`,
  unknownCommand: `Este bot não conhece (ou não conhece mais) esse comando.\nTente ${ask} ou ${quote}.`,
  unknownControl: `Este botão não faz mais nada.\nPergunte de novo com ${ask} ou ${quote}.`,
  articleChanged: `O artigo mudou ou não existe mais, então isto não pode mais ser mostrado.\nPergunte de novo com ${ask} ou ${quote}.`,
  wentWrong: 'Algo deu errado, por isso não há resposta.\nTente novamente daqui a pouco.',
  busy: 'Há pedidos demais neste momento, por isso este não pôde ser atendido.\nTente novamente daqui a pouco.',
  stopping: 'O bot está sendo encerrado ou reiniciado, por isso não há resposta.\nTente novamente em um minuto.',
  unavailable: 'No momento não é possível acessar os artigos.\nTente novamente em um minuto.',
  nothingToShow: `Não há nada para mostrar aqui.\nTente ${ask} ou ${quote}.`,
};
