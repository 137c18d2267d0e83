/** "Figure 1.5", "Table 2", "Fig. 3b" */
const LABEL =
  /^\s*(?:Figure|FIGURE|Fig\.|FIG\.|Table|TABLE)\s\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?\s+(?=["“‘(]?\p{Lu}\p{Ll})/u;

/** Where the caption begins behind the label that numbers it: "Figure 1.5 Residents gather in a hotel.", as a list of one offset or none. */
export function captionStarts(text: string): number[] {
  const label = LABEL.exec(text);
  return label ? [label[0].length] : [];
}
