/** The weights of the logistic model of confidence; written by `tests/eval/quote-reliability.ts --write`. */
export const FITTED_CONFIDENCE = {
  constant: 2.16,
  clause: -0.28,
  object: -0.46,
  according: 0.25,
  participle: -1.12,
  passive: -0.13,
  carried: -1.52,
  within: -1.38,
  leadIn: 0.61,
  labelled: -0.26,
  quoted: 0.46,
  pronoun: 0,
  noun: -0.49,
  relative: -1.19,
  plainVerb: 1.14,
  short: -1.11,
} as const;
