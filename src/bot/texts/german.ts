import { grammarOf } from './grammar.ts';
import { commandMention, commandWithOption, optionMention } from './mention.ts';
import type { Translation } from './texts.ts';

const grammar = grammarOf({
  group: '.',
  groupFrom: 4,
  singular: (n) => n === 1,
  comma: ', ',
  and: () => ' und ',
  nor: ' oder ',
  colon: ': ',
  quotes: ['„', '“'],
  more: (n) => `${n} weitere`,
  andMore: (n) => `… und ${n} weitere`,
});

const { counted, list, noneOf, number, quoted } = grammar;

const about = {
  about: { name: 'info', description: 'Was der Bot kann, wie du ihn benutzt und was er speichert' },
  what: [
    'Stell eine Frage, und der Bot antwortet im Wortlaut seiner Artikel: Nichts ist erfunden, umgeschrieben oder übersetzt.',
    'Steht etwas nicht in den Artikeln, sagt er das.',
  ].join('\n'),
  howTo: 'So benutzt du ihn',
  messageMenu: (names) => `Rechtsklick auf eine Nachricht (am Handy: gedrückt halten), dann **Apps**: ${list(names)}.`,
  promises: [
    '**Er garantiert** den Wortlaut, die Stelle (Artikel, Abschnitt, Satz) und die Quelle, wie der Artikel sie angibt.',
    '**Er garantiert nicht**, dass wahr, aktuell oder vollständig ist, was in den Artikeln steht.',
  ].join('\n'),
  privacy: [
    'Er liest keine Nachrichten mit und speichert nichts: keine Fragen, keine Namen.',
    'Er sieht nur, was du ihm mit einem Befehl schickst.',
  ].join(' '),
  add: 'Bot hinzufügen',
  website: 'Website',
  tooFast: (when) => `Das waren viele Fragen auf einmal.\nWeiterfragen kannst du ${when}.`,
} satisfies Translation['about'];

const commands = {
  ask: { name: 'fragen', description: 'Stell eine Frage; die Antwort kommt im Wortlaut der Artikel' },
  question: { name: 'frage', description: 'Was möchtest du wissen?' },
  quote: { name: 'zitate', description: 'Sieh nach, was jemand gesagt hat oder was zu einem Thema gesagt wurde' },
  speaker: { name: 'person', description: 'Wer es gesagt hat (jede Option kann wegbleiben)' },
  topic: { name: 'thema', description: 'Worum es geht' },
  article: { name: 'artikel', description: 'Nur dieser Artikel' },
  kind: { name: 'art', description: 'Wörtlich, indirekt oder teils wörtlich' },
  private: { name: 'privat', description: 'Nur du siehst die Antwort' },
  kinds: {
    direct: 'Wörtlich: ganz in Anführungszeichen',
    indirect: 'Indirekt: ohne Anführungszeichen',
    mixed: 'Teils wörtlich',
  },
} satisfies Translation['commands'];

const within = (article: string | null): string =>
  article === null ? 'In den Artikeln' : article === '' ? 'In diesem Artikel' : `In ${quoted(article)}`;

