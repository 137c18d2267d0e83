import type { CardWords } from '../card-words.ts';
import { grammar } from './grammar.ts';

const { counted, number, quoted } = grammar;

export const cards: CardWords = {
  kinds: { direct: 'wörtlich', indirect: 'indirekt', mixed: 'teils wörtlich' },
  unnamed: 'Person nicht genannt',
  unnamedHeading: 'Person nicht genannt',
  theirWords: (pieces) => `Eigene Worte: ${pieces}`,
  introducedBy: (pieces) => `Im Artikel: ${quoted(pieces)}`,
  moreSpeakers: (n) => `und ${counted(n, 'weitere Person', 'weitere Personen')} an dieser Stelle`,
  context: 'Zusammenhang: ',
  before: 'Davor: ',
  after: 'Danach: ',
  noMoreFits: 'Mehr passt nicht in eine Nachricht.',
  sentenceOf: (sentence, of) => `Satz ${sentence} von ${of}`,
  openArticle: 'Artikel öffnen',
  passageGoesOn: '… Die Stelle geht weiter; der Rest passt nicht hierher.',
  sentenceGoesOn: (characters) =>
    `… Der Satz geht weiter: Seine ${number(characters)} Zeichen passen nicht in eine Nachricht.`,
};
