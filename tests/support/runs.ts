/** How often a property is tried out: a few times by default, and as often as is worth it where EXHAUSTIVE is set, as `.ci/run` does. */
export const runs = (few: number, many: number): number => (process.env.EXHAUSTIVE ? many : few);
