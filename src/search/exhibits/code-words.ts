/** A question holds no more words of code than this; more are data. */
const MOST_CODE_WORDS = 8;
const LONGEST_CODE_WORD = 100;

/** `make LLVM=1` between backquotes is meant to the letter, whatever it is. */
const BACKQUOTED = /`([^`\n]+)`/g;
/** What stands around a word in a sentence and is no part of it; the brackets of "main()" are. */
const STOPS = /[.,;:!?]+$/;
const SIGNS_AROUND = /^["'“”‘’([{<,;:!?]+|["'“”‘’)\]}>.,;:!?]+$/g;
/**
 * What hardly anybody writes in prose: "CONFIG_RUST", "LLVM=1", "std::fmt", "--release", "src/main.rs", "main()", "$HOME",
 * "rust-toolchain.toml", "parseQuestion". Not of this kind: "and/or", "24/7", "$50", "a.m.", "JavaScript", "macOS", "iPhone".
 */
const CODE_IN_PROSE =
  /[=\\{}]|::|->|\$\p{L}|^--?\p{L}|\p{L}_|_\p{L}|\(\)$|^\.{0,2}\/\S|\/\S+\.\p{L}|^\p{Ll}{2,}\p{Lu}\p{Ll}|\p{L}{2}\.[a-z]{1,5}$/u;
/** "news@example.org", "https://…", "example.com": addresses are prose. */
const PROSE_ADDRESS = /^https?:|^[^@\s]+@[^@\s]+\.\p{L}+$|\.(?:com|org|net|io|dev|gov|edu)$/iu;

/** The words of a question that are written as code is, in lower case: they are looked for to the letter. */
export function codeWords(question: string): readonly string[] {
  const quoted = [...question.matchAll(BACKQUOTED)].map(([, words = '']) => words.trim());
  const typed = question
    .replace(BACKQUOTED, ' ')
    .split(/\s+/)
    .map((word) => word.replace(STOPS, ''))
    .map((word) => (word.endsWith('()') ? word : word.replace(SIGNS_AROUND, '')))
    .filter((word) => CODE_IN_PROSE.test(word) && !PROSE_ADDRESS.test(word));
  const found = [...quoted, ...typed].filter((word) => word.length > 1 && word.length <= LONGEST_CODE_WORD);
  return [...new Set(found.map((word) => word.toLowerCase()))].slice(0, MOST_CODE_WORDS);
}

const IN_WORD = /[\p{L}\p{N}_]/u;

/** Whether a word of code stands in a text by itself: "CONFIG_RUST" does not stand in "CONFIG_RUST_DEBUG". @param text in lower case */
export function holdsCodeWord(text: string, word: string): boolean {
  const free = (at: number, side: string): boolean => !IN_WORD.test(text.charAt(at)) || !IN_WORD.test(side);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (free(at - 1, word.charAt(0)) && free(at + word.length, word.charAt(word.length - 1))) return true;
  }
  return false;
}
