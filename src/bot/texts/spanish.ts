import { grammarOf } from './grammar.ts';
import { commandMention, commandWithOption, optionMention } from './mention.ts';
import type { Translation } from './texts.ts';

/** "y" becomes "e" before the sound of an i: "Juan e Isabel", but "agua y hielo". */
const BEFORE_I = /^[^\p{L}\p{N}]*(?:i|hi)(?![aeo])/iu;

/** Spain groups digits with a point, Mexico with a comma; a space is what the academies recommend for both. */
const grammar = grammarOf({
  group: '\u202f',
  groupFrom: 5,
  singular: (n) => n === 1,
  comma: ', ',
  and: (last) => (BEFORE_I.test(last) ? ' e ' : ' y '),
  nor: ' ni ',
  colon: ': ',
  quotes: ['«', '»'],
  more: (n) => `${n} más`,
  andMore: (n) => `… y ${n} más`,
});

const { counted, list, noneOf, number, quoted } = grammar;

const about = {
  about: { name: 'acerca-de', description: 'Qué hace este bot, cómo se usa y qué guarda' },
  what: [
    'Haz una pregunta y este bot responde con las palabras de sus artículos: nada se inventa, se reescribe ni se traduce.',
    'Si los artículos no lo dicen, te lo dice.',
  ].join('\n'),
  howTo: 'Cómo se usa',
  messageMenu: (names) =>
    `Haz clic derecho en un mensaje (en el teléfono, mantenlo pulsado) y elige **Aplicaciones**: ${list(names)}.`,
  promises: [
    '**Garantiza** las palabras, su lugar (artículo, sección, frase) y su fuente, tal como la indica el artículo.',
    '**No garantiza** que lo que dicen los artículos sea cierto, esté al día o esté completo.',
  ].join('\n'),
  privacy: [
    'No lee mensajes y no guarda nada: ni preguntas ni nombres.',
    'Solo ve lo que le envías con un comando.',
  ].join(' '),
  add: 'Añadir este bot',
  website: 'Sitio web',
  tooFast: (when) => `Han sido muchas preguntas a la vez.\nPuedes volver a preguntar ${when}.`,
} satisfies Translation['about'];

const commands = {
  ask: {
    name: 'preguntar',
    description: 'Haz una pregunta; la respuesta llega con las palabras exactas de los artículos',
  },
  question: { name: 'pregunta', description: '¿Qué quieres saber?' },
  quote: { name: 'citas', description: 'Mira lo que dijo alguien o lo que se dijo sobre un tema' },
  speaker: { name: 'persona', description: 'Quién lo dijo (todas las opciones se pueden omitir)' },
  topic: { name: 'tema', description: 'De qué trata' },
  article: { name: 'artículo', description: 'Solo este artículo' },
  kind: { name: 'tipo', description: 'Directa, indirecta o parcialmente directa' },
  private: { name: 'privado', description: 'Solo tú ves la respuesta' },
  kinds: {
    direct: 'Directa: toda entre comillas',
    indirect: 'Indirecta: sin comillas',
    mixed: 'Parcialmente directa',
  },
} satisfies Translation['commands'];

