/** What became of questions. */
export interface Asked {
  readonly asked: number;
  readonly answered: number;
  readonly longestMs: number;
  readonly errors: readonly unknown[];
}

/** People who ask one question after the other. */
export interface Askers {
  /** How many have been answered so far. */
  readonly answered: number;
  /** Resolves when so many more have been answered, or have failed. */
  more(count: number): Promise<void>;
  /** Everybody finishes what they asked, and leaves. */
  leave(): Promise<Asked>;
}

/** Lets so many people ask at once, each beginning elsewhere in the list, until they are told to leave. */
export function startAsking(
  people: number,
  questions: readonly string[],
  ask: (question: string) => Promise<unknown>,
): Askers {
  const figures = { asked: 0, answered: 0, longestMs: 0, errors: [] as unknown[] };
  let isOver = false;
  const waiting = new Set<() => void>();
  const person = async (first: number): Promise<void> => {
    for (let i = first; !isOver; i++) {
      const begun = performance.now();
      figures.asked++;
      try {
        await ask(questions[i % questions.length] ?? '');
        figures.answered++;
      } catch (error) {
        figures.errors.push(error);
      }
      figures.longestMs = Math.max(figures.longestMs, Math.round(performance.now() - begun));
      for (const look of waiting) look();
    }
  };
  const step = Math.floor(questions.length / people);
  const all = Promise.all(Array.from({ length: people }, (_, i) => person(i * step)));
  const done = (): number => figures.answered + figures.errors.length;
  return {
    get answered() {
      return figures.answered;
    },
    more: (count) => {
      const enough = done() + count;
      return new Promise((resolve) => {
        const look = (): void => {
          if (done() < enough) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      });
    },
    leave: async () => {
      isOver = true;
      await all;
      return figures;
    },
  };
}
