import type { ButtonWords } from '../button-words.ts';

export const buttons: ButtonWords = {
  before: 'Antes',
  after: 'Depois',
  more: 'Mais',
  back: 'Voltar',
  share: 'Compartilhar',
  open: 'Abrir a fonte',
  previous: 'Anterior',
  next: 'Próxima',
};
