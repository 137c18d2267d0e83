import type { Article } from '../../domain/article.ts';
import { contains, type Span } from '../../domain/span.ts';
import { DETERMINERS } from '../../language/languages/english/grammar/function-words.ts';
import { PERSONAL_RELATIVES, RELATIVE_OPENERS, ROLE_LEADS } from '../../language/languages/english/grammar/pronouns.ts';
import { ENDS_OF_ROLE_SEARCH } from '../../language/languages/english/grammar/verb-words.ts';
import { type Gender, genderOfFirstName } from '../../language/languages/english/people/first-names.ts';
import {
  genderOfWord,
  isPersonNoun,
  isPersonTitle,
  isPluralPeople,
} from '../../language/languages/english/people/person-words.ts';
import { firstIndexWhere } from '../../runtime/binary-search.ts';
import type { NarratedSentence } from '../1-tokens/narrated-sentence.ts';
import { type PlainTokens, type Token, type Tokens, tokenAt } from '../1-tokens/tokens.ts';
import { endOfSegment } from '../grammar/apposition.ts';
import { isPredicate } from '../grammar/main-subject.ts';
import { findNameMentions, type NameMention } from './name-mentions.ts';

/** What the text calls a person beside the name. */

/** How many words into an apposition its role noun may come: "kernel maintainer", "top national security adviser". */
const ROLE_WITHIN = 7;

/**
 * What the text calls the person named by tokens [from, to): the apposition after the name (", kernel maintainer and Executive Editor of LWN,"),
 * the words before it ("campaign spokesman", "House Speaker"), or null. An article ("the", "a") before the role is left out.
 */
function roleAround(tokens: Tokens, from: number, to: number): Span | null {
  return roleAfter(tokens, to) ?? roleBefore(tokens, from);
}

function roleAfter(tokens: Tokens, to: number): Span | null {
  let comma = to;
  for (let segments = 0; segments < 3 && tokens[comma]?.kind === 'comma'; segments++) {
    const end = endOfSegment(tokens, comma + 1);
    let start = comma + 1;
    while (start < end && ROLE_LEADS.has(tokens[start]?.lower ?? '')) start++;
    if (isPredicate(tokens, comma + 1)) return null;
    const role = firstRoleNoun(tokens, start, end);
    if (role >= 0) {
      const relative = tokens.slice(role, end).findIndex((token) => RELATIVE_OPENERS.has(token.lower));
      return spanUnlessEmpty(tokens, start, relative > 0 ? role + relative : end);
    }
    // What follows "who has worked there since 2011" is the sentence's own: ", remembers it differently".
    if (PERSONAL_RELATIVES.has(tokens[comma + 1]?.lower ?? '')) return null;
    comma = end;
  }
  return null;
}

function firstRoleNoun(tokens: Tokens, start: number, end: number): number {
  for (let at = start; at < Math.min(end, start + ROLE_WITHIN); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quoted') return -1;
    if (ENDS_OF_ROLE_SEARCH.has(token.lower)) return -1;
    if (isPersonNoun(token.lower) || isPersonTitle(token.lower) || isPluralPeople(token.lower)) return at;
  }
  return -1;
}

/** "union spokesman | Paul Beck", "Lowe’s adviser | Nora Weiss", "the economist | Omar Reyes". */
function roleBefore(tokens: Tokens, from: number): Span | null {
  const last = tokens[from - 1];
  if (last === undefined || !(isPersonNoun(last.lower) || isPersonTitle(last.lower))) return null;
  let start = from - 1;
  while (start > 0 && from - start < ROLE_WITHIN) {
    const token = tokens[start - 1];
    if (token === undefined || token.kind !== 'word' || DETERMINERS.has(token.lower)) break;
    // "lead keeper | and | former mayor Anna Lee"
    const joins = token.lower === 'and' && isPersonNoun(tokens[start - 2]?.lower ?? '');
    if (!token.capital && !isAdjectival(token) && !joins && !isPersonNoun(token.lower)) break;
    start--;
  }
  return spanUnlessEmpty(tokens, start, from);
}

const isAdjectival = (token: Token): boolean =>
  /(?:al|ic|ior|ant|ive|an|ary|ent|er|ing|ing|ous|est|ign|top|chief|vice|deputy|former|campaign|party|state|house|press|policy|news|co-|party|communications)$/.test(
    token.lower,
  ) && token.lower !== 'than';

const spanUnlessEmpty = (tokens: Tokens, from: number, to: number): Span | null => {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined || to <= from ? null : { start: first.start, end: last.end };
};

/** The people of an article: every form of one name, with gender and role. */

/** A person of the article: every form of one name. */
export interface Person {
  /** The fullest named. */
  readonly full: NameMention;
  readonly surname: string;
  gender: Gender | null;
  count: number;
  /** Whether any named shows that this is a person. */
  evident: boolean;
  role: Span | null;
}

const surnameOf = (named: NameMention): string => named.words.at(-1) ?? '';

