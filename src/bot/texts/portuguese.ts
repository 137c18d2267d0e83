import { grammarOf } from './grammar.ts';
import { commandMention, commandWithOption, optionMention } from './mention.ts';
import type { Translation } from './texts.ts';

const grammar = grammarOf({
  group: '.',
  groupFrom: 4,
  singular: (n) => n < 2,
  comma: ', ',
  and: () => ' e ',
  nor: ' nem ',
  colon: ': ',
  quotes: ['“', '”'],
  more: (n) => `mais ${n}`,
  andMore: (n) => `… e mais ${n}`,
});

const { counted, list, noneOf, number, quoted } = grammar;

const about = {
  about: { name: 'sobre', description: 'O que este bot faz, como usá-lo e o que ele guarda' },
  what: [
    'Faça uma pergunta e este bot responde com as palavras dos seus artigos: nada é inventado, reescrito nem traduzido.',
    'Quando os artigos não dizem, ele avisa.',
  ].join('\n'),
  howTo: 'Como usar',
  messageMenu: (names) =>
    `Clique com o botão direito em uma mensagem (no celular, toque e segure) e escolha **Apps**: ${list(names)}.`,
  promises: [
    '**Ele garante** as palavras, o lugar delas (artigo, seção, frase) e a fonte, como o artigo a informa.',
    '**Ele não garante** que o que os artigos dizem seja verdadeiro, atual ou completo.',
  ].join('\n'),
  privacy: [
    'Ele não lê mensagens e não guarda nada: nem perguntas, nem nomes.',
    'Ele só vê o que você envia com um comando.',
  ].join(' '),
  add: 'Adicionar este bot',
  website: 'Site',
  tooFast: (when) => `Foram muitas perguntas de uma vez.\nVocê pode perguntar de novo ${when}.`,
} satisfies Translation['about'];

const commands = {
  ask: { name: 'perguntar', description: 'Faça uma pergunta; a resposta vem nas palavras exatas dos artigos' },
  question: { name: 'pergunta', description: 'O que você quer saber?' },
  quote: { name: 'citações', description: 'Veja o que alguém disse ou o que foi dito sobre um tema' },
  speaker: { name: 'pessoa', description: 'Quem disse (todas as opções podem ser omitidas)' },
  topic: { name: 'tema', description: 'Do que se trata' },
  article: { name: 'artigo', description: 'Somente este artigo' },
  kind: { name: 'tipo', description: 'Direta, indireta ou parcialmente direta' },
  private: { name: 'privado', description: 'Só você vê a resposta' },
  kinds: {
    direct: 'Direta: toda entre aspas',
    indirect: 'Indireta: sem aspas',
    mixed: 'Parcialmente direta',
  },
} satisfies Translation['commands'];

const searched = (article: string | null): string =>
  article === null ? 'os artigos' : article === '' ? 'o artigo' : quoted(article);
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const answers = {
  asked: (question) => `Pergunta: ${question}`,
  understoodAs: (question) => `Entendido como: ${question}`,
  closestPassages: (n) => (n === 1 ? 'O trecho mais próximo:' : 'Os trechos mais próximos:'),
  mayNotSay: (article) => `**Talvez ${searched(article)} não ${article === null ? 'digam' : 'diga'} isso.**`,
  doNotSay: (article) => `**${capitalised(searched(article))} não ${article === null ? 'dizem' : 'diz'} isso.**`,
  neverMention: (words, article, again) =>
    capitalised(
      `${again ? '' : `${searched(article)} `}nunca ${article === null ? 'mencionam' : 'menciona'} ${noneOf(words.map(quoted), 4)}.`,
    ),
  youCould: 'Você pode:',
  otherWords: 'perguntar no idioma dos artigos, com palavras que possam aparecer neles',
  allArticles: `deixar ${optionMention(commands.article)} de fora para buscar em todos os artigos`,
  whoIsQuoted: `ver quem é citado e sobre o quê: ${commandMention(commands.quote)}`,
  articlesHere: (n) => (n === 1 ? 'O único artigo aqui:' : 'Os artigos aqui:'),
  morePassages: (n) => `${counted(n, 'outro trecho não coube', 'outros trechos não couberam')} aqui.`,
  passagesInView: (first, last, of) =>
    `${first === last ? `Trecho ${number(first)}` : `Trechos ${number(first)} a ${number(last)}`} de ${number(of)}, o mais próximo primeiro`,
  sharedBy: (user) => (user === null ? 'Compartilhado' : `Compartilhado por ${user}`),
} satisfies Translation['answers'];

const command = { name: 'artigos', description: 'Veja quais artigos este bot conhece, ou um deles em detalhe' };
const ask = commandMention(commands.ask);
const one = commandWithOption(command, commands.article);

