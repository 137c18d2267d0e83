/** Questions that differ from each other, made of an article's own words and of strange ones, in the forms that people use. */
export function distinctQuestions(text: string, count: number): string[] {
  const words = [...new Set(text.match(/[\p{L}\p{N}][\p{L}\p{N}-]{3,}/gu) ?? [])];
  const forms: ((a: string, b: string, c: string) => string)[] = [
    (a, b) => `Who ${a} the ${b}?`,
    (a, b, c) => `When was ${a} ${b} in the ${c}?`,
    (a, b) => `what is ${a} ${b}`,
    (a, b, c) => `How many ${a} are there for ${b} and ${c}?`,
    (a, b) => `What did ${a} say about ${b}?`,
    (a, b, c) => `${a} ${b} ${c}`,
    (a, b, c) => `Why does ${a} make ${b} easier than ${c}?`,
  ];
  // A fixed sequence: every run asks the same questions.
  let state = 12345;
  const next = (most: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % most;
  };
  const word = (): string => (next(6) === 0 ? `strange${next(10_000)}` : (words[next(words.length)] ?? 'kernel'));
  const questions = new Set<string>();
  while (questions.size < count) questions.add(forms[next(forms.length)]?.(word(), word(), word()) ?? '');
  return [...questions];
}
