/** The moment at which a closing door can wait no longer. Unlike a promise, it can be waited for and forgotten any number of times. */
export interface LastCall {
  readonly hasCome: boolean;
  /** Calls `act` when it comes, or at once if it has. Returns a function that cancels this. */
  whenCome(act: () => void): () => void;
}

/** A last call that has not come yet, with the function that makes it come. */
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
