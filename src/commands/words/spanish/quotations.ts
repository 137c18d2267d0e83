import { commandMention, commandWithOption } from '../mention.ts';
import type { QuotationWords } from '../quotation-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, list, number, quoted } = grammar;
const quotationCount = (n: number): string => counted(n, 'cita', 'citas');
const everybody = `${commandMention(commands.quote)} sin opciones`;

export const quotations: QuotationWords = {
  found: (n, by, topic) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : ` de ${list(by, 8)}`}${topic === null ? '' : ` sobre ${quoted(topic)}`}`,
  everybody: (n, speakers) => `**${quotationCount(n)}** de ${counted(speakers, 'persona', 'personas')}`,
  more: (n) => `${counted(n, 'cita más no cabe', 'citas más no caben')} aquí.`,
  narrowWith: (options) => `Acótalas con ${options}.`,
  pageOf: (page, of) => `Página ${number(page)} de ${number(of)}`,
  moreByOthers: (n, speakers) =>
    `${n === 1 ? 'Sigue' : 'Siguen'} ${counted(n, 'cita más', 'citas más')}: ${list(speakers, 8)}. Las de una persona: ${commandWithOption(commands.quote, commands.speaker)}; las de un tema: ${commandWithOption(commands.quote, commands.topic)}.`,
  nobody: `Los artículos no citan a nadie.\nPara preguntarles algo: ${commandMention(commands.ask)}.`,
  unknownSpeaker: (typed) => `Ningún artículo cita a ${quoted(typed)}.`,
  amongOthers: 'Se cita, entre otros, a:',
  seeEverybody: `Para ver a quién se cita: ${everybody}.`,
  noneFor: (given) =>
    given.length === 1
      ? `No se encontró ninguna cita para ${list(given)}.\nPrueba con otras palabras o mira a quién se cita: ${everybody}.`
      : `Ninguna cita cumple a la vez ${list(given)}.\nQuita una de las opciones o mira a quién se cita: ${everybody}.`,
};
