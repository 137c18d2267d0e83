const SYLLABLES = [
  'ba',
  'den',
  'ko',
  'ri',
  'tal',
  'mer',
  'vin',
  'os',
  'lan',
  'ter',
  'pu',
  'shi',
  'gar',
  'nel',
  'wo',
  'tur',
];
const SMALL_WORDS = ['the', 'of', 'and', 'to', 'in', 'a', 'for', 'with', 'on', 'that'];
const FIRST_NAMES = ['Ann', 'Bob', 'Clara', 'David', 'Emma', 'Frank', 'Grace', 'Henry', 'Irene', 'Jack'];
/** As many different words as a thousand articles of news have; the most frequent ones are very frequent. */
const DIFFERENT_WORDS = 20_000;

/** A maker of Markdown articles that look like articles to everything but a reader: headings, paragraphs, lists, links, people who say things. The same number gives the same articles. */
export function articleMaker(seed: number): (characters: number) => string {
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % most;
  };
  const oneOf = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const words = times(DIFFERENT_WORDS, () => times(2 + below(3), () => oneOf(SYLLABLES)).join(''));
  const word = (): string => words[Math.floor((below(1_000_000) / 1_000_000) ** 3 * words.length)] ?? '';
  const phrase = (count: number): string =>
    times(count, () => (below(3) === 0 ? oneOf(SMALL_WORDS) : word())).join(' ');
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const name = (): string => `${oneOf(FIRST_NAMES)} ${capital(words[below(3_000)] ?? '')}`;
  const sentence = (): string => {
    switch (below(10)) {
      case 0:
        return `${name()}, the director of ${capital(word())}, said that ${phrase(8 + below(8))}.`;
      case 1:
        return `"${capital(phrase(6 + below(8)))}," said ${name()}.`;
      case 2:
        return `According to ${name()}, ${phrase(10)} in ${1950 + below(75)}.`;
      default:
        return `${capital(phrase(8 + below(14)))}.`;
    }
  };
  return (characters) => {
    let text = `---\ntitle: ${capital(phrase(4))}\nsource: Paper\n---\n\n# ${capital(phrase(5))}\n\n`;
    while (text.length < characters) {
      if (below(5) === 0) text += `## ${capital(phrase(3))}\n\n`;
      if (below(8) === 0) text += `${times(4, () => `- **${phrase(2)}** ${phrase(6)}`).join('\n')}\n\n`;
      const link = below(3) === 0 ? ` See [${phrase(2)}](https://example.com/${word()}).` : '';
      text += `${times(3 + below(4), sentence).join(' ')}${link}\n\n`;
    }
    return text;
  };
}
