/** The weights of the logistic model of trust; written by `npm run fit`. */
export const FITTED_TRUST = {
  constant: -3.43,
  covered: 0.68,
  near: 1.66,
  absent: -0.72,
  lostNames: -2.47,
  matched: 1.83,
  lacksType: -0.73,
  unsaid: -1.06,
  letters: 2.92,
  unknownName: -0.36,
  lacksName: -0.73,
  window: 1.05,
  score: 1.81,
  margin: -1.02,
} as const;
