/** The most code words read from a question; more would be data. */
const MOST_CODE_WORDS = 8;
const LONGEST_CODE_WORD = 100;

/** Text between backquotes, such as `make LLVM=1`, is always code. */
const BACKQUOTED = /`([^`\n]+)`/g;
/** Punctuation around a word that is not part of it, unlike the brackets of "main()". */
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

/** The words of a question that are written like code, in lower case. They are searched for literally. */
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

/** Whether a text contains a code word as a whole word: "CONFIG_RUST" is not in "CONFIG_RUST_DEBUG". @param text in lower case */
export function holdsCodeWord(text: string, word: string): boolean {
  const free = (at: number, side: string): boolean => !IN_WORD.test(text.charAt(at)) || !IN_WORD.test(side);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (free(at - 1, word.charAt(0)) && free(at + word.length, word.charAt(word.length - 1))) return true;
  }
  return false;
}
