import { commandMention, commandWithOption } from '../mention.ts';
import type { VerifyWords } from '../verify-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { counted, list, number, quoted } = grammar;
const command = { name: 'conferir', description: 'Confira se um texto é uma citação literal dos artigos' };
const text = { name: 'texto', description: 'As palavras que você quer conferir' };
const afterWords = (after: string | null): string => (after === null ? '' : ` depois de ${quoted(after)}`);

export const verify: VerifyWords = {
  verify: command,
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
  unsearchable: `**Estas palavras são comuns demais para uma busca em todos os artigos.**\nInclua mais do texto ou escolha um artigo: ${commandWithOption(command, commands.article)}.`,
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
  nothingToCheck: `Não há palavras para conferir aqui.\nEscolha uma mensagem com texto ou escreva as palavras depois de ${commandWithOption(command, text)}.`,
  nothingToAsk: `Não há palavras sobre as quais perguntar aqui.\nEscolha uma mensagem com texto ou use ${commandMention(commands.ask)}.`,
  tooLong: (most) => `Um texto pode ter aqui até ${number(most)} caracteres.\nConfira-o em partes.`,
  inContext: 'No contexto',
};
