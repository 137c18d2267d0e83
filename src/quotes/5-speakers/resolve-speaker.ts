import type { Speaker } from '../../domain/quotation.ts';
import { overlaps, type Span } from '../../domain/span.ts';
import { RELATIVE_SUBJECTS } from '../../language/languages/english/grammar/pronouns.ts';
import type { Gender } from '../../language/languages/english/people/first-names.ts';
import { isOrganisation } from '../../language/languages/english/people/organisation-words.ts';
import {
  genderOfWord,
  isDocument,
  isPersonNoun,
  isPersonTitle,
  isPluralPeople,
} from '../../language/languages/english/people/person-words.ts';
import type { NarratedSentence } from '../1-tokens/narrated-sentence.ts';
import { isCommaOrDash, type Token, tokenAt } from '../1-tokens/tokens.ts';
import { mainSubject } from '../grammar/main-subject.ts';
import { type Mention, namesPeople, phraseEndingAt } from '../grammar/noun-phrase.ts';
import type { UnresolvedQuotation } from '../unresolved-quotation.ts';
import { type NameMention, possessiveLength } from './name-mentions.ts';
import type { Person, PersonIndex } from './people.ts';

/** From the words that name a speaker to the speaker: the fullest name, and the role. */

/** Somebody who has spoken, for the pronouns that follow. */
interface Voice {
  readonly speaker: Speaker;
  readonly number: 'one' | 'many' | 'body';
  readonly gender: Gender | null;
}

/** "He and Clyde": two speakers are nobody's full name. */
function isJoined(mention: Mention, sentence: NarratedSentence): boolean {
  const { tokens } = sentence;
  for (let at = mention.from; at < mention.core; at++) {
    if (tokens[at]?.lower !== 'and') continue;
    // "lead keeper and former mayor Anna Lee": two roles of one person.
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const roles =
      tokens[mention.core - 1]?.capital === true &&
      before !== undefined &&
      after !== undefined &&
      isRoleWord(before) &&
      !after.capital;
    if (!roles) return true;
  }
  return false;
}

const isRoleWord = (token: Token): boolean => !token.capital && isPersonNoun(token.lower);

function numberOf(mention: Mention, sentence: NarratedSentence): Voice['number'] {
  const lower = sentence.tokens[mention.head]?.lower ?? '';
  if (isJoined(mention, sentence) || isPluralPeople(lower)) return 'many';
  if (mention.kind === 'name')
    return isPersonNoun(lower) || sentence.tokens[mention.from]?.lower !== 'the' ? 'one' : 'body';
  return isPersonNoun(lower) || isPersonTitle(lower) ? 'one' : 'body';
}

/** "one keeper of the lighthouse, | who spoke": the noun phrase right before "who" or "which". */
function antecedentOf(mention: Mention, sentence: NarratedSentence): Mention | null {
  const { tokens } = sentence;
  const end = isCommaOrDash(tokens[mention.from - 1]) ? mention.from - 1 : mention.from;
  const found = phraseEndingAt(tokens, Math.max(0, end - 8), end);
  if (found === null || found.kind === 'pronoun' || found.kind === 'relative') return null;
  return found.kind === 'name' ||
    namesPeople(tokens, found) ||
    isOrganisation(tokens[found.head]?.lower ?? '') ||
    isDocument(tokens[found.head]?.lower ?? '')
    ? found
    : null;
}

/** A group or an organisation as the text names it: the noun phrase without additions after a comma, in brackets or after "who". */
function asNamed(mention: Mention, sentence: NarratedSentence): Span {
  const { tokens } = sentence;
  let to = mention.head + 1;
  while (to < mention.core && !RELATIVE_SUBJECTS.has(tokens[to]?.lower ?? '') && tokens[to]?.kind !== 'open') to++;
  const last = tokens[to - 1];
  const owns = last?.possessive === true ? possessiveLength(last) : 0;
  return { start: tokens[mention.from]?.start ?? 0, end: (last?.end ?? 0) - owns };
}

/** "he" and "she" point back over at most this many sentences. */
const PRONOUN_REACH = 14;
/** "they" and "it" point back over at most this many. */
const GROUP_REACH = 3;
/** A name that nothing shows to be a person's is taken for one only this near. */
const DOUBTFUL_NAME_REACH = 5;
/** A name after "chief of staff" may be this long: "Speaker of the House Rep. | Tom Ebert". */
const LONGEST_NAME_AFTER_ROLE = 40;

/** Who speaks, for the mentions of one article. Mentions must come in the order of the text. */
export class SpeakerResolver {
  readonly #sentences: readonly NarratedSentence[];
  readonly #people: PersonIndex;
  /** Who spoke last in a sentence. */
  readonly #voices = new Map<number, Voice>();

  constructor(sentences: readonly NarratedSentence[], people: PersonIndex) {
    this.#sentences = sentences;
    this.#people = people;
  }

  /** The speaker of a quotation, or null when the article does not say. */
  speakerOf(quotation: UnresolvedQuotation): Speaker | null {
    const sentence = this.#sentences[quotation.mentionSentence];
    if (quotation.mention === null || sentence === undefined) return null;
    const voice = this.#voiceOf(quotation.mention, sentence, quotation.mentionSentence);
    if (voice === null) return null;
    this.#voices.set(quotation.mentionSentence, voice);
    if (quotation.sentence !== quotation.mentionSentence) this.#voices.set(quotation.sentence, voice);
    return voice.speaker;
  }

