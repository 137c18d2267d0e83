import { grammarOf } from './grammar.ts';
import { commandMention, commandWithOption, optionMention } from './mention.ts';
import type { Translation } from './texts.ts';

/** No-break spaces: the narrow one groups digits, the other goes inside quotation marks. */
const grammar = grammarOf({
  group: '\u202f',
  groupFrom: 4,
  singular: (n) => n < 2,
  comma: ', ',
  and: () => ' et ',
  nor: ' ni ',
  colon: '\u00a0: ',
  quotes: ['«\u00a0', '\u00a0»'],
  more: (n, singular) => `${n} ${singular ? 'autre' : 'autres'}`,
  andMore: (n, singular) => `… et ${n} ${singular ? 'autre' : 'autres'}`,
});

const { counted, list, noneOf, number, quoted } = grammar;

const about = {
  about: { name: 'à-propos', description: 'Ce que fait ce bot, comment l’utiliser et ce qu’il conserve' },
  what: [
    'Posez une question, et ce bot répond avec les mots de ses articles\u00a0: rien n’est inventé, reformulé ni traduit.',
    'Quand les articles ne le disent pas, il le dit.',
  ].join('\n'),
  howTo: 'Comment l’utiliser',
  messageMenu: (names) =>
    `Clic droit sur un message (sur mobile, appui long), puis **Applications**\u00a0: ${list(names)}.`,
  promises: [
    '**Il garantit** les mots, leur emplacement (article, section, phrase) et leur source, telle que l’article l’indique.',
    '**Il ne garantit pas** que ce que disent les articles soit vrai, à jour ou complet.',
  ].join('\n'),
  privacy: [
    'Il ne lit pas les messages et ne conserve rien\u00a0: ni questions, ni noms.',
    'Il ne voit que ce que vous lui envoyez par une commande.',
  ].join(' '),
  add: 'Ajouter ce bot',
  website: 'Site web',
  tooFast: (when) => `Cela fait beaucoup de questions à la fois.\nVous pourrez en poser une autre ${when}.`,
} satisfies Translation['about'];

const commands = {
  ask: { name: 'demander', description: 'Posez une question\u00a0; la réponse reprend mot pour mot les articles' },
  question: { name: 'question', description: 'Que voulez-vous savoir\u00a0?' },
  quote: { name: 'citations', description: 'Voir ce que quelqu’un a dit, ou ce qui a été dit sur un sujet' },
  speaker: { name: 'personne', description: 'Qui l’a dit (toutes les options sont facultatives)' },
  topic: { name: 'sujet', description: 'De quoi il s’agit' },
  article: { name: 'article', description: 'Seulement dans cet article' },
  kind: { name: 'type', description: 'Directe, rapportée ou en partie directe' },
  private: { name: 'privé', description: 'Vous seul(e) voyez la réponse' },
  kinds: {
    direct: 'Directe\u00a0: tout entre guillemets',
    indirect: 'Rapportée\u00a0: sans guillemets',
    mixed: 'En partie directe',
  },
} satisfies Translation['commands'];

const searched = (article: string | null): string =>
  article === null ? 'Les articles' : article === '' ? 'L’article' : quoted(article);