const articles = {
  articles: command,
  oneArticle: 'Este artigo em detalhe',
  count: (n) => counted(n, 'artigo', 'artigos'),
  sentences: (n) => counted(n, 'frase', 'frases'),
  quotations: (n) => counted(n, 'citação', 'citações'),
  speakers: (n) => counted(n, 'pessoa citada', 'pessoas citadas'),
  seeOne: `Um deles em detalhe: ${one}`,
  sections: 'Seções',
  quoted: 'Pessoas citadas',
  tryAsking: 'Você pode perguntar',
  chooseArticle: 'Abrir um artigo',
  choosePage: 'Ir para …',
  none: `Ainda não há artigos aqui.\nQuem mantém este bot os coloca na pasta dele; depois disso, pergunte com ${ask}.`,
} satisfies Translation['articles'];

const buttons = {
  before: 'Antes',
  after: 'Depois',
  more: 'Mais',
  back: 'Voltar',
  share: 'Compartilhar',
  open: 'Abrir a fonte',
  previous: 'Anterior',
  next: 'Próxima',
} satisfies Translation['buttons'];

const cards = {
  kinds: { direct: 'direta', indirect: 'indireta', mixed: 'parcialmente direta' },
  unnamed: 'pessoa não indicada',
  unnamedHeading: 'Pessoa não indicada',
  theirWords: (pieces) => `Palavras citadas: ${pieces}`,
  introducedBy: (pieces) => `No artigo: ${quoted(pieces)}`,
  moreSpeakers: (n) => `e mais ${counted(n, 'pessoa', 'pessoas')} neste trecho`,
  context: 'Contexto: ',
  before: 'Antes: ',
  after: 'Depois: ',
  noMoreFits: 'Não cabe mais em uma mensagem.',
  sentenceOf: (sentence, of) => `frase ${sentence} de ${of}`,
  passageGoesOn: '… O trecho continua; o resto não cabe aqui.',
  sentenceGoesOn: (characters) =>
    `… A frase continua: seus ${number(characters)} caracteres não cabem em uma mensagem.`,
} satisfies Translation['cards'];

const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

