import { wordSet } from '../../../word-set.ts';

/** Nouns and titles for those who speak, hear and are quoted, where the general lists of people are too wide or too narrow. */

/** "the | former | prime minister's claim". */
export const WORDS_BEFORE_TITLES = wordSet('former prime vice');

/** Groups that are joined to a person: "Pagan and his | team". */
export const GROUPS_OF_SOMEBODY = wordSet(`
  team family families group staff company party campaign office administration government firm crew lab laboratory
  teams staffs parents relatives
`);

/** Nouns that "say" and "tell" nothing that anybody said: "experience | tells us". */
export const SPEECHLESS_NOUNS = wordSet(`
  that this it which what experience history logic nature instinct fact math evidence truth time conscience number way
  thing none nobody nothing everything
`);

/** "| None | of the sailors said". */
export const NOBODY_WORDS = wordSet('none neither nobody no nothing');

/** "The | findings | underscore a divide". */
export const FINDINGS = wordSet('findings finding results result figures numbers data statistics');

/** Who finds that something is so: "| researchers | found that …". */
export const FINDERS = wordSet(`
  researchers scientists investigators auditors inspectors economists analysts experts team committee commission panel
  inquiry investigation court jury judge scholars psychologists biologists astronomers engineers physicists doctors work
  findings results experiments experiment tests test trials trial simulations simulation calculations calculation
  observations observation
`);

/** "all the | press | reports that I have read". */
export const PLURAL_SOURCES = wordSet('press news media police');

/** Sources before the colon of a headline: "| Police: | driver was asleep". */
export const HEADLINE_SOURCES = wordSet(`
  report poll survey study lawsuit suit documents memo complaint indictment emails police
`);

/** Nouns that speak only beside a verb of speech: "both | sides | say". */
export const STATING_SIDES = wordSet('side sides half quarter thirds');

/** Nouns for those whom news is told to: "told the | court | that". */
export const HEARERS = wordSet(`
  court jury panel crowd audience newspaper paper magazine station network outlet broadcaster committee press media
  rally
`);

/** Nouns for people who serve the one behind "to": "a former | aide | to the mayor". */
export const SERVANTS = wordSet(`
  aide aides adviser advisers advisor advisors assistant assistants ambassador ambassadors envoy envoys donor donors
  counsel counsels deputy deputys consultant consultants spokesman spokesmans liaison liaisons heir heirs
`);

/** Small words inside a name: "Ursula | von der | Leyen". */
export const NAME_PARTICLES = wordSet('de da di del della der den van von la le el al bin ibn abu ben dos du y');

/** What stands behind a surname: "Hale | Jr. |". */
export const NAME_SUFFIXES = wordSet('jr jr. sr sr. ii ii. iii iii. iv iv.');

/** Forms of address before the surname of somebody named before: "| Mr. | Hale". */
export const MENTION_ADDRESSES = wordSet('mr mr. mrs mrs. ms ms. dr dr. miss miss.');

/** Words in capitals before a colon that label a text and name no speaker: "| UPDATE: | …", "| PHOTO: | …". */
export const LABELS_OF_TEXTS = wordSet(`
  update note editor watch breaking read photo video more related fact background source correction warning exclusive
  byline abstract opinion analysis report live q a look listen see must why how what who where when wow yes no tip tips
  faq pro pros con cons new just today list quiz poll map chart graphic gallery caption file image images slideshow also
  next previous disclosure disclaimer advertisement sponsored commentary column editorial letters letter review recap
  preview result results score scores final standings notes time date cost price prices tickets info contact phone
  address email website location rating cast director genre spoiler vip fyi url usa issue topic summary verdict bottom
  key total part chapter step rule reason myth truth pass fail winner loser best worst
`);
