import { commandMention, commandWithOption } from '../mention.ts';
import type { QuotationWords } from '../quotation-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, list, number, quoted } = grammar;
const quotationCount = (n: number): string => counted(n, 'citation', 'citations');
const everybody = `${commandMention(commands.quote)} sans option`;

export const quotations: QuotationWords = {
  // Without a preposition before the names, which would be "d’" before some of them.
  found: (n, by, topic) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : `\u00a0: ${list(by, 8)}`}${topic === null ? '' : `${by.length === 0 ? '' : ','} sur ${quoted(topic)}`}`,
  everybody: (n, speakers) => `**${quotationCount(n)}** de ${counted(speakers, 'personne', 'personnes')}`,
  more: (n) => `${counted(n, 'autre citation n’a', 'autres citations n’ont')} pas tenu ici.`,
  narrowWith: (options) => `Affinez avec ${options}.`,
  pageOf: (page, of) => `Page ${number(page)} sur ${number(of)}`,
  moreByOthers: (n, speakers) =>
    `${counted(n, 'autre citation suit', 'autres citations suivent')}\u00a0: ${list(speakers, 8)}. Celles d’une personne\u00a0: ${commandWithOption(commands.quote, commands.speaker)}, celles sur un sujet\u00a0: ${commandWithOption(commands.quote, commands.topic)}.`,
  nobody: `Les articles ne citent personne.\nPour leur poser une question\u00a0: ${commandMention(commands.ask)}.`,
  unknownSpeaker: (typed) => `Aucun article ne cite ${quoted(typed)}.`,
  amongOthers: 'Sont cités, entre autres\u00a0:',
  seeEverybody: `Pour voir qui est cité\u00a0: ${everybody}.`,
  noneFor: (given) =>
    given.length === 1
      ? `Aucune citation trouvée pour ${list(given)}.\nEssayez d’autres mots, ou voyez qui est cité\u00a0: ${everybody}.`
      : `Aucune citation ne correspond à la fois à ${list(given)}.\nOmettez l’une de ces options, ou voyez qui est cité\u00a0: ${everybody}.`,
};
