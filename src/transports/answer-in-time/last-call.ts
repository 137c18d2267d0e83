/** The moment at which a closing door can wait no longer. Unlike a promise, it can be waited for and forgotten any number of times. */
export interface LastCall {
  readonly hasCome: boolean;
  /** Has something done when it comes, or at once. Returns what forgets that again. */
  whenCome(act: () => void): () => void;
}

/** A last call that is still to come, with what makes it come. */
export function openLastCall(): LastCall & { readonly come: () => void } {
  const waiting = new Set<() => void>();
  let hasCome = false;
  return {
    get hasCome() {
      return hasCome;
    },
    whenCome(act) {
      if (hasCome) act();
      else waiting.add(act);
      return () => void waiting.delete(act);
    },
    come() {
      hasCome = true;
      for (const act of waiting) act();
      waiting.clear();
    },
  };
}
