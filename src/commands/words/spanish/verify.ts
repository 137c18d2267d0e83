import { commandMention, commandWithOption } from '../mention.ts';
import type { VerifyWords } from '../verify-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, list, number, quoted } = grammar;
const command = { name: 'verificar', description: 'Comprueba si un texto es una cita literal de los artículos' };
const text = { name: 'texto', description: 'Las palabras que quieres comprobar' };
const afterWords = (after: string | null): string => (after === null ? '' : ` después de ${quoted(after)}`);

export const verify: VerifyWords = {
  verify: command,
  text,
  checkQuote: 'Comprobar la cita',
  askAbout: 'Preguntar sobre esto',
  checked: (words) => `Comprobado: ${words}`,
  exact: '**Está palabra por palabra en el artículo.**',
  exactLeftOut: '**Está palabra por palabra en el artículo, con omisiones.**',
  signs: '**Las mismas palabras; solo cambian mayúsculas o puntuación.**',
  altered: (n) => `**Alterado: ${counted(n, 'diferencia', 'diferencias')}.**`,
  reordered: '**Montaje: en el artículo estas palabras están en otro orden.**',
  severalArticles: '**Montaje: estas palabras son de varios artículos.**',
  partlyThere: '**No todo esto está en los artículos.**',
  absent: (article) =>
    `**No está en ${article === null ? 'los artículos' : article === '' ? 'el artículo' : quoted(article)}.**`,
  nearest: 'El pasaje más cercano:',
  nothingNear: 'No se encontró nada parecido.',
  unsearchable: `**Estas palabras son demasiado comunes para buscarlas en todos los artículos.**\nAñade más texto o elige un artículo: ${commandWithOption(command, commands.article)}.`,
  instead: (typed, written) => `En lugar de ${quoted(typed)}, el artículo dice ${quoted(written)}.`,
  added: (typed, after) => `El texto añade ${quoted(typed)}${afterWords(after)}.`,
  leftOut: (written, after) => `El texto omite ${quoted(written)}${afterWords(after)}.`,
  moreDifferences: (n) => `y ${counted(n, 'diferencia más', 'diferencias más')}`,
  summary: (exact, of) =>
    `**${counted(exact, 'parte', 'partes')} de ${number(of)} ${exact === 1 ? 'está' : 'están'} palabra por palabra en los artículos.**`,
  unchecked: (n) => `${counted(n, 'parte más no se ha comprobado', 'partes más no se han comprobado')}.`,
  noRoom: (n) => `${counted(n, 'parte más no cabe', 'partes más no caben')} aquí.`,
  own: (n) => `${counted(n, 'frase más no está', 'frases más no están')} en los artículos.`,
  otherSpeaker: (named, speakers) => `**Quién lo dice:** en el texto, ${named}; en el artículo, ${list(speakers, 3)}.`,
  noSpeaker: (named) => `**Quién lo dice:** en el texto, ${named}; el artículo no se lo atribuye a nadie.`,
  nothingToCheck: `Aquí no hay palabras que comprobar.\nElige un mensaje con texto o escribe las palabras después de ${commandWithOption(command, text)}.`,
  nothingToAsk: `Aquí no hay palabras sobre las que preguntar.\nElige un mensaje con texto o usa ${commandMention(commands.ask)}.`,
  tooLong: (most) => `Un texto puede tener aquí hasta ${number(most)} caracteres.\nCompruébalo por partes.`,
  inContext: 'En contexto',
};
