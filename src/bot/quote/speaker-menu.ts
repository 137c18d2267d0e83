import type { ArticleSummary, Library, SpeakerSummary } from '../../domain/library.ts';
import { onOneLine } from '../../language/one-line.ts';
import { pack } from '../buttons/id-codec.ts';
import { PREFIX_RADIX, prefixOf } from '../buttons/places.ts';
import { LONGEST_ENTRY, type Menu, MOST_ENTRIES } from '../reply/message.ts';
import type { Texts } from '../texts/texts.ts';

/** The first character of the menu's id; the only article that is searched, if there is one, follows. */
export const SPEAKER_MARK = 'w';
/** The value of *Everybody*: the name of nobody. */
export const EVERYBODY = '*';

/** What a list that has the menu shows. */
interface ShownList {
  /** The name of the speaker, or null for everybody. */
  readonly speaker: string | null;
  /** The only article that is searched, or null. */
  readonly article: Pick<ArticleSummary, 'id'> | null;
}

/**
 * The menu under a list of quotations: everybody, and those who are quoted most. Null if no more than one person is quoted. A name is
 * what the articles say, and may stand in a menu that Discord keeps.
 */
export async function speakerMenu(
  { speaker, article }: ShownList,
  library: Library,
  { quotations, articles }: Texts,
): Promise<Menu | null> {
  const everybody = await library.speakers();
  const quoted = article === null ? everybody : everybody.filter((one) => one.articles.includes(article.id));
  const whole = article && (await library.article(article.id));
  const prefix = whole ? prefixOf(whole) : null;
  if (quoted.length < 2 || (article !== null && prefix === null)) return null;
  // Whoever is shown is in the menu, however rarely quoted.
  const listed = quoted.slice(0, MOST_ENTRIES - 1);
  const current = quoted.find(({ name }) => name === speaker);
  if (current && !listed.includes(current)) listed[listed.length - 1] = current;
  const entry = ({ name, role, quotations: count }: SpeakerSummary) => ({
    label: name,
    value: onOneLine(name, LONGEST_ENTRY),
    description: article === null ? [role, articles.quotations(count)].filter(Boolean).join(' · ') : (role ?? ''),
    chosen: name === speaker,
  });
  return {
    id:
      SPEAKER_MARK +
      pack([
        [prefix === null ? 0 : 1, 2],
        [prefix ?? 0, PREFIX_RADIX],
      ]),
    placeholder: quotations.chooseSpeaker,
    entries: [{ label: quotations.everyone, value: EVERYBODY }, ...listed.map(entry)],
  };
}
