/** The days and months that are always written with a capital and are no other word ("May" and "March" are left out). */
export const WEEKDAYS_AND_MONTHS: ReadonlySet<string> = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
January February April June July August September October November December Mon Tue Tues Wed Thu Thurs Fri Sat Sun`.split(
    /\s+/,
  ),
);

/** What may follow a time of day: zones, and the first letter of a dotted one ("E.T."). */
export const TIME_ZONES: ReadonlySet<string> = new Set(
  `ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST IST JST AEST AEDT Eastern Central Mountain Pacific Greenwich E C M P G`.split(
    /\s+/,
  ),
);
