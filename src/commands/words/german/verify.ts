import { commandMention, commandWithOption } from '../mention.ts';
import type { VerifyWords } from '../verify-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, list, number, quoted } = grammar;
const command = { name: 'prüfen', description: 'Prüf, ob ein Text ein wörtliches Zitat aus den Artikeln ist' };
const text = { name: 'text', description: 'Der Wortlaut, der geprüft werden soll' };
const afterWords = (after: string | null): string => (after === null ? '' : ` nach ${quoted(after)}`);

export const verify: VerifyWords = {
  verify: command,
  text,
  checkQuote: 'Zitat prüfen',
  askAbout: 'Artikel dazu befragen',
  checked: (words) => `Geprüft: ${words}`,
  exact: '**Steht wörtlich so im Artikel.**',
  exactLeftOut: '**Steht wörtlich so im Artikel, mit Auslassungen.**',
  signs: '**Dieselben Wörter; nur Groß- und Kleinschreibung oder Satzzeichen weichen ab.**',
  altered: (n) => `**Verändert: ${counted(n, 'Abweichung', 'Abweichungen')}.**`,
  reordered: '**Zusammengesetzt: Im Artikel stehen diese Worte in anderer Reihenfolge.**',
  severalArticles: '**Zusammengesetzt: Diese Worte stammen aus mehreren Artikeln.**',
  partlyThere: '**Nicht alles davon steht in den Artikeln.**',
  absent: (article) =>
    `**Steht nicht in ${article === null ? 'den Artikeln' : article === '' ? 'diesem Artikel' : quoted(article)}.**`,
  nearest: 'Die nächstliegende Stelle:',
  nothingNear: 'Auch nichts Ähnliches wurde gefunden.',
  unsearchable: `**Diese Wörter sind so häufig, dass sie sich nicht in allen Artikeln suchen lassen.**\nNimm mehr vom Text dazu oder wähl einen Artikel: ${commandWithOption(command, commands.article)}.`,
  instead: (typed, written) => `Statt ${quoted(typed)} steht im Artikel ${quoted(written)}.`,
  added: (typed, after) => `Der Text fügt${afterWords(after)} ${quoted(typed)} hinzu.`,
  leftOut: (written, after) => `Der Text lässt${afterWords(after)} ${quoted(written)} weg.`,
  moreDifferences: (n) => `und ${counted(n, 'weitere Abweichung', 'weitere Abweichungen')}`,
  summary: (exact, of) =>
    `**${number(exact)} von ${number(of)} Teilen ${exact === 1 ? 'steht' : 'stehen'} wörtlich in den Artikeln.**`,
  unchecked: (n) => `${counted(n, 'weiterer Teil wurde', 'weitere Teile wurden')} nicht geprüft.`,
  noRoom: (n) => `${counted(n, 'weiterer Teil hat', 'weitere Teile haben')} hier keinen Platz.`,
  own: (n) => `${counted(n, 'anderer Satz steht', 'andere Sätze stehen')} nicht in den Artikeln.`,
  otherSpeaker: (named, speakers) => `**Wer es sagt:** im Text ${named}, im Artikel ${list(speakers, 3)}.`,
  noSpeaker: (named) => `**Wer es sagt:** im Text ${named}; im Artikel wird niemand dafür genannt.`,
  nothingToCheck: `Hier gibt es keine Worte zu prüfen.\nNimm eine Nachricht mit Text oder schreib den Wortlaut hinter ${commandWithOption(command, text)}.`,
  nothingToAsk: `Hier gibt es keine Worte, zu denen man fragen könnte.\nNimm eine Nachricht mit Text oder frag mit ${commandMention(commands.ask)}.`,
  tooLong: (most) => `Ein Text darf hier bis zu ${number(most)} Zeichen haben.\nPrüf ihn in Teilen.`,
  inContext: 'Im Zusammenhang',
};
