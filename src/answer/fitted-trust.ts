/** The weights of the logistic model of trust; written by `npm run fit`. */
export const FITTED_TRUST = {
  constant: -3.36,
  covered: 0.64,
  near: 1.64,
  absent: -0.82,
  lostNames: -2.45,
  matched: 1.85,
  lacksType: -0.7,
  unsaid: -1.07,
  letters: 2.72,
  unknownName: -0.38,
  lacksName: -0.76,
  window: 0.91,
  score: 1.95,
  margin: -0.96,
} as const;
