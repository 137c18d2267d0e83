import type { CardWords } from '../card-words.ts';
import { grammar } from './grammar.ts';

const { counted, number, quoted } = grammar;

export const cards: CardWords = {
  kinds: { direct: 'direta', indirect: 'indireta', mixed: 'em parte direta' },
  unnamed: 'pessoa não indicada',
  unnamedHeading: 'Pessoa não indicada',
  theirWords: (pieces) => `Suas palavras: ${pieces}`,
  introducedBy: (pieces) => `No artigo: ${quoted(pieces)}`,
  moreSpeakers: (n) => `e mais ${counted(n, 'pessoa', 'pessoas')} neste trecho`,
  context: 'Contexto: ',
  before: 'Antes: ',
  after: 'Depois: ',
  noMoreFits: 'Não cabe mais em uma mensagem.',
  sentenceOf: (sentence, of) => `frase ${sentence} de ${of}`,
  openArticle: 'Abrir artigo',
  passageGoesOn: '… O trecho continua; o resto não cabe aqui.',
  sentenceGoesOn: (characters) =>
    `… A frase continua: seus ${number(characters)} caracteres não cabem em uma mensagem.`,
};
