import { commandMention, commandWithOption } from '../mention.ts';
import type { QuotationWords } from '../quotation-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, list, number, quoted } = grammar;
const quotationCount = (n: number): string => counted(n, 'Zitat', 'Zitate');
const everybody = `${commandMention(commands.quote)} ohne Optionen`;

export const quotations: QuotationWords = {
  found: (n, by, topic) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : ` von ${list(by, 8)}`}${topic === null ? '' : ` zu ${quoted(topic)}`}`,
  everybody: (n, speakers) => `**${quotationCount(n)}** von ${counted(speakers, 'Person', 'Personen')}`,
  more: (n) => `${counted(n, 'weiteres Zitat hatte', 'weitere Zitate hatten')} hier keinen Platz.`,
  narrowWith: (options) => `Grenze sie ein mit ${options}.`,
  pageOf: (page, of) => `Seite ${number(page)} von ${number(of)}`,
  moreByOthers: (n, speakers) =>
    `${counted(n, 'weiteres Zitat folgt', 'weitere Zitate folgen')}: ${list(speakers, 8)}. Nur die einer Person: ${commandWithOption(commands.quote, commands.speaker)}, nur die zu einem Thema: ${commandWithOption(commands.quote, commands.topic)}.`,
  nobody: `In den Artikeln wird niemand zitiert.\nFragen kannst du sie mit ${commandMention(commands.ask)}.`,
  unknownSpeaker: (typed) => `Kein Artikel zitiert ${quoted(typed)}.`,
  amongOthers: 'Zitiert werden unter anderem:',
  seeEverybody: `Wer zitiert wird, zeigt ${everybody}.`,
  noneFor: (given) =>
    given.length === 1
      ? `Kein Zitat gefunden für ${list(given)}.\nVersuch es mit anderen Wörtern, oder sieh nach, wer zitiert wird: ${everybody}.`
      : `Kein Zitat passt zu ${list(given)} zugleich.\nLass etwas davon weg, oder sieh nach, wer zitiert wird: ${everybody}.`,
};
