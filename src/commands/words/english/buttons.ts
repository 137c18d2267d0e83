import type { ButtonWords } from '../button-words.ts';

export const buttons: ButtonWords = {
  before: 'Before',
  after: 'After',
  more: 'More',
  back: 'Back',
  share: 'Share',
  open: 'Open source',
  previous: 'Previous',
  next: 'Next',
};
