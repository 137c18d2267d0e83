import type { AboutWords } from '../about-words.ts';
import { grammar } from './grammar.ts';

const { list } = grammar;

export const about: AboutWords = {
  about: { name: 'info', description: 'Was der Bot kann, wie du ihn benutzt und was er speichert' },
  what: [
    'Stell eine Frage, und der Bot antwortet im Wortlaut seiner Artikel.',
    'Jedes Wort einer Antwort steht genau so in einem Artikel; nichts ist erfunden, umgeschrieben oder übersetzt.',
    'Steht etwas nicht in den Artikeln, sagt er das.',
  ].join('\n'),
  howTo: 'So benutzt du ihn',
  messageMenu: (names) => `Rechtsklick auf eine Nachricht (am Handy: gedrückt halten), dann **Apps**: ${list(names)}.`,
  privacy: [
    'Er liest keine Nachrichten mit und speichert nichts: keine Fragen, keine Namen.',
    'Er sieht nur, was du ihm mit einem Befehl schickst.',
  ].join(' '),
  add: 'Bot hinzufügen',
  website: 'Website',
  tooFast: (when) => `Das waren viele Fragen auf einmal.\nWeiterfragen kannst du ${when}.`,
};
