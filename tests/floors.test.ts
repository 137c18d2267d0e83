import { expect, it } from 'vitest';
import { brokenRules, type Rule } from './house/broken-rules.ts';
import { ENFORCED, RULES } from './house/rules.ts';
import { sharedNames } from './house/shared-names.ts';
import { readSources } from './house/sources.ts';

const sources = readSources('src');
const broken = brokenRules(sources, RULES);

/** What each rule demands; the tables that say it for this house are in tests/house/rules.ts. */
const DEMANDS: Readonly<Record<Rule, string>> = {
  floors: 'every file stands on a floor, and imports its own floor and the floors above it only',
  innerFloors: 'the inner floors of a folder point one way, too',
  homes: 'every package is imported in its home only',
  environment: 'the environment is read in its own file only',
  entries: 'no folder has too many entries',
  circles: 'neither files nor the entries of a folder import one another in a circle, types counted',
};

for (const [rule, demand] of Object.entries(DEMANDS) as [Rule, string][])
  it.runIf(ENFORCED[rule])(demand, () => {
    expect(broken[rule]).toEqual([]);
  });

it('a name that is exported has one meaning: no other file exports it', () => {
  expect(sharedNames(sources.files).filter(({ exported }) => exported > 1)).toEqual([]);
});