const answers = {
  asked: (question) => `Frage: ${question}`,
  understoodAs: (question) => `Verstanden als: ${question}`,
  closestPassages: (n) => (n === 1 ? 'Die am besten passende Stelle:' : 'Die am besten passenden Stellen:'),
  mayNotSay: (article) => `**${within(article)} steht das vielleicht nicht.**`,
  doNotSay: (article) => `**${within(article)} steht das nicht.**`,
  neverMention: (words, article, again) =>
    `${again ? 'Dort' : within(article)} kommt nirgends vor: ${noneOf(words.map(quoted), 4)}.`,
  youCould: 'Du kannst:',
  otherWords: 'in der Sprache der Artikel fragen, mit Wörtern, die dort stehen könnten',
  allArticles: `${optionMention(commands.article)} weglassen, um alle Artikel zu durchsuchen`,
  whoIsQuoted: `nachsehen, wer wozu zitiert wird: ${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'Der einzige Artikel hier:' : 'Die Artikel hier:'),
  morePassages: (n) => `${counted(n, 'weitere Stelle hatte', 'weitere Stellen hatten')} hier keinen Platz.`,
  passagesInView: (first, last, of) =>
    `${first === last ? `Stelle ${number(first)}` : `Stellen ${number(first)} bis ${number(last)}`} von ${number(of)}, die am besten passende zuerst`,
  sharedBy: (user) => (user === null ? 'Geteilt' : `Geteilt von ${user}`),
} satisfies Translation['answers'];

const command = { name: 'artikel', description: 'Sieh nach, welche Artikel der Bot kennt, oder einen davon genauer' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

const articles = {
  articles: command,
  oneArticle: 'Dieser Artikel im Einzelnen',
  count: (n) => counted(n, 'Artikel', 'Artikel'),
  sentences: (n) => counted(n, 'Satz', 'Sätze'),
  quotations: (n) => counted(n, 'Zitat', 'Zitate'),
  speakers: (n) => counted(n, 'Person', 'Personen'),
  seeOne: `Einer davon im Einzelnen: ${one}`,
  sections: 'Abschnitte',
  quoted: 'Zitiert werden',
  tryAsking: 'Fragen kannst du zum Beispiel',
  chooseArticle: 'Einen Artikel öffnen',
  choosePage: 'Springen zu …',
  none: `Hier gibt es noch keine Artikel.\nWer den Bot betreibt, legt sie in seinen Ordner; danach kannst du mit ${ask} fragen.`,
} satisfies Translation['articles'];

const buttons = {
  before: 'Davor',
  after: 'Danach',
  more: 'Mehr',
  back: 'Zurück',
  share: 'Teilen',
  open: 'Quelle öffnen',
  previous: 'Vorherige',
  next: 'Nächste',
} satisfies Translation['buttons'];

const cards = {
  kinds: { direct: 'wörtlich', indirect: 'indirekt', mixed: 'teils wörtlich' },
  unnamed: 'Person nicht genannt',
  unnamedHeading: 'Person nicht genannt',
  theirWords: (pieces) => `Aussage: ${pieces}`,
  introducedBy: (pieces) => `Im Artikel: ${quoted(pieces)}`,
  moreSpeakers: (n) => `und ${counted(n, 'weitere Person', 'weitere Personen')} an dieser Stelle`,
  context: 'Zusammenhang: ',
  before: 'Davor: ',
  after: 'Danach: ',
  noMoreFits: 'Mehr passt nicht in eine Nachricht.',
  sentenceOf: (sentence, of) => `Satz ${sentence} von ${of}`,
  passageGoesOn: '… Die Stelle geht weiter; der Rest passt nicht hierher.',
  sentenceGoesOn: (characters) =>
    `… Der Satz geht weiter: Seine ${number(characters)} Zeichen passen nicht in eine Nachricht.`,
} satisfies Translation['cards'];

const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

const problems = {
  noQuestion: `Die Frage fehlt.\nSchreib sie hinter ${commandWithOption(commands.ask, commands.question)}.`,
  questionTooLong: (most) => `Eine Frage darf bis zu ${number(most)} Zeichen haben.\nFormulier sie kürzer.`,
  unknownArticle: (typed, nearest) =>
    `Es gibt keinen Artikel ${quoted(typed)}. Am ähnlichsten:\n${nearest}\nOhne ${article} werden alle durchsucht.`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)} passt zu mehreren Artikeln:\n${titles}\nWähl einen aus; ohne ${article} werden alle durchsucht.`,
  unknownKind: (typed, kinds) => `Die Art ${quoted(typed)} gibt es nicht.\nEs gibt: ${list(kinds)}.`,
  unknownCommand: `Diesen Befehl kennt der Bot nicht (mehr).\nVersuch es mit ${ask} oder ${quote}.`,
  unknownControl: `Dieser Button funktioniert nicht mehr.\nFrag noch einmal mit ${ask} oder ${quote}.`,
  articleChanged: `Der Artikel hat sich seitdem geändert oder ist weg; das lässt sich nicht mehr zeigen.\nFrag noch einmal mit ${ask} oder ${quote}.`,
  wentWrong: 'Hier ist etwas schiefgegangen, deshalb gibt es keine Antwort.\nBitte versuch es gleich noch einmal.',
  busy: 'Gerade fragen zu viele gleichzeitig, deshalb gibt es hierauf keine Antwort.\nBitte versuch es gleich noch einmal.',
  stopping:
    'Der Bot wird gerade beendet oder neu gestartet, deshalb gibt es keine Antwort.\nBitte versuch es in einer Minute noch einmal.',
  unavailable: 'Die Artikel sind gerade nicht erreichbar.\nBitte versuch es in einer Minute noch einmal.',
  nothingToShow: `Hier gibt es nichts zu zeigen.\nVersuch es mit ${ask} oder ${quote}.`,
} satisfies Translation['problems'];

const quotationCount = (n: number): string => counted(n, 'Zitat', 'Zitate');
const everybody = `${commandMention(commands.quote)} ohne Optionen`;

