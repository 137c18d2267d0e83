import { commandMention, commandWithOption, optionMention } from '../mention.ts';
import type { ProblemWords } from '../problem-words.ts';
import { commands } from './commands.ts';
import { grammar } from './grammar.ts';

const { list, number, quoted } = grammar;
const ask = commandMention(commands.ask);
const quote = commandMention(commands.quote);
const article = optionMention(commands.article);

export const problems: ProblemWords = {
  noQuestion: `Die Frage fehlt.\nSchreib sie hinter ${commandWithOption(commands.ask, commands.question)}.`,
  questionTooLong: (most) => `Eine Frage darf bis zu ${number(most)} Zeichen haben.\nStell sie kürzer.`,
  unknownArticle: (typed, nearest) =>
    `Es gibt keinen Artikel ${quoted(typed)}. Am ähnlichsten:\n${nearest}\nOhne ${article} werden alle durchsucht.`,
  severalArticles: (typed, titles) =>
    `${quoted(typed)} passt zu mehreren Artikeln:\n${titles}\nWähl einen aus; ohne ${article} werden alle durchsucht.`,
  unknownKind: (typed, kinds) => `Die Art ${quoted(typed)} gibt es nicht.\nEs gibt: ${list(kinds)}.`,
  unknownCommand: `Diesen Befehl kennt der Bot nicht (mehr).\nVersuch es mit ${ask} oder ${quote}.`,
  unknownControl: `Dieser Button tut nichts mehr.\nFrag noch einmal mit ${ask} oder ${quote}.`,
  articleChanged: `Der Artikel hat sich seitdem geändert oder ist weg; das lässt sich nicht mehr zeigen.\nFrag noch einmal mit ${ask} oder ${quote}.`,
  wentWrong: 'Hier ist etwas schiefgegangen, deshalb gibt es keine Antwort.\nBitte versuch es gleich noch einmal.',
  busy: 'Gerade fragen so viele, dass das nicht auch noch angenommen werden konnte.\nBitte versuch es gleich noch einmal.',
  stopping:
    'Der Bot wird gerade beendet oder neu gestartet, deshalb gibt es keine Antwort.\nBitte versuch es in einer Minute noch einmal.',
  unavailable: 'Die Artikel sind gerade nicht erreichbar.\nBitte versuch es in einer Minute noch einmal.',
  nothingToShow: `Hier gibt es nichts zu zeigen.\nVersuch es mit ${ask} oder ${quote}.`,
};
