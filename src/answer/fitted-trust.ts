/** The weights of the logistic model of trust; written by `npm run fit`. */
export const FITTED_TRUST = {
  constant: 0.79,
  covered: 2.16,
  near: -2.62,
  absent: -4.54,
  lostNames: -2.47,
  matched: 1.98,
  lacksType: -0.46,
  unsaid: -0.81,
  letters: 3.59,
  margin: -0.21,
} as const;