const searched = (article: string | null): string =>
  article === null ? 'los artículos' : article === '' ? 'el artículo' : quoted(article);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const answers = {
  asked: (question) => `Pregunta: ${question}`,
  understoodAs: (question) => `Entendido como: ${question}`,
  closestPassages: (n) => (n === 1 ? 'El pasaje más cercano:' : 'Los pasajes más cercanos:'),
  mayNotSay: (article) => `**Puede que ${searched(article)} no lo ${article === null ? 'digan' : 'diga'}.**`,
  doNotSay: (article) => `**${capitalised(searched(article))} no lo ${article === null ? 'dicen' : 'dice'}.**`,
  neverMention: (words, article, again) =>
    capitalised(
      `${again ? '' : `${searched(article)} `}nunca ${article === null ? 'mencionan' : 'menciona'} ${noneOf(words.map(quoted), 4)}.`,
    ),
  youCould: 'Puedes:',
  otherWords: 'preguntar en el idioma de los artículos, con palabras que puedan aparecer en ellos',
  allArticles: `quitar ${optionMention(commands.article)} para buscar en todos los artículos`,
  whoIsQuoted: `ver a quién se cita y sobre qué: ${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'El único artículo aquí:' : 'Los artículos aquí:'),
  morePassages: (n) => `${counted(n, 'pasaje más no cabe', 'pasajes más no caben')} aquí.`,
  passagesInView: (first, last, of) =>
    `${first === last ? `Pasaje ${number(first)}` : `Pasajes ${number(first)} a ${number(last)}`} de ${number(of)}, el más cercano primero`,
  sharedBy: (user) => (user === null ? 'Compartido' : `Compartido por ${user}`),
} satisfies Translation['answers'];

const command = { name: 'artículos', description: 'Mira qué artículos conoce este bot, o uno de ellos en detalle' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

const articles = {
  articles: command,
  oneArticle: 'Este artículo en detalle',
  count: (n) => counted(n, 'artículo', 'artículos'),
  sentences: (n) => counted(n, 'frase', 'frases'),
  quotations: (n) => counted(n, 'cita', 'citas'),
  speakers: (n) => counted(n, 'persona citada', 'personas citadas'),
  seeOne: `Uno de ellos en detalle: ${one}`,
  sections: 'Secciones',
  quoted: 'Personas citadas',
  tryAsking: 'Puedes preguntar',
  chooseArticle: 'Abrir un artículo',
  choosePage: 'Ir a …',
  none: `Aquí todavía no hay artículos.\nQuien administra este bot los pone en su carpeta; después, pregunta con ${ask}.`,
} satisfies Translation['articles'];

const buttons = {
  before: 'Antes',
  after: 'Después',
  more: 'Más',
  back: 'Volver',
  share: 'Compartir',
  open: 'Abrir la fuente',
  previous: 'Anterior',
  next: 'Siguiente',
} satisfies Translation['buttons'];

const cards = {
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
  passageGoesOn: '… El pasaje continúa; el resto no cabe aquí.',
  sentenceGoesOn: (characters) => `… La frase continúa: sus ${number(characters)} caracteres no caben en un mensaje.`,
} satisfies Translation['cards'];

const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

const problems = {
  noQuestion: `Falta la pregunta.\nEscríbela después de ${commandWithOption(commands.ask, commands.question)}.`,
  questionTooLong: (most) => `Una pregunta puede tener hasta ${number(most)} caracteres.\nHazla más corta.`,
  unknownArticle: (typed, nearest) =>
    `No hay ningún artículo ${quoted(typed)}. Los más parecidos:\n${nearest}\nSin ${article} se busca en todos.`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)} coincide con varios artículos:\n${titles}\nElige uno; sin ${article} se busca en todos.`,
  unknownKind: (typed, kinds) => `El tipo ${quoted(typed)} no existe.\nHay: ${list(kinds)}.`,
  unknownCommand: `Este bot no conoce (o ya no conoce) ese comando.\nPrueba ${ask} o ${quote}.`,
  unknownControl: `Este botón ya no hace nada.\nVuelve a preguntar con ${ask} o ${quote}.`,
  articleChanged: `El artículo ha cambiado o ya no está, así que esto no se puede mostrar.\nVuelve a preguntar con ${ask} o ${quote}.`,
  wentWrong: 'Algo salió mal y no hay respuesta.\nVuelve a intentarlo dentro de un momento.',
  busy: 'Hay demasiadas preguntas en este momento y esta no se pudo atender.\nVuelve a intentarlo dentro de un momento.',
  stopping:
    'El bot se está deteniendo o reiniciando, así que no hay respuesta.\nVuelve a intentarlo dentro de un minuto.',
  unavailable: 'Ahora mismo no se puede acceder a los artículos.\nVuelve a intentarlo dentro de un minuto.',
  nothingToShow: `Aquí no hay nada que mostrar.\nPrueba ${ask} o ${quote}.`,
} satisfies Translation['problems'];

const quotationCount = (n: number): string => counted(n, 'cita', 'citas');
const everybody = `${commandMention(commands.quote)} sin opciones`;

