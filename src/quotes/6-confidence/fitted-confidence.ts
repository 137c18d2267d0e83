/** The weights of the logistic model of confidence; written by `tests/eval/quote-reliability.ts --write`. */
export const FITTED_CONFIDENCE = {
  constant: 2.27,
  clause: -0.19,
  object: -0.58,
  according: 0.2,
  participle: -1.15,
  passive: -0.34,
  carried: -1.58,
  within: -0.73,
  leadIn: 0.56,
  labelled: -0.32,
  quoted: 0.46,
  pronoun: -0.05,
  noun: -0.34,
  relative: -1.23,
  plainVerb: 1.02,
  short: -0.24,
} as const;