/** The people whom the article gives a first name and a surname, the fullest form of each. */
function findPeople(names: readonly NameMention[]): Person[] {
  const byKey = new Map<string, Person>();
  const bySurname = new Map<string, Person[]>();
  for (const named of names) {
    if (named.words.length < 2) continue;
    if (!named.evident && !/^\p{L}\.?$/u.test(named.words[0] ?? '') && named.words.length > 4) continue;
    const surname = surnameOf(named);
    const first = named.words[0] ?? '';
    const family = bySurname.get(surname) ?? [];
    const same =
      byKey.get(`${first} ${surname}`) ?? family.find((person) => sameFirst(person.full.words[0] ?? '', first));
    if (same === undefined) {
      const person: Person = {
        full: named,
        surname,
        gender: named.address ?? genderOfFirstName(first),
        count: 1,
        evident: named.evident,
        role: null,
      };
      byKey.set(`${first} ${surname}`, person);
      family.push(person);
      bySurname.set(surname, family);
    } else {
      same.count++;
      same.evident ||= named.evident;
      if (named.words.length > same.full.words.length) Object.assign(same, { full: named });
      same.gender ??= named.address ?? genderOfFirstName(first);
    }
  }
  // "Mr. Khan", "Senator Brooks": a title shows a person even where nobody of that surname is named in full.
  for (const named of names) {
    const [surname = ''] = named.words;
    if (named.words.length !== 1 || (named.address === null && named.title === null) || bySurname.has(surname))
      continue;
    const known = byKey.get(surname);
    if (known !== undefined) known.count++;
    else byKey.set(surname, { full: named, surname, gender: named.address, count: 1, evident: true, role: null });
  }
  return [...byKey.values()];
}

/** "Mike" and "Michael", "Rob" and "Robert": one begins like the other. */
const sameFirst = (a: string, b: string): boolean =>
  a === b || (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)));

/** Brackets after a name, "(R-Wis.)", are passed over up to this many tokens. */
const LONGEST_BRACKETS = 8;

/** The people of one article, and whom each named means. */
export class PersonIndex {
  readonly #names: readonly NameMention[];
  readonly #bySurname = new Map<string, Person[]>();
  readonly #byFirstName = new Map<string, Person[]>();
  readonly #byNaming = new Map<NameMention, Person | null>();

  constructor(article: Article, sentences: readonly NarratedSentence[], plain: PlainTokens) {
    this.#names = findNameMentions(article, plain);
    for (const person of findPeople(this.#names)) {
      addPerson(this.#bySurname, person.surname, person);
      addPerson(this.#byFirstName, person.full.words[0] ?? '', person);
    }
    for (const family of this.#bySurname.values())
      family.sort((a, b) => b.count - a.count || a.full.start - b.full.start);
    this.#learnFromAddresses();
    for (const sentence of sentences) this.#learnRoles(sentence);
  }

  /** The names that touch a span, in order. */
  within(span: Span): readonly NameMention[] {
    const names = this.#names;
    const from = firstIndexWhere(names.length, (i) => (names[i]?.end ?? 0) > span.start);
    let to = from;
    while ((names[to]?.start ?? Number.POSITIVE_INFINITY) < span.end) to++;
    return names.slice(from, to);
  }

  /** The person that a name refers to: by full name, or by surname; null if that is ambiguous. */
  personOf(named: NameMention): Person | null {
    const known = this.#byNaming.get(named);
    if (known !== undefined) return known;
    const person = this.#lookUp(named);
    this.#byNaming.set(named, person);
    return person;
  }

  /** Whether the article names somebody in full who has this surname (in lower case). */
  hasSurname(word: string): boolean {
    return this.#bySurname.has(word);
  }

  /** What the text calls the person right at this named, or null. */
  roleAt(named: NameMention, sentence: NarratedSentence): Span | null {
    if (named.possessive) return named.title;
    const { tokens } = sentence;
    const from = tokenAt(tokens, named.start);
    let after = tokenAt(tokens, named.end);
    if (tokens[after]?.kind === 'open') {
      const close = tokens.slice(after, after + LONGEST_BRACKETS).findIndex((token) => token.kind === 'close');
      if (close > 0) after += close + 1;
    }
    return roleAround(tokens, from, after) ?? named.title;
  }

  /** "Mrs. Hale": a form of address shows the gender of the only person with that surname. */
  #learnFromAddresses(): void {
    for (const named of this.#names) {
      if (named.address === null) continue;
      const family = this.#bySurname.get(named.words.at(-1) ?? '') ?? [];
      const [only] = family;
      if (family.length === 1 && only !== undefined) only.gender ??= named.address;
    }
  }

  /** Roles beside a name anywhere in the article; the first counts. "spokeswoman" shows a gender too. */
  #learnRoles(sentence: NarratedSentence): void {
    for (const named of this.within(sentence)) {
      const person = this.personOf(named);
      if (person === null || (person.role !== null && person.gender !== null)) continue;
      const role = this.roleAt(named, sentence);
      if (role === null) continue;
      person.role ??= role;
      for (let at = tokenAt(sentence.tokens, role.start); person.gender === null && at < sentence.tokens.length; at++) {
        const token = sentence.tokens[at];
        if (token === undefined || !contains(role, token)) break;
        person.gender = genderOfWord(token.lower);
      }
    }
  }

  /** Of several people with one surname: the one whose gender fits the form of address, then the one named most often, then first. */
  #lookUp(named: NameMention): Person | null {
    const family = this.#bySurname.get(named.words.at(-1) ?? '') ?? [];
    const first = named.words[0] ?? '';
    if (named.words.length > 1) {
      return family.slice(0, LARGEST_FAMILY).find((person) => isShortFor(person.full.words[0] ?? '', first)) ?? null;
    }
    const fitting = family
      .slice(0, LARGEST_FAMILY)
      .filter((person) => named.address === null || person.gender === null || person.gender === named.address);
    return fitting[0] ?? this.#byFirst(named);
  }

  /** "Walter said": a first name that one person of the article bears. */
  #byFirst(named: NameMention): Person | null {
    const first = named.words[0] ?? '';
    if (genderOfFirstName(first) === null) return null;
    const bearers = this.#byFirstName.get(first) ?? [];
    return bearers.length === 1 ? (bearers[0] ?? null) : null;
  }
}

/** No article distinguishes more people of one surname; the limit keeps the work linear. */
const LARGEST_FAMILY = 12;

const isShortFor = (a: string, b: string): boolean => a === b || a.startsWith(b) || b.startsWith(a);

function addPerson(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else list.push(person);
}
