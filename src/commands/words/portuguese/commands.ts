import type { CommandWords } from '../command-words.ts';

export const commands: CommandWords = {
  ask: { name: 'perguntar', description: 'Faça uma pergunta; a resposta vem nas palavras exatas dos artigos' },
  question: { name: 'pergunta', description: 'O que você quer saber?' },
  quote: { name: 'citações', description: 'Veja o que alguém disse ou o que foi dito sobre um tema' },
  speaker: { name: 'pessoa', description: 'Quem disse (todas as opções podem ser omitidas)' },
  topic: { name: 'tema', description: 'Do que se trata' },
  article: { name: 'artigo', description: 'Somente este artigo' },
  kind: { name: 'tipo', description: 'Citações diretas, discurso indireto ou os dois juntos' },
  private: { name: 'privado', description: 'Só você vê a resposta' },
  kinds: {
    direct: 'Direta: toda entre aspas',
    indirect: 'Indireta: sem aspas',
    mixed: 'Em parte direta',
  },
};
