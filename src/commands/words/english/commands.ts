import type { CommandWords } from '../command-words.ts';

export const commands: CommandWords = {
  ask: { name: 'ask', description: 'Ask a question; the answer comes in the articles’ own words' },
  question: { name: 'question', description: 'What do you want to know?' },
  quote: { name: 'quote', description: 'See what somebody said, or what was said on a subject' },
  speaker: { name: 'speaker', description: 'Who said it (all options may be left out)' },
  topic: { name: 'topic', description: 'What it is about' },
  article: { name: 'article', description: 'Only this article' },
  kind: { name: 'kind', description: 'Direct quotations, reported speech, or both in one' },
  private: { name: 'private', description: 'Only you see the reply' },
  kinds: {
    direct: 'Direct: all in quotation marks',
    indirect: 'Reported: no quotation marks',
    mixed: 'Partly direct',
  },
};
