import type { ButtonWords } from '../button-words.ts';

export const buttons: ButtonWords = {
  before: '前の文',
  after: '後の文',
  more: 'もっと見る',
  back: '戻る',
  share: '共有',
  open: '出典を開く',
  previous: '前へ',
  next: '次へ',
};