const problems = {
  noQuestion: `Falta a pergunta.\nEscreva-a depois de ${commandWithOption(commands.ask, commands.question)}.`,
  questionTooLong: (most) => `Uma pergunta pode ter até ${number(most)} caracteres.\nFaça uma mais curta.`,
  unknownArticle: (typed, nearest) =>
    `Não há nenhum artigo ${quoted(typed)}. Os mais parecidos:\n${nearest}\nSem ${article}, a busca é em todos.`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)} corresponde a vários artigos:\n${titles}\nEscolha um; sem ${article}, a busca é em todos.`,
  unknownKind: (typed, kinds) => `O tipo ${quoted(typed)} não existe.\nExistem: ${list(kinds)}.`,
  unknownCommand: `Este bot não conhece (ou não conhece mais) esse comando.\nTente ${ask} ou ${quote}.`,
  unknownControl: `Este botão não faz mais nada.\nPergunte de novo com ${ask} ou ${quote}.`,
  articleChanged: `O artigo mudou ou não existe mais, então isto não pode mais ser mostrado.\nPergunte de novo com ${ask} ou ${quote}.`,
  wentWrong: 'Algo deu errado, por isso não há resposta.\nTente novamente daqui a pouco.',
  busy: 'Há pedidos demais neste momento, por isso este não pôde ser atendido.\nTente novamente daqui a pouco.',
  stopping: 'O bot está sendo encerrado ou reiniciado, por isso não há resposta.\nTente novamente em um minuto.',
  unavailable: 'No momento não é possível acessar os artigos.\nTente novamente em um minuto.',
  nothingToShow: `Não há nada para mostrar aqui.\nTente ${ask} ou ${quote}.`,
} satisfies Translation['problems'];

const quotationCount = (n: number): string => counted(n, 'citação', 'citações');
const everybody = `${commandMention(commands.quote)} sem opções`;

const quotations = {
  found: (n, by, topic) =>
    `**${quotationCount(n)}**${by.length === 0 ? '' : ` de ${list(by, 8)}`}${topic === null ? '' : ` sobre ${quoted(topic)}`}`,
  everybody: (n, speakers) => `**${quotationCount(n)}** de ${counted(speakers, 'pessoa', 'pessoas')}`,
  more: (n) => `${counted(n, 'outra citação não coube', 'outras citações não couberam')} aqui.`,
  narrowWith: (options) => `Restrinja com ${options}.`,
  pageOf: (page, of) => `Página ${number(page)} de ${number(of)}`,
  moreByOthers: (n, speakers) =>
    `${n < 2 ? 'Segue' : 'Seguem'} mais ${quotationCount(n)}: ${list(speakers, 8)}. Só as de uma pessoa: ${commandWithOption(commands.quote, commands.speaker)}; só as de um tema: ${commandWithOption(commands.quote, commands.topic)}.`,
  chooseSpeaker: 'Escolha uma pessoa',
  everyone: 'Todas as pessoas',
  nobody: `Os artigos não citam ninguém.\nPara perguntar algo: ${commandMention(commands.ask)}.`,
  unknownSpeaker: (typed) => `Nenhum artigo cita ${quoted(typed)}.`,
  amongOthers: 'São citados, entre outros:',
  seeEverybody: `Para ver quem é citado: ${everybody}.`,
  noneFor: (given) =>
    given.length === 1
      ? `Nenhuma citação encontrada para ${list(given)}.\nTente outras palavras ou veja quem é citado: ${everybody}.`
      : `Nenhuma citação corresponde ao mesmo tempo a ${list(given)}.\nTire uma das opções ou veja quem é citado: ${everybody}.`,
} satisfies Translation['quotations'];

const commandVerify = { name: 'conferir', description: 'Confira se um texto é uma citação literal dos artigos' };
const text = { name: 'texto', description: 'As palavras que você quer conferir' };
const afterWords = (after: string | null): string => (after === null ? '' : ` depois de ${quoted(after)}`);

const verify = {
  verify: commandVerify,
  text,
  checkQuote: 'Conferir a citação',
  askAbout: 'Perguntar sobre isto',
  checked: (words) => `Conferido: ${words}`,
  exact: '**Está palavra por palavra no artigo.**',
  exactLeftOut: '**Está palavra por palavra no artigo, com cortes.**',
  signs: '**As mesmas palavras; só mudam maiúsculas ou pontuação.**',
  altered: (n) => `**Alterado: ${counted(n, 'diferença', 'diferenças')}.**`,
  reordered: '**Montagem: no artigo, estas palavras estão em outra ordem.**',
  severalArticles: '**Montagem: estas palavras são de vários artigos.**',
  partlyThere: '**Nem tudo isto está nos artigos.**',
  absent: (article) =>
    `**Não está ${article === null ? 'nos artigos' : article === '' ? 'no artigo' : `em ${quoted(article)}`}.**`,
  nearest: 'O trecho mais próximo:',
  nothingNear: 'Nada parecido foi encontrado.',
  unsearchable: `**Estas palavras são comuns demais para uma busca em todos os artigos.**\nInclua mais do texto ou escolha um artigo: ${commandWithOption(commandVerify, commands.article)}.`,
  instead: (typed, written) => `Em vez de ${quoted(typed)}, o artigo diz ${quoted(written)}.`,
  added: (typed, after) => `O texto acrescenta ${quoted(typed)}${afterWords(after)}.`,
  leftOut: (written, after) => `O texto omite ${quoted(written)}${afterWords(after)}.`,
  moreDifferences: (n) => `e ${counted(n, 'outra diferença', 'outras diferenças')}`,
  summary: (exact, of) =>
    `**${counted(exact, 'parte', 'partes')} de ${number(of)} ${exact < 2 ? 'está' : 'estão'} palavra por palavra nos artigos.**`,
  unchecked: (n) => `${counted(n, 'outra parte não foi conferida', 'outras partes não foram conferidas')}.`,
  noRoom: (n) => `${counted(n, 'outra parte não cabe', 'outras partes não cabem')} aqui.`,
  own: (n) => `${counted(n, 'outra frase não está', 'outras frases não estão')} nos artigos.`,
  otherSpeaker: (named, speakers) => `**Quem diz:** no texto, ${named}; no artigo, ${list(speakers, 3)}.`,
  noSpeaker: (named) => `**Quem diz:** no texto, ${named}; o artigo não atribui estas palavras a ninguém.`,
  nothingQuoted:
    '**Esta mensagem não cita nada** e não tem nenhuma frase própria para conferir.\nMas dá para perguntar.',
  askThis: 'Perguntar isto',
  nothingToCheck: `Não há palavras para conferir aqui.\nEscolha uma mensagem com texto ou escreva as palavras depois de ${commandWithOption(commandVerify, text)}.`,
  nothingToAsk: `Não há palavras sobre as quais perguntar aqui.\nEscolha uma mensagem com texto ou use ${commandMention(commands.ask)}.`,
  tooLong: (most) => `Um texto pode ter aqui até ${number(most)} caracteres.\nConfira-o em partes.`,
  inContext: 'No contexto',
} satisfies Translation['verify'];

const general = {
  bot: `Faça uma pergunta, e este bot responde com as palavras dos seus artigos, exatamente como estão lá.\nSe eles não dizem, o bot avisa. Saiba mais: ${commandMention(about.about)}`,
  whichArticles: 'Quais artigos?',
  inShort: 'Em resumo',
  whereFrom: 'Procedência',
  overview: (article: string) => `**${article || 'O artigo'}**: o começo e frases-chave, na ordem do artigo`,
  whichOne: '**Qual artigo?**',
  orName: `Outro: escolha com ${optionMention(commands.article)}.`,
  source: (article: string) => `**${article || 'O artigo'}**: de onde vem`,
  author: (name: string) => `Autoria: ${name}`,
  published: (date: string) => `Publicação: ${date}`,
  publisher: (name: string) => `Veículo: ${name}`,
  address: (url: string) => `Endereço: ${url}`,
  notSaid: {
    author: 'O arquivo não diz quem o escreveu.',
    published: 'O arquivo não diz quando foi publicado.',
    place: 'O arquivo não diz de onde ele vem.',
    anything: 'O arquivo não diz de onde ele vem, quem o escreveu nem quando.',
  },
  itselfSays: 'O próprio artigo diz:',
} satisfies Translation['general'];

/** The bot's words in Brazilian Portuguese. */
export const PORTUGUESE: Translation = {
  language: 'pt',
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