const answers = {
  asked: (question) => `Question\u00a0: ${question}`,
  understoodAs: (question) => `Compris comme\u00a0: ${question}`,
  closestPassages: (n) => (n === 1 ? 'Le passage le plus proche\u00a0:' : 'Les passages les plus proches\u00a0:'),
  mayNotSay: (article) => `**${searched(article)} ne le ${article === null ? 'disent' : 'dit'} peut-être pas.**`,
  doNotSay: (article) => `**${searched(article)} ne le ${article === null ? 'disent' : 'dit'} pas.**`,
  neverMention(words, article, again) {
    const subject = again ? (article === null ? 'Ils' : 'L’article') : searched(article);
    return `${subject} ne ${article === null ? 'mentionnent' : 'mentionne'} jamais ${noneOf(words.map(quoted), 4)}.`;
  },
  youCould: 'Vous pouvez\u00a0:',
  otherWords: 'poser la question dans la langue des articles, avec des mots qui pourraient y figurer',
  allArticles: `omettre ${optionMention(commands.article)} pour chercher dans tous les articles`,
  whoIsQuoted: `voir qui est cité, et sur quoi\u00a0: ${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'Le seul article ici\u00a0:' : 'Les articles ici\u00a0:'),
  morePassages: (n) =>
    `${counted(n, 'autre passage n’a', 'autres passages n’ont')} pas pu être ${n === 1 ? 'affiché' : 'affichés'}.`,
  passagesInView: (first, last, of) =>
    `${first === last ? `Passage ${number(first)}` : `Passages ${number(first)} à ${number(last)}`} sur ${number(of)}, le plus proche en premier`,
  sharedBy: (user) => (user === null ? 'Partagé' : `Partagé par ${user}`),
} satisfies Translation['answers'];

const command = { name: 'articles', description: 'Voir quels articles ce bot connaît, ou l’un d’eux en détail' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

const articles = {
  articles: command,
  oneArticle: 'Cet article en détail',
  count: (n) => counted(n, 'article', 'articles'),
  sentences: (n) => counted(n, 'phrase', 'phrases'),
  quotations: (n) => counted(n, 'citation', 'citations'),
  speakers: (n) => counted(n, 'personne citée', 'personnes citées'),
  seeOne: `L’un d’eux en détail\u00a0: ${one}`,
  sections: 'Sections',
  quoted: 'Personnes citées',
  tryAsking: 'Vous pouvez demander',
  chooseArticle: 'Ouvrir un article',
  choosePage: 'Aller à …',
  none: `Il n’y a pas encore d’article ici.\nLa personne qui gère ce bot les place dans son dossier\u00a0; ensuite, posez vos questions avec ${ask}.`,
} satisfies Translation['articles'];

const buttons = {
  before: 'Avant',
  after: 'Après',
  more: 'Plus',
  back: 'Retour',
  share: 'Partager',
  open: 'Ouvrir la source',
  previous: 'Précédent',
  next: 'Suivant',
} satisfies Translation['buttons'];

const cards = {
  kinds: { direct: 'directe', indirect: 'rapportée', mixed: 'en partie directe' },
  unnamed: 'personne non nommée',
  unnamedHeading: 'Personne non nommée',
  theirWords: (pieces) => `Ses mots\u00a0: ${pieces}`,
  introducedBy: (pieces) => `Dans l’article\u00a0: ${quoted(pieces)}`,
  moreSpeakers: (n) => `et ${counted(n, 'autre personne', 'autres personnes')} dans ce passage`,
  context: 'Contexte\u00a0: ',
  before: 'Avant\u00a0: ',
  after: 'Après\u00a0: ',
  noMoreFits: 'Un message ne peut pas en contenir plus.',
  sentenceOf: (sentence, of) => `phrase ${sentence} sur ${of}`,
  passageGoesOn: '… Le passage continue\u00a0; la suite ne tient pas ici.',
  sentenceGoesOn: (characters) =>
    `… La phrase continue\u00a0: ses ${number(characters)} caractères ne tiennent pas dans un message.`,
} satisfies Translation['cards'];

const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

const problems = {
  noQuestion: `Il manque la question.\nÉcrivez-la après ${commandWithOption(commands.ask, commands.question)}.`,
  questionTooLong: (most) => `Une question peut compter jusqu’à ${number(most)} caractères.\nPosez-la plus brièvement.`,
  unknownArticle: (typed, nearest) =>
    `Il n’y a pas d’article ${quoted(typed)}. Les plus proches\u00a0:\n${nearest}\nSans ${article}, tous sont consultés.`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)} correspond à plusieurs articles\u00a0:\n${titles}\nChoisissez-en un\u00a0; sans ${article}, tous sont consultés.`,
  unknownKind: (typed, kinds) => `Le type ${quoted(typed)} n’existe pas.\nIl y a\u00a0: ${list(kinds)}.`,
  unknownCommand: `Ce bot ne connaît pas (ou plus) cette commande.\nEssayez ${ask} ou ${quote}.`,
  unknownControl: `Ce bouton n’est plus actif.\nReposez la question avec ${ask} ou ${quote}.`,
  articleChanged: `L’article a changé depuis, ou n’est plus là\u00a0; ceci ne peut plus être affiché.\nReposez la question avec ${ask} ou ${quote}.`,
  wentWrong: 'Un problème est survenu, il n’y a donc pas de réponse.\nVeuillez réessayer dans un instant.',
  busy: 'Il y a trop de demandes en ce moment, celle-ci n’a donc pas pu être traitée.\nVeuillez réessayer dans un instant.',
  stopping:
    'Le bot est en cours d’arrêt ou de redémarrage, il n’y a donc pas de réponse.\nVeuillez réessayer dans une minute.',
  unavailable: 'Les articles sont inaccessibles pour le moment.\nVeuillez réessayer dans une minute.',
  nothingToShow: `Il n’y a rien à afficher ici.\nEssayez ${ask} ou ${quote}.`,
} satisfies Translation['problems'];

