import type { AboutWords } from '../about-words.ts';
import { grammar } from './grammar.ts';

const { list } = grammar;

export const about: AboutWords = {
  about: { name: 'about', description: 'What this bot does, how to use it, and what it stores' },
  what: [
    'Ask a question, and this bot answers with the words of its articles.',
    'Every word of an answer stands in an article just so; nothing is made up, rewritten or translated.',
    'Where the articles do not say it, the bot says that.',
  ].join('\n'),
  howTo: 'How to use it',
  messageMenu: (names) => `Right-click a message (on a phone: press and hold), then **Apps**: ${list(names)}.`,
  privacy: [
    'It reads no messages and stores nothing: no questions, no names.',
    'It sees only what you send it with a command.',
  ].join(' '),
  add: 'Add this bot',
  website: 'Website',
  tooFast: (when) => `That was a lot of questions at once.\nYou can ask again ${when}.`,
};
