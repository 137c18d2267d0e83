import type { AboutWords } from '../about-words.ts';
import { grammar } from './grammar.ts';

const { list } = grammar;

export const about: AboutWords = {
  about: { name: 'à-propos', description: 'Ce que fait ce bot, comment l’utiliser et ce qu’il conserve' },
  what: [
    'Posez une question, et ce bot répond avec les mots de ses articles.',
    'Chaque mot d’une réponse figure tel quel dans un article\u00a0; rien n’est inventé, reformulé ni traduit.',
    'Quand les articles ne le disent pas, il le dit.',
  ].join('\n'),
  howTo: 'Comment l’utiliser',
  messageMenu: (names) =>
    `Clic droit sur un message (sur mobile, appui long), puis **Applications**\u00a0: ${list(names)}.`,
  privacy: [
    'Il ne lit pas les messages et ne conserve rien\u00a0: ni questions, ni noms.',
    'Il ne voit que ce que vous lui envoyez par une commande.',
  ].join(' '),
  add: 'Ajouter ce bot',
  website: 'Site web',
  tooFast: (when) => `Cela fait beaucoup de questions à la fois.\nVous pourrez en poser une autre ${when}.`,
};
