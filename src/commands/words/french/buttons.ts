import type { ButtonWords } from '../button-words.ts';

export const buttons: ButtonWords = {
  before: 'Avant',
  after: 'Après',
  more: 'Plus',
  back: 'Retour',
  share: 'Partager',
  open: 'Ouvrir la source',
  previous: 'Précédent',
  next: 'Suivant',
};
