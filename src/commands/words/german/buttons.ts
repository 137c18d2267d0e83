import type { ButtonWords } from '../button-words.ts';

export const buttons: ButtonWords = {
  before: 'Davor',
  after: 'Danach',
  more: 'Mehr',
  back: 'Zurück',
  share: 'Teilen',
  open: 'Quelle öffnen',
  previous: 'Vorherige',
  next: 'Nächste',
};