const quotations = {
  found: (n, by, topic) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : ` de ${list(by, 8)}`}${topic === null ? '' : ` sobre ${quoted(topic)}`}`,
  everybody: (n, speakers) => `**${quotationCount(n)}** de ${counted(speakers, 'persona', 'personas')}`,
  more: (n) => `${counted(n, 'cita más no cabe', 'citas más no caben')} aquí.`,
  narrowWith: (options) => `Acótalas con ${options}.`,
  pageOf: (page, of) => `Página ${number(page)} de ${number(of)}`,
  moreByOthers: (n, speakers) =>
    `${n === 1 ? 'Sigue' : 'Siguen'} ${counted(n, 'cita más', 'citas más')}: ${list(speakers, 8)}. Las de una persona: ${commandWithOption(commands.quote, commands.speaker)}; las de un tema: ${commandWithOption(commands.quote, commands.topic)}.`,
  chooseSpeaker: 'Elige a una persona',
  everyone: 'Todas las personas',
  nobody: `Los artículos no citan a nadie.\nPara preguntarles algo: ${commandMention(commands.ask)}.`,
  unknownSpeaker: (typed) => `Ningún artículo cita a ${quoted(typed)}.`,
  amongOthers: 'Se cita, entre otros, a:',
  seeEverybody: `Para ver a quién se cita: ${everybody}.`,
  noneFor: (given) =>
    given.length === 1
      ? `No se encontró ninguna cita para ${list(given)}.\nPrueba con otras palabras o mira a quién se cita: ${everybody}.`
      : `No hay ninguna cita con ${list(given)} al mismo tiempo.\nQuita una de las opciones o mira a quién se cita: ${everybody}.`,
} satisfies Translation['quotations'];

const commandVerify = { name: 'verificar', description: 'Comprueba si un texto es una cita literal de los artículos' };
const text = { name: 'texto', description: 'Las palabras que quieres comprobar' };
const afterWords = (after: string | null): string => (after === null ? '' : ` después de ${quoted(after)}`);

const verify = {
  verify: commandVerify,
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
  unsearchable: `**Estas palabras son demasiado comunes para buscarlas en todos los artículos.**\nAñade más texto o elige un artículo: ${commandWithOption(commandVerify, commands.article)}.`,
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
  nothingQuoted:
    '**Este mensaje no cita nada** y no tiene ninguna frase propia que comprobar.\nPero se puede preguntar.',
  askThis: 'Preguntar esto',
  nothingToCheck: `Aquí no hay palabras que comprobar.\nElige un mensaje con texto o escribe las palabras después de ${commandWithOption(commandVerify, text)}.`,
  nothingToAsk: `Aquí no hay palabras sobre las que preguntar.\nElige un mensaje con texto o usa ${commandMention(commands.ask)}.`,
  tooLong: (most) => `Un texto puede tener aquí hasta ${number(most)} caracteres.\nCompruébalo por partes.`,
  inContext: 'En contexto',
} satisfies Translation['verify'];

const general = {
  bot: `Haz una pregunta y este bot responde con las palabras de sus artículos, tal como están escritas.\nSi no lo dicen, lo avisa. Más información: ${commandMention(about.about)}`,
  whichArticles: '¿Qué artículos?',
  inShort: 'En resumen',
  whereFrom: 'Procedencia',
  overview: (article: string) => `**${article || 'El artículo'}**: el comienzo y frases clave, en su orden`,
  whichOne: '**¿Qué artículo?**',
  orName: `Otro: elígelo con ${optionMention(commands.article)}.`,
  source: (article: string) => `**${article || 'El artículo'}**: su procedencia`,
  author: (name: string) => `Autoría: ${name}`,
  published: (date: string) => `Publicado: ${date}`,
  publisher: (name: string) => `Medio: ${name}`,
  address: (url: string) => `Dirección: ${url}`,
  notSaid: {
    author: 'El archivo no dice quién lo escribió.',
    published: 'El archivo no dice cuándo se publicó.',
    place: 'El archivo no dice de dónde procede.',
    anything: 'El archivo no dice de dónde procede, quién lo escribió ni cuándo.',
  },
  itselfSays: 'El propio artículo dice:',
} satisfies Translation['general'];

/** The bot's words in Spanish. */
export const SPANISH: Translation = {
  language: 'es',
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