const quotationCount = (n: number): string => counted(n, 'citation', 'citations');
const everybody = `${commandMention(commands.quote)} sans option`;

const quotations = {
  // No preposition before the names, because some of them would need "d’".
  found: (n, by, topic) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : `\u00a0: ${list(by, 8)}`}${topic === null ? '' : `${by.length === 0 ? '' : ','} sur ${quoted(topic)}`}`,
  everybody: (n, speakers) => `**${quotationCount(n)}** de ${counted(speakers, 'personne', 'personnes')}`,
  more: (n) =>
    `${counted(n, 'autre citation n’a', 'autres citations n’ont')} pas pu être ${n === 1 ? 'affichée' : 'affichées'}.`,
  narrowWith: (options) => `Affinez avec ${options}.`,
  pageOf: (page, of) => `Page ${number(page)} sur ${number(of)}`,
  moreByOthers: (n, speakers) =>
    `${counted(n, 'autre citation suit', 'autres citations suivent')}\u00a0: ${list(speakers, 8)}. Celles d’une personne\u00a0: ${commandWithOption(commands.quote, commands.speaker)}, celles sur un sujet\u00a0: ${commandWithOption(commands.quote, commands.topic)}.`,
  chooseSpeaker: 'Choisir une personne',
  everyone: 'Tout le monde',
  nobody: `Les articles ne citent personne.\nPour leur poser une question\u00a0: ${commandMention(commands.ask)}.`,
  unknownSpeaker: (typed) => `Aucun article ne cite ${quoted(typed)}.`,
  amongOthers: 'Sont cités, entre autres\u00a0:',
  seeEverybody: `Pour voir qui est cité\u00a0: ${everybody}.`,
  noneFor: (given) =>
    given.length === 1
      ? `Aucune citation trouvée pour ${list(given)}.\nEssayez d’autres mots, ou voyez qui est cité\u00a0: ${everybody}.`
      : `Aucune citation ne correspond à la fois à ${list(given)}.\nOmettez l’une de ces options, ou voyez qui est cité\u00a0: ${everybody}.`,
} satisfies Translation['quotations'];

const commandVerify = { name: 'vérifier', description: 'Vérifier si un texte est une citation exacte des articles' };
const text = { name: 'texte', description: 'Les mots à vérifier' };
const afterWords = (after: string | null): string => (after === null ? '' : ` après ${quoted(after)}`);

const verify = {
  verify: commandVerify,
  text,
  checkQuote: 'Vérifier la citation',
  askAbout: 'Interroger les articles',
  checked: (words) => `Vérifié\u00a0: ${words}`,
  exact: '**Mot pour mot dans l’article.**',
  exactLeftOut: '**Mot pour mot dans l’article, avec des coupures.**',
  signs: '**Les mêmes mots\u00a0; seules les majuscules ou la ponctuation diffèrent.**',
  altered: (n) => `**Modifié\u00a0: ${counted(n, 'différence', 'différences')}.**`,
  reordered: '**Montage\u00a0: dans l’article, ces mots sont dans un autre ordre.**',
  severalArticles: '**Montage\u00a0: ces mots viennent de plusieurs articles.**',
  partlyThere: '**Une partie de ces mots ne figure pas dans les articles.**',
  absent: (article) =>
    `**Ne figure pas dans ${article === null ? 'les articles' : article === '' ? 'l’article' : quoted(article)}.**`,
  nearest: 'Le passage le plus proche\u00a0:',
  nothingNear: 'Rien de semblable n’a été trouvé.',
  unsearchable: `**Ces mots sont trop courants pour être cherchés dans tous les articles.**\nAjoutez une plus grande partie du texte, ou choisissez un article\u00a0: ${commandWithOption(commandVerify, commands.article)}.`,
  instead: (typed, written) => `Au lieu de ${quoted(typed)}, l’article dit ${quoted(written)}.`,
  added: (typed, after) => `Le texte ajoute ${quoted(typed)}${afterWords(after)}.`,
  leftOut: (written, after) => `Le texte omet ${quoted(written)}${afterWords(after)}.`,
  moreDifferences: (n) => `et ${counted(n, 'autre différence', 'autres différences')}`,
  summary: (exact, of) =>
    `**${counted(exact, 'partie', 'parties')} sur ${number(of)} ${exact < 2 ? 'figure' : 'figurent'} mot pour mot dans les articles.**`,
  unchecked: (n) => `${counted(n, 'autre partie n’a pas été vérifiée', 'autres parties n’ont pas été vérifiées')}.`,
  noRoom: (n) => `${counted(n, 'autre partie ne tient', 'autres parties ne tiennent')} pas ici.`,
  own: (n) => `${counted(n, 'autre phrase ne figure', 'autres phrases ne figurent')} pas dans les articles.`,
  otherSpeaker: (named, speakers) =>
    `**Attribution différente\u00a0:** le texte attribue ces mots à ${named}, l’article à ${list(speakers, 3)}.`,
  noSpeaker: (named) => `**Attribution\u00a0:** le texte attribue ces mots à ${named}, l’article à personne.`,
  nothingQuoted:
    '**Ce message ne cite rien** et ne contient aucune phrase à vérifier.\nMais la question peut être posée.',
  askThis: 'Poser la question',
  nothingToCheck: `Il n’y a pas de mots à vérifier ici.\nChoisissez un message avec du texte, ou écrivez les mots après ${commandWithOption(commandVerify, text)}.`,
  nothingToAsk: `Il n’y a pas de mots sur lesquels poser une question ici.\nChoisissez un message avec du texte, ou utilisez ${commandMention(commands.ask)}.`,
  tooLong: (most) => `Un texte à vérifier peut compter jusqu’à ${number(most)} caractères.\nVérifiez-le par parties.`,
  inContext: 'En contexte',
} satisfies Translation['verify'];

const general = {
  bot: `Posez une question, et ce bot répond avec les mots de ses articles, tels qu’ils y figurent.\nS’ils ne le disent pas, il le dit. Pour en savoir plus : ${commandMention(about.about)}`,
  whichArticles: 'Quels articles ?',
  inShort: 'En bref',
  whereFrom: 'Provenance',
  overview: (article: string) => `**${article || 'L’article'}** : le début et des phrases clés, dans leur ordre`,
  whichOne: '**Quel article ?**',
  orName: `Un autre : choisissez-le avec ${optionMention(commands.article)}.`,
  source: (article: string) => `**${article || 'L’article'}** : sa provenance`,
  author: (name: string) => `Auteur : ${name}`,
  published: (date: string) => `Publié : ${date}`,
  publisher: (name: string) => `Paru dans : ${name}`,
  address: (url: string) => `Adresse : ${url}`,
  notSaid: {
    author: 'Le fichier ne dit pas qui l’a écrit.',
    published: 'Le fichier ne dit pas quand il a été publié.',
    place: 'Le fichier ne dit pas d’où il vient.',
    anything: 'Le fichier ne dit ni d’où il vient, ni qui l’a écrit, ni quand.',
  },
  itselfSays: 'L’article lui-même indique :',
} satisfies Translation['general'];

/** The bot's words in French. */
export const FRENCH: Translation = {
  language: 'fr',
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
