/** The words of a whitespace-separated list. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Each word of some groups with all others of the groups that it is in. @param groups words with blanks between them */
export function othersInGroups(groups: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const alike = new Map<string, Set<string>>();
  for (const line of groups) {
    const group = line.split(' ');
    for (const word of group) {
      const others = alike.get(word) ?? new Set<string>();
      for (const other of group) if (other !== word) others.add(other);
      alike.set(word, others);
    }
  }
  return alike;
}
