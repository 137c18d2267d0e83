import { wordSet } from '../../../word-set.ts';
import type { Gender } from './first-names.ts';

/** Forms of address that say nothing about a role, with the gender they tell. */
const ADDRESSES = new Map<string, Gender | null>([
  ['mr', 'male'],
  ['mister', 'male'],
  ['sir', 'male'],
  ['lord', 'male'],
  ['mrs', 'female'],
  ['ms', 'female'],
  ['miss', 'female'],
  ['lady', 'female'],
  ['dame', 'female'],
  ['mx', null],
]);

/** Titles that stand directly before a name, without their stop, in lower case. */
const TITLES =
  wordSet(`dr prof professor sen sens senator rep reps representative gov govs governor lt gen col maj capt sgt cpl adm cmdr lieutenant general colonel major
captain sergeant admiral commander president vice-president chancellor premier king queen prince princess pope cardinal archbishop bishop rev reverend father sister brother rabbi imam
judge justice mayor congressman congresswoman councilman councilwoman alderman ambassador secretary minister chairman chairwoman chair speaker sheriff detective officer attorney
hon pres supt superintendent del delegate assemblyman assemblywoman coach dean deputy inspector constable chief agent`);

/** Nouns for people by what they do or are: the last word of a role, and of a group in the plural. */
const PEOPLE =
  wordSet(`activist actor actress adherent administrator admiral adversary adviser advisor advocate agent aide alderman allegiant ally ambassador analyst anchor anchorman announcer
applicant archbishop architect artist assemblyman assemblywoman assistant associate astronaut astronomer athlete attendee attorney auditor author baker banker barrister benefactor biographer
biologist bishop blogger boss boxer boy broker brother builder businessman businesswoman buyer campaigner candidate captain cardinal carpenter cashier ceo chairman chairperson chairwoman chair
chancellor chef chemist chief child chronicler citizen cleric clerk client coach co-author co-chair co-chairman co-chairwoman co-director co-founder co-host cofounder collaborator colleague collector columnist comedian commander commentator commissioner
committeeman committeewoman competitor composer comptroller confidant congressman congresswoman conservative constable consultant consumer contestant contractor contributor controller coordinator cop
correspondent councillor councilman councilor councilwoman counsel counselor counselman cousin creator critic curator customer dad daughter dealer dean defender defendant delegate democrat dentist
dermatologist deputy descendant designer detective developer dictator diplomat director dissident doctor donor driver economist editor educator elder elector employee employer engineer entrepreneur envoy evangelist examiner
executive exile expert farmer father fellow feminist fighter filmmaker financier fireman firefighter fisherman founder friend fundraiser gentleman geologist girl goalkeeper golfer governor graduate
grandfather grandmother keeper guard guest guru gynecologist hacker head heir historian host hostess hunter husband immigrant imam independent industrialist insider inspector instructor insurgent intern interpreter interviewer
inventor investigator investor jeweler journalist judge juror justice keynoter king kingmaker laborer landlord lawmaker lawyer lead leader lecturer legislator liaison liberal libertarian librarian lieutenant linguist
lobbyist logistician loyalist maintainer major man manager manufacturer marine mathematician mayor mechanic mediator member mentor merchant messenger meteorologist migrant minister missionary model moderate moderator
mogul mom monk mother magnate musician negotiator neighbor neighbour newcomer newscaster nominee novelist oceanographer nun nurse observer officer official operative operator opponent organiser organizer outsider owner painter panelist paramedic parent participant partner party-goer
passenger pastor patient patron pediatrician performer person philanthropist philosopher photographer physician physicist pilot planner player plaintiff poet policeman policewoman politician pollster pope premier presenter
president pretender priest prince princess principal prisoner producer professor programmer promoter prosecutor protester protestor provost psychiatrist psychologist publicist publisher pundit pupil queen rabbi
rancher ranger reader realtor rebel receptionist recruiter referee reformer refugee regulator reporter rep representative republican researcher resident retiree rival runner sailor salesman saleswoman scholar schoolteacher scientist sculptor seaman
secretary seller senator sergeant servant sheriff shopper sister skeptic sociologist socialist soldier solicitor son speaker specialist spectator speechwriter spokesman spokesperson spokeswoman sponsor staffer statesman
statistician stockbroker strategist striker student subscriber successor superintendent supervisor supporter surgeon surrogate survivor suspect teacher teammate technician technologist teen teenager tenant
theologian theorist therapist thinker tourist trader trainer translator treasurer trustee tutor tycoon undersecretary user vendor veteran vicar victim viewer visitor volunteer voter waiter waitress warden whistleblower widow widower
wife winner witness woman worker workman worshiper writer youngster aunt uncle nephew niece fiance fiancee actor-activist contender front-runner frontrunner hopeful billionaire millionaire
foe enemy sibling cousin peer classmate roommate boyfriend girlfriend insurer lender forecaster historian shareholder stakeholder backer booster detractor kid guy incumbent whip chairwoman vice-chairman vice-chair vice-president cleric rider cyclist dancer singer rapper songwriter guitarist drummer cook chef`);

