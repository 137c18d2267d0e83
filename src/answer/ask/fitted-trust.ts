/** The weights of the logistic model of trust; written by `npm run fit`. */
export const FITTED_TRUST = {
  constant: -3.6,
  covered: 0.64,
  near: 1.64,
  absent: -0.77,
  lostNames: -2.49,
  matched: 1.8,
  lacksType: -0.63,
  unsaid: -0.97,
  letters: 2.83,
  unknownName: -0.33,
  lacksName: -0.8,
  window: 0.94,
  score: 2.06,
  margin: -0.93,
} as const;
