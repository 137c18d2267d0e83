/** The weights of the logistic model of trust; written by `npm run fit`. */
export const FITTED_TRUST = {
  constant: -0.91,
  covered: 2.79,
  near: 4.2,
  absent: -4.44,
  lostNames: -3.58,
  matched: 3.69,
  lacksType: -0.42,
} as const;
