/** The weights of the logistic model of trust; written by `npm run fit`. */
export const FITTED_TRUST = {
  constant: 0.74,
  covered: 2.2,
  near: -2.61,
  absent: -4.52,
  lostNames: -2.46,
  matched: 1.98,
  lacksType: -0.49,
  unsaid: -0.8,
  letters: 3.6,
  margin: -0.2,
} as const;
