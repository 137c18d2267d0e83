import type { Span } from '../domain/span.ts';
import { type Gender, genderOfFirstName } from '../language/english/first-names.ts';
import type { Naming } from './namings.ts';

/** A person of the article: every form of one name. */
export interface Person {
  /** The fullest naming. */
  readonly full: Naming;
  readonly surname: string;
  gender: Gender | null;
  count: number;
  /** Whether any naming shows that this is a person. */
  evident: boolean;
  role: Span | null;
}

const surnameOf = (naming: Naming): string => naming.words.at(-1) ?? '';

/** The people whom the article gives a first name and a surname, the fullest form of each. */
export function findPeople(namings: readonly Naming[]): Person[] {
  const byKey = new Map<string, Person>();
  const bySurname = new Map<string, Person[]>();
  for (const naming of namings) {
    if (naming.words.length < 2) continue;
    if (!naming.evident && !/^\p{L}\.?$/u.test(naming.words[0] ?? '') && naming.words.length > 4) continue;
    const surname = surnameOf(naming);
    const first = naming.words[0] ?? '';
    const family = bySurname.get(surname) ?? [];
    const same =
      byKey.get(`${first} ${surname}`) ?? family.find((person) => sameFirst(person.full.words[0] ?? '', first));
    if (same === undefined) {
      const person: Person = {
        full: naming,
        surname,
        gender: naming.address ?? genderOfFirstName(first),
        count: 1,
        evident: naming.evident,
        role: null,
      };
      byKey.set(`${first} ${surname}`, person);
      family.push(person);
      bySurname.set(surname, family);
    } else {
      same.count++;
      same.evident ||= naming.evident;
      if (naming.words.length > same.full.words.length) Object.assign(same, { full: naming });
      same.gender ??= naming.address ?? genderOfFirstName(first);
    }
  }
  // "Mr. Khan", "Senator Brooks": a title shows a person even where nobody of that surname is named in full.
  for (const naming of namings) {
    const [surname = ''] = naming.words;
    if (naming.words.length !== 1 || (naming.address === null && naming.title === null) || bySurname.has(surname))
      continue;
    const known = byKey.get(surname);
    if (known !== undefined) known.count++;
    else byKey.set(surname, { full: naming, surname, gender: naming.address, count: 1, evident: true, role: null });
  }
  return [...byKey.values()];
}

/** "Mike" and "Michael", "Rob" and "Robert": one begins like the other. */
const sameFirst = (a: string, b: string): boolean =>
  a === b || (a.length > 2 && b.length > 2 && (a.startsWith(b) || b.startsWith(a)));
