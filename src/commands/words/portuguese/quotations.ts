import { commandMention, commandWithOption } from '../mention.ts';
import type { QuotationWords } from '../quotation-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, list, number, quoted } = grammar;
const quotationCount = (n: number): string => counted(n, 'citação', 'citações');
const everybody = `${commandMention(commands.quote)} sem opções`;

export const quotations: QuotationWords = {
  found: (n, by, topic) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : ` de ${list(by, 8)}`}${topic === null ? '' : ` sobre ${quoted(topic)}`}`,
  everybody: (n, speakers) => `**${quotationCount(n)}** de ${counted(speakers, 'pessoa', 'pessoas')}`,
  more: (n) => `${counted(n, 'outra citação não coube', 'outras citações não couberam')} aqui.`,
  narrowWith: (options) => `Restrinja com ${options}.`,
  pageOf: (page, of) => `Página ${number(page)} de ${number(of)}`,
  moreByOthers: (n, speakers) =>
    `${n < 2 ? 'Segue' : 'Seguem'} mais ${quotationCount(n)}: ${list(speakers, 8)}. Só as de uma pessoa: ${commandWithOption(commands.quote, commands.speaker)}; só as de um tema: ${commandWithOption(commands.quote, commands.topic)}.`,
  nobody: `Os artigos não citam ninguém.\nPara perguntar algo: ${commandMention(commands.ask)}.`,
  unknownSpeaker: (typed) => `Nenhum artigo cita ${quoted(typed)}.`,
  amongOthers: 'São citados, entre outros:',
  seeEverybody: `Para ver quem é citado: ${everybody}.`,
  noneFor: (given) =>
    given.length === 1
      ? `Nenhuma citação encontrada para ${list(given)}.\nTente outras palavras ou veja quem é citado: ${everybody}.`
      : `Nenhuma citação corresponde ao mesmo tempo a ${list(given)}.\nTire uma das opções ou veja quem é citado: ${everybody}.`,
};