const quotations = {
  found: (n, by, topic) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : ` von ${list(by, 8)}`}${topic === null ? '' : ` zu ${quoted(topic)}`}`,
  everybody: (n, speakers) => `**${quotationCount(n)}** von ${counted(speakers, 'Person', 'Personen')}`,
  more: (n) => `${counted(n, 'weiteres Zitat hatte', 'weitere Zitate hatten')} hier keinen Platz.`,
  narrowWith: (options) => `Grenze sie ein mit ${options}.`,
  pageOf: (page, of) => `Seite ${number(page)} von ${number(of)}`,
  moreByOthers: (n, speakers) =>
    `${counted(n, 'weiteres Zitat folgt', 'weitere Zitate folgen')}: ${list(speakers, 8)}. Nur die einer Person: ${commandWithOption(commands.quote, commands.speaker)}, nur die zu einem Thema: ${commandWithOption(commands.quote, commands.topic)}.`,
  chooseSpeaker: 'Eine Person wählen',
  everyone: 'Alle',
  nobody: `In den Artikeln wird niemand zitiert.\nFragen kannst du sie mit ${commandMention(commands.ask)}.`,
  unknownSpeaker: (typed) => `Kein Artikel zitiert ${quoted(typed)}.`,
  amongOthers: 'Zitiert werden unter anderem:',
  seeEverybody: `Wer zitiert wird, zeigt ${everybody}.`,
  noneFor: (given) =>
    given.length === 1
      ? `Kein Zitat gefunden für ${list(given)}.\nVersuch es mit anderen Wörtern, oder sieh nach, wer zitiert wird: ${everybody}.`
      : `Kein Zitat passt zu ${list(given)} zugleich.\nLass etwas davon weg, oder sieh nach, wer zitiert wird: ${everybody}.`,
} satisfies Translation['quotations'];

const commandVerify = { name: 'prüfen', description: 'Prüf, ob ein Text ein wörtliches Zitat aus den Artikeln ist' };
const text = { name: 'text', description: 'Der Wortlaut, der geprüft werden soll' };
const afterWords = (after: string | null): string => (after === null ? '' : ` nach ${quoted(after)}`);

const verify = {
  verify: commandVerify,
  text,
  checkQuote: 'Zitat prüfen',
  askAbout: 'Dazu fragen',
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
  nearest: 'Die am besten passende Stelle:',
  nothingNear: 'Auch nichts Ähnliches wurde gefunden.',
  unsearchable: `**Diese Wörter sind so häufig, dass sie sich nicht in allen Artikeln suchen lassen.**\nNimm mehr vom Text dazu oder wähl einen Artikel: ${commandWithOption(commandVerify, commands.article)}.`,
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
  nothingQuoted:
    '**In dieser Nachricht wird nichts zitiert**, und sie hat keinen eigenen Satz, der zu prüfen wäre.\nFragen lässt sich das aber.',
  askThis: 'Das fragen',
  nothingToCheck: `Hier gibt es keine Worte zu prüfen.\nNimm eine Nachricht mit Text oder schreib den Wortlaut hinter ${commandWithOption(commandVerify, text)}.`,
  nothingToAsk: `Hier gibt es keine Worte, zu denen man fragen könnte.\nNimm eine Nachricht mit Text oder frag mit ${commandMention(commands.ask)}.`,
  tooLong: (most) => `Ein Text darf hier bis zu ${number(most)} Zeichen haben.\nPrüf ihn in Teilen.`,
  inContext: 'Im Zusammenhang',
} satisfies Translation['verify'];

const general = {
  bot: `Stell eine Frage, und dieser Bot antwortet mit den Worten seiner Artikel, genau wie sie dort stehen.\nSteht etwas nicht darin, sagt er das. Mehr dazu: ${commandMention(about.about)}`,
  whichArticles: 'Welche Artikel?',
  inShort: 'In Kürze',
  whereFrom: 'Herkunft',
  overview: (article: string) =>
    `**${article || 'Der Artikel'}**: Anfang und Kernsätze, in der Reihenfolge des Artikels`,
  whichOne: '**Welcher Artikel?**',
  orName: `Ein anderer: mit ${optionMention(commands.article)} auswählen.`,
  source: (article: string) => `**${article || 'Der Artikel'}**: woher er stammt`,
  author: (name: string) => `Verfasst von: ${name}`,
  published: (date: string) => `Veröffentlicht: ${date}`,
  publisher: (name: string) => `Erschienen bei: ${name}`,
  address: (url: string) => `Adresse: ${url}`,
  notSaid: {
    author: 'In der Datei steht nicht, wer ihn geschrieben hat.',
    published: 'In der Datei steht nicht, wann er erschienen ist.',
    place: 'In der Datei steht nicht, woher er stammt.',
    anything: 'In der Datei steht nicht, woher er stammt, wer ihn geschrieben hat und wann.',
  },
  itselfSays: 'Im Artikel selbst steht:',
} satisfies Translation['general'];

/** The bot's words in German. */
export const GERMAN: Translation = {
  language: 'de',
  grammar,
  commands,
  answers,
  cards,
  quotations,
  problems,
  buttons,
  articles,
  about,
  general,
  verify,
};
