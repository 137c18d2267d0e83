/** Names that end in "!", without it: their mark ends a sentence only before a word that opens one. */
export const NAMES_WITH_MARKS: ReadonlySet<string> = new Set(
  'Yahoo Jeopardy Wham Yum Joomla Kahoot Oklahoma Panic Mia Ahoy Airplane'.split(' '),
);
