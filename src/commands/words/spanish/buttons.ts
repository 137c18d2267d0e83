import type { ButtonWords } from '../button-words.ts';

export const buttons: ButtonWords = {
  before: 'Antes',
  after: 'Después',
  more: 'Más',
  back: 'Volver',
  share: 'Compartir',
  open: 'Abrir la fuente',
  previous: 'Anterior',
  next: 'Siguiente',
};
