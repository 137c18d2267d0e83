/** The weights of the logistic model of confidence; written by `tests/eval/quote-reliability.ts --write`. */
export const FITTED_CONFIDENCE = {
  constant: 2.08,
  clause: -0.27,
  object: -0.41,
  according: 0.28,
  participle: -1.05,
  passive: -0.47,
  carried: -1.5,
  within: -1.37,
  leadIn: 0.59,
  labelled: -0.23,
  quoted: 0.54,
  pronoun: -0.07,
  noun: -0.47,
  relative: -1.02,
  plainVerb: 1.16,
  short: -1.03,
} as const;