  #voiceOf(mention: Mention, sentence: NarratedSentence, index: number): Voice | null {
    const head = sentence.tokens[mention.head];
    if (head === undefined) return null;
    if (mention.kind === 'pronoun') {
      if (head.lower === 'they' || head.lower === 'their') return this.#lastOf('many', index);
      if (head.lower === 'it' || head.lower === 'its') return this.#lastOf('body', index);
      return head.lower === 'he' || head.lower === 'his'
        ? this.#pointedAt('male', index, head.start)
        : head.lower === 'she' || head.lower === 'her'
          ? this.#pointedAt('female', index, head.start)
          : null;
    }
    if (mention.kind === 'relative') {
      const antecedent = antecedentOf(mention, sentence);
      return antecedent === null ? null : this.#voiceOf(antecedent, sentence, index);
    }
    const named = isJoined(mention, sentence) ? null : this.#namingOf(mention, sentence);
    const person = named === null ? null : this.#people.personOf(named);
    // "Mr. Orban", of whom the article says no more, keeps the text's own words.
    if (named !== null && person !== null && person.full.words.length > 1) {
      person.evident = true;
      return this.#personVoice(person, this.#people.roleAt(named, sentence));
    }
    const speaker = { name: asNamed(mention, sentence), role: null };
    return { speaker, number: numberOf(mention, sentence), gender: named?.address ?? genderOfWord(head.lower) };
  }

  #personVoice(person: Person, role: Span | null): Voice {
    const { start, end } = person.full;
    return { speaker: { name: { start, end }, role: role ?? person.role }, number: 'one', gender: person.gender };
  }

  /**
   * The name in a mention: the last of its noun phrase ("Lowe’s adviser | Nora Weiss", "Speaker of the House Rep. | Tom Ebert"),
   * or the apposition of a role ("the company’s chief executive, | John Farrell").
   */
  #namingOf(mention: Mention, sentence: NarratedSentence): NameMention | null {
    const { tokens } = sentence;
    const first = tokens[mention.from];
    const head = tokens[mention.head];
    const core = tokens[mention.core - 1];
    const last = tokens[mention.to - 1];
    if (first === undefined || head === undefined || core === undefined || last === undefined) return null;
    const own =
      this.#people.within({ start: first.start, end: head.end }).find((named) => overlaps(named, head)) ?? null;
    if (!isPersonNoun(head.lower) && !isPersonTitle(head.lower)) return own;
    const inner = this.#people
      .within({ start: Math.max(head.end, core.end - LONGEST_NAME_AFTER_ROLE), end: core.end })
      .at(-1);
    if (inner !== undefined && inner.end >= core.end && inner.words.length > 1 && inner.evident && !inner.possessive)
      return inner;
    if (mention.kind !== 'noun') return own;
    const comma = tokens[mention.core];
    const named = this.#people.within({ start: core.end, end: last.end })[0];
    const follows = named !== undefined && comma?.kind === 'comma' && named.start - comma.end < 3;
    return follows && named.words.length > 1 && !named.possessive ? named : null;
  }

  /** "they", "it": the group, or the body, that spoke shortly before. */
  #lastOf(number: Voice['number'], index: number): Voice | null {
    for (let i = index; i >= 0 && i >= index - GROUP_REACH; i--) {
      const voice = this.#voices.get(i);
      if (voice?.number === number) return voice;
    }
    return this.#subjectOf(number, index - 1);
  }

  /** Else the subject of the sentence before: "The agency met the director. It cited …". */
  #subjectOf(number: Voice['number'], index: number): Voice | null {
    const sentence = this.#sentences[index];
    const mention = sentence === undefined ? null : mainSubject(sentence.tokens, sentence.tokens.length);
    if (sentence === undefined || mention === null || mention.kind === 'pronoun' || mention.kind === 'relative')
      return null;
    const voice = this.#voiceOf(mention, sentence, index);
    const lower = sentence.tokens[mention.head]?.lower ?? '';
    const fits = number === 'many' ? voice?.number === 'many' : isOrganisation(lower) || isDocument(lower);
    return fits ? voice : null;
  }

  /**
   * "he", "she": who was named first in the same sentence before it; else, sentence by sentence backwards, who spoke there, else who was named there first.
   * A person of unknown gender is only chosen if nobody fits for certain, or if that person has spoken.
   */
  #pointedAt(gender: Gender, index: number, at: number): Voice | null {
    let perhaps: Person | null = null;
    for (let i = index; i >= 0 && i > index - PRONOUN_REACH; i--) {
      const sentence = this.#sentences[i];
      if (sentence === undefined) break;
      const voice = i < index ? this.#voices.get(i) : undefined;
      if (voice?.number === 'one' && (voice.gender === null || voice.gender === gender)) return voice;
      for (const named of this.#people.within({ start: sentence.start, end: i === index ? at : sentence.end })) {
        if (named.possessive || named.doubtful || isInQuotes(named, sentence) || isAttributive(named, sentence))
          continue;
        const person = this.#people.personOf(named);
        if (person === null) continue;
        const told = person.gender ?? named.address;
        if (told === gender) return this.#personVoice(person, null);
        if (told === null && (person.evident || index - i < DOUBTFUL_NAME_REACH)) perhaps ??= person;
      }
    }
    return perhaps === null ? null : this.#personVoice(perhaps, null);
  }
}

function isInQuotes(named: NameMention, sentence: NarratedSentence): boolean {
  const at = tokenAt(sentence.tokens, named.end) - 1;
  return sentence.tokens[at]?.kind === 'quoted' && (sentence.tokens[at]?.end ?? 0) >= named.end;
}

/** "Lowe consultant | Paul Beck": the first name only says whose consultant he is. */
function isAttributive(named: NameMention, sentence: NarratedSentence): boolean {
  const at = tokenAt(sentence.tokens, named.end);
  const role = sentence.tokens[at];
  return role !== undefined && !role.capital && isPersonNoun(role.lower) && sentence.tokens[at + 1]?.capital === true;
}
