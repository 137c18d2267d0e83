import type { CommandWords } from '../command-words.ts';

export const commands: CommandWords = {
  ask: { name: '質問', description: '質問すると、記事の言葉そのままで答えます' },
  question: { name: '内容', description: '何を知りたいですか？' },
  quote: { name: '引用', description: '誰かの発言や、ある話題についての発言を見る' },
  speaker: { name: '発言者', description: '誰の発言か（オプションはすべて省略できます）' },
  topic: { name: '話題', description: '何についての発言か' },
  article: { name: '記事', description: 'この記事だけから探す' },
  kind: { name: '種類', description: '直接引用、間接引用、または両方が混ざったもの' },
  private: { name: '非公開', description: '返信は自分だけに表示されます' },
  kinds: {
    direct: '直接引用：全体が引用符の中',
    indirect: '間接引用：引用符なし',
    mixed: '一部が直接引用',
  },
};
