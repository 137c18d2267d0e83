import type { AboutWords } from '../about-words.ts';
import { grammar } from './grammar.ts';

const { list } = grammar;

export const about: AboutWords = {
  about: { name: 'sobre', description: 'O que este bot faz, como usá-lo e o que ele guarda' },
  what: [
    'Faça uma pergunta e este bot responde com as palavras dos seus artigos.',
    'Cada palavra de uma resposta está exatamente assim em um artigo; nada é inventado, reescrito nem traduzido.',
    'Quando os artigos não dizem, ele avisa.',
  ].join('\n'),
  howTo: 'Como usar',
  messageMenu: (names) =>
    `Clique com o botão direito em uma mensagem (no celular, toque e segure) e escolha **Apps**: ${list(names)}.`,
  privacy: [
    'Ele não lê mensagens e não guarda nada: nem perguntas, nem nomes.',
    'Ele só vê o que você envia com um comando.',
  ].join(' '),
  add: 'Adicionar este bot',
  website: 'Site',
  tooFast: (when) => `Foram muitas perguntas de uma vez.\nVocê pode perguntar de novo ${when}.`,
};
