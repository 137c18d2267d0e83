/** The weights of the logistic model of trust; written by `npm run fit`. */
export const FITTED_TRUST = {
  constant: -3.58,
  covered: 0.62,
  near: 1.64,
  absent: -0.66,
  lostNames: -2.46,
  matched: 1.8,
  lacksType: -0.72,
  unsaid: -1.05,
  letters: 2.96,
  unknownName: -0.36,
  lacksName: -0.68,
  window: 1.07,
  score: 1.98,
  margin: -1.01,
} as const;
