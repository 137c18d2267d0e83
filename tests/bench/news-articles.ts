/** The words that English is full of, the most frequent first. */
const SMALL_WORDS =
  'the of and to in a is that for it was on as with he be at by had not are but from or have an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through back years where much your way well down should because each just those people mr how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );
const SYLLABLES =
  'ba be bi bo den der do fa fen gar gil go ha hen ka ko kin la len lin lo mar mel mi mon na nel no os pa per pi po ra ren ri ro sa sel shi so ta ter tin to tur va ven vi vo wa wen wil yo za'.split(
    ' ',
  );
const FIRST_NAMES = ['Ann', 'Bob', 'Clara', 'David', 'Emma', 'Frank', 'Grace', 'Henry', 'Irene', 'Jack'];
const CUES = ['said', 'told reporters', 'added', 'warned', 'explained'];
/** Different words of a million sentences of news, names and slips included. */
const VOCABULARY = 400_000;
/** Words that an article is about, and how often one of them comes. */
const OWN_WORDS = 30;
const OWN_SHARE = 0.2;

/** A maker of news: words are as frequent as in a language (the n-th a n-th of the first), and every article has words that it is about. The same seed gives the same news. */
export interface NewsMaker {
  /** An article of about so many sentences, as Markdown. */
  article(sentences: number): string;
  /** A question about one of the last articles: some of a sentence's words, as people ask. */
  question(): string;
}

/** Opens a maker. */
export function newsMaker(seed: number): NewsMaker {
  let state = seed >>> 0 || 1;
  /** Mulberry32: from 0 to below 1. */
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (most: number): number => Math.floor(random() * most);
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const spelt = (rank: number): string => {
    if (rank < SMALL_WORDS.length) return SMALL_WORDS[rank] ?? '';
    let text = '';
    for (let rest = rank; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
      text += SYLLABLES[rest % SYLLABLES.length];
    return text.length < 4 ? `${text}${SYLLABLES[rank % 7]}n` : text;
  };
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  let own: string[] = [];
  let recent: string[] = [];
  const word = (): string => (random() < OWN_SHARE ? oneOf(own) : spelt(Math.floor(VOCABULARY ** random()) - 1));
  const phrase = (count: number): string => Array.from({ length: count }, word).join(' ');
  const name = (): string => `${oneOf(FIRST_NAMES)} ${capital(oneOf(own))}`;
  const sentence = (): string => {
    const kind = below(20);
    if (kind === 0) return `“${capital(phrase(8 + below(10)))},” ${oneOf(CUES)} ${name()}.`;
    if (kind === 1) return `${name()}, the director of ${capital(oneOf(own))}, said that ${phrase(8 + below(10))}.`;
    if (kind === 2) return `In ${1950 + below(75)}, ${phrase(10 + below(8))} ${below(900)} ${word()}.`;
    return `${capital(phrase(8 + below(20)))}.`;
  };
  return {
    article: (sentences) => {
      own = Array.from({ length: OWN_WORDS }, () => spelt(2_000 + below(VOCABULARY - 2_000)));
      const paragraphs: string[] = [];
      for (let left = sentences; left > 0; ) {
        const count = Math.min(left, 2 + below(5));
        const paragraph = Array.from({ length: count }, sentence);
        if (recent.length > 5_000) recent = recent.slice(2_500);
        recent.push(...paragraph);
        paragraphs.push(...(below(6) === 0 ? [`## ${capital(phrase(4))}`] : []), paragraph.join(' '));
        left -= count;
      }
      return `---\ntitle: ${capital(phrase(5))}\nsource: The News\n---\n\n${paragraphs.join('\n\n')}\n`;
    },
    question: () => {
      const words = oneOf(recent).match(/[\p{L}\d]{3,}/gu) ?? [];
      const start = below(Math.max(1, words.length - 8));
      const some = words.slice(start, start + 8).filter(() => random() < 0.6);
      const asked = oneOf(['What did', 'Who', 'When was', 'Why is', 'How many', 'Where do', '']);
      return `${asked} ${some.join(' ').toLowerCase()}${asked === '' ? '' : '?'}`.trim();
    },
  };
}
