import type { CardWords } from '../card-words.ts';
import { grammar } from './grammar.ts';

const { counted, number, quoted } = grammar;

export const cards: CardWords = {
  kinds: { direct: 'directa', indirect: 'indirecta', mixed: 'parcialmente directa' },
  unnamed: 'persona no indicada',
  unnamedHeading: 'Persona no indicada',
  theirWords: (pieces) => `Sus palabras: ${pieces}`,
  introducedBy: (pieces) => `En el artículo: ${quoted(pieces)}`,
  moreSpeakers: (n) => `y ${counted(n, 'persona más', 'personas más')} en este pasaje`,
  context: 'Contexto: ',
  before: 'Antes: ',
  after: 'Después: ',
  noMoreFits: 'No cabe más en un mensaje.',
  sentenceOf: (sentence, of) => `frase ${sentence} de ${of}`,
  openArticle: 'Abrir artículo',
  passageGoesOn: '… El pasaje continúa; el resto no cabe aquí.',
  sentenceGoesOn: (characters) => `… La frase continúa: sus ${number(characters)} caracteres no caben en un mensaje.`,
};
