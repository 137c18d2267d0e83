import type { CommandWords } from '../command-words.ts';

export const commands: CommandWords = {
  ask: { name: 'fragen', description: 'Stell eine Frage; die Antwort kommt im Wortlaut der Artikel' },
  question: { name: 'frage', description: 'Was möchtest du wissen?' },
  quote: { name: 'zitate', description: 'Sieh nach, was jemand gesagt hat oder was zu einem Thema gesagt wurde' },
  speaker: { name: 'person', description: 'Wer es gesagt hat (jede Option kann wegbleiben)' },
  topic: { name: 'thema', description: 'Worum es geht' },
  article: { name: 'artikel', description: 'Nur dieser Artikel' },
  kind: { name: 'art', description: 'Wörtliche Zitate, indirekte Rede oder beides in einem' },
  private: { name: 'privat', description: 'Nur du siehst die Antwort' },
  kinds: {
    direct: 'Wörtlich: ganz in Anführungszeichen',
    indirect: 'Indirekt: ohne Anführungszeichen',
    mixed: 'Teils wörtlich',
  },
};
