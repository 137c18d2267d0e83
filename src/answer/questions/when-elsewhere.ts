import type { Article, Sentence } from '../../domain/article.ts';
import { slice } from '../../domain/span.ts';
import {
  type CandidateQuestion,
  LONGEST_MADE_QUESTION,
  MOST_SENTENCES_READ,
  type QuestionWriter,
} from './candidate.ts';

/** How a language asks when something happened, of a sentence that says it with a date. */
interface WhenRule {
  /** Sentences of which it can be asked, with named groups. */
  readonly sentence: RegExp;
  /** The question of those groups. */
  readonly ask: (groups: Readonly<Record<string, string | undefined>>) => string;
  /** Words that only another sentence explains, or that open a clause: where one stands, nothing is asked. */
  readonly unclear: RegExp;
}

const YEAR = '(?:1\\d|20)\\d\\d';
/** What goes on to the sentence's end without a mark. */
const PLAIN = '[^,;:.!?()"“”„«»–—]{8,70}';
/** A subject of up to four words. */
const SUBJECT = '(?:[^\\s,;:.!?()"“”„«»]+ ){0,3}[^\\s,;:.!?()"“”„«»]+';

const GERMAN_MONTHS = 'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember';
const FRENCH_MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const SPANISH_MONTHS = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const PORTUGUESE_MONTHS = 'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro';

const GERMAN_UNCLEAR =
  /(?<!\p{L})(?:er|sie|es|ihn|ihm|ihr|ihre[mnrs]?|sein(?:e[mnrs]?)?|dies(?:e[mnrs]?)?|jene[mnrs]?|dort|dann|damals|dabei|davon|daraus|dessen|deren|der sich|und|dass|weil|als|ich|wir|uns)(?!\p{L})/iu;
const FRENCH_UNCLEAR =
  /(?<!\p{L})(?:il|elle|ils|elles|on|ce|cet|cette|ces|celui|celle|son|sa|ses|leur|leurs|y|en|qui|que|dont|où|et|je|nous|c’|c'|l’on)(?!\p{L})/iu;
const SPANISH_UNCLEAR =
  /(?<!\p{L})(?:él|ella|ellos|ellas|este|esta|estos|estas|ese|esa|eso|aquel|aquella|su|sus|lo|la que|que|quien|cuyo|cuya|donde|y|nosotros)(?!\p{L})/iu;
const PORTUGUESE_UNCLEAR =
  /(?<!\p{L})(?:ele|ela|eles|elas|este|esta|estes|estas|esse|essa|isso|aquele|aquela|seu|sua|seus|suas|dele|dela|que|quem|cujo|cuja|onde|e|nós)(?!\p{L})/iu;

/** The rules of each language, the first that fits counts. A date that opens a sentence leaves a clause behind it that can be asked as it stands. */
const RULES: Readonly<Record<string, readonly WhenRule[]>> = {
  de: [
    {
      // "Im Oktober 2022 | wurde Rust in den Kernel aufgenommen."
      sentence: new RegExp(
        `^(?:(?:Im|Am) (?:Jahre? )?|)(?:\\d{1,2}\\. )?(?:(?:${GERMAN_MONTHS}) )?${YEAR} (?<clause>\\p{Ll}+ ${PLAIN})\\.$`,
        'u',
      ),
      ask: ({ clause }) => `Wann ${clause}?`,
      unclear: GERMAN_UNCLEAR,
    },
    {
      // "Die Brücke wurde | im Mai 1998 | für den Verkehr geöffnet."
      sentence: new RegExp(
        `^(?<subject>${SUBJECT}) (?<verb>wurden?) (?:im|am) (?:Jahre? )?(?:\\d{1,2}\\. )?(?:(?:${GERMAN_MONTHS}) )?${YEAR} (?<rest>${PLAIN})\\.$`,
        'u',
      ),
      ask: ({ subject = '', verb, rest }) =>
        `Wann ${verb} ${subject.replace(/^(?:Der|Die|Das|Ein|Eine) /, (word) => word.toLowerCase())} ${rest}?`,
      unclear: GERMAN_UNCLEAR,
    },
  ],
  fr: [
    {
      // "En octobre 2022, | le pont a été rouvert."
      sentence: new RegExp(
        `^(?:En|Le) (?:\\d{1,2}(?:er)? )?(?:(?:${FRENCH_MONTHS}) )?${YEAR}, (?<clause>${PLAIN})\\.$`,
        'u',
      ),
      ask: ({ clause = '' }) => `Quand est-ce qu${/^[aeiouyéèêâîôûh]/iu.test(clause) ? '’' : 'e '}${clause}\u00a0?`,
      unclear: FRENCH_UNCLEAR,
    },
  ],
  es: [
    {
      // "En octubre de 2022, el puente | fue reabierto | al público."
      sentence: new RegExp(
        `^(?:En|El) (?:\\d{1,2} de )?(?:(?:${SPANISH_MONTHS}) (?:de|del) )?${YEAR}, (?<subject>${SUBJECT}) (?<verb>fue|fueron) (?<done>\\p{L}+[ao]s?)(?<rest>(?: ${PLAIN})?)\\.$`,
        'u',
      ),
      ask: ({ subject, verb, done, rest }) => `¿Cuándo ${verb} ${done} ${subject}${rest}?`,
      unclear: SPANISH_UNCLEAR,
    },
  ],
  pt: [
    {
      // "Em outubro de 2022, | a ponte foi reaberta."
      sentence: new RegExp(
        `^Em (?:\\d{1,2} de )?(?:(?:${PORTUGUESE_MONTHS}) de )?${YEAR}, (?<clause>${PLAIN})\\.$`,
        'u',
      ),
      ask: ({ clause }) => `Quando ${clause}?`,
      unclear: PORTUGUESE_UNCLEAR,
    },
  ],
  ja: [
    {
      // "橋は | 2022年10月に | 再開された。"
      sentence:
        /^(?<subject>[^、。「」（）]{1,30}は)、?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?に、?(?<done>[^、。「」（）]{2,40}た)。$/u,
      ask: ({ subject, done = '' }) => `${subject}いつ${done}${done.endsWith('ました') ? 'か' : 'のですか'}？`,
      unclear: /これ|それ|あれ|この|その|あの|彼|同(?:年|社|氏)|ここ|そこ/u,
    },
  ],
};

/** What asks when something happened, in languages other than English; null for those that it has no rules for. */
export function whenWriter(language: string): QuestionWriter | null {
  const rules = RULES[language];
  return rules
    ? (article) =>
        article.sentences.slice(0, MOST_SENTENCES_READ).flatMap((one, index) => asked(article, one, index, rules))
    : null;
}

function asked(article: Article, sentence: Sentence, index: number, rules: readonly WhenRule[]): CandidateQuestion[] {
  if (!sentence.indexed || article.blocks[sentence.block]?.kind !== 'paragraph' || sentence.end - sentence.start > 200)
    return [];
  const text = slice(article.text, sentence).replace(/\s+/g, ' ');
  for (const { sentence: pattern, ask, unclear } of rules) {
    const groups = pattern.exec(text)?.groups;
    if (!groups || Object.values(groups).some((part) => part !== undefined && unclear.test(part))) continue;
    const question = ask(groups);
    return question.length > LONGEST_MADE_QUESTION ? [] : [{ template: 'when', question, sentence: index }];
  }
  return [];
}