/** People nouns in the plural that do not end in "-s", and words for groups of people. */
const PLURAL_PEOPLE =
  wordSet(`people men women children police congressmen congresswomen policemen spokesmen spokeswomen businessmen businesswomen firemen clergy folks media staff many
some others several most few both two three four dozens hundreds thousands millions americans britons germans russians others republicans democrats`);

/** Endings of nouns for people who do something: "maintainers", "economists", "politicians". */
const PERSON_ENDING = /(?:ers|ors|ists|ians|ants|ees|eers|crats|ives|men|women|als)$/;

/** Documents that can state something: "the poll found", "the report said". */
const DOCUMENTS =
  wordSet(`ad ads analysis analyses article articles audit bill book complaint data document documents editorial email emails essay figures filing filings findings headline indictment
journal lawsuit letter letters memo memoir memos paper papers poll polls press-release questionnaire ranking record records report reports research results review statement statistics studies study
survey surveys suit testimony transcript transcripts tweet tweets website op-ed column blog post message messages affidavit ruling order statute census numbers evidence records magazine newspaper
rules law laws contract constitution charter code guidelines policy agreement treaty bible manual brochure sign plaque banner poster notice placard inscription invitation notes minutes log diary diaries provision clause`);

/** Nouns that tell a gender. */
const GENDERED = new Map<string, Gender>([
  ...'man boy father dad son brother husband uncle nephew grandfather king prince widower gentleman businessman spokesman chairman congressman policeman salesman fireman councilman assemblyman statesman actor waiter monk priest mogul co-chairman committeeman'
    .split(' ')
    .map((word) => [word, 'male'] as const),
  ...'woman girl mother mom daughter sister wife aunt niece grandmother queen princess widow businesswoman spokeswoman chairwoman congresswoman policewoman saleswoman councilwoman assemblywoman actress waitress nun hostess co-chairwoman committeewoman'
    .split(' ')
    .map((word) => [word, 'female'] as const),
]);

const withoutDot = (word: string): string => word.replace(/\.$/, '');

/** "Mr.", "Mrs": true; "Sen.": false. Takes lower case. */
export const isAddress = (word: string): boolean => ADDRESSES.has(withoutDot(word));

/** "sen.", "president": stands before a name and tells a role. Takes lower case. */
export const isPersonTitle = (word: string): boolean => TITLES.has(withoutDot(word));

/** "chairman", "editor": one person by role. Takes lower case; "senior-adviser" counts by its last part. */
export function isPersonNoun(word: string): boolean {
  return PEOPLE.has(word) || PEOPLE.has(word.slice(word.lastIndexOf('-') + 1));
}

/** "maintainers", "people", "officials": several people. Takes lower case. */
export function isPluralPeople(word: string): boolean {
  if (PLURAL_PEOPLE.has(word)) return true;
  if (!word.endsWith('s')) return false;
  return (
    isPersonNoun(word.slice(0, -1)) ||
    (word.endsWith('ies') && isPersonNoun(`${word.slice(0, -3)}y`)) ||
    PERSON_ENDING.test(word)
  );
}

/** "report", "poll": something written that can state. Takes lower case. */
export const isDocument = (word: string): boolean => DOCUMENTS.has(word);

/** The gender that a form of address or a noun tells, or null. Takes lower case. */
export const genderOfWord = (word: string): Gender | null =>
  ADDRESSES.get(withoutDot(word)) ?? GENDERED.get(word) ?? null;
