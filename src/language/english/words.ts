/** A list of words as it stands in a file of data, between spaces and line ends, as a set. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
