import { fold } from '../language/fold.ts';

interface Titled {
  readonly title: string;
  readonly titleSupplied: boolean;
}

/** A title as it is named anywhere: in square brackets when it is not the article's own. Plain. */
export const titleOf = ({ title, titleSupplied }: Titled): string => (titleSupplied ? `[${title}]` : title);

/** Whether a heading of an article only says its title once more. */
export const isTitle = (heading: string, { title }: Pick<Titled, 'title'>): boolean =>
  fold(heading.trim()) === fold(title.trim());
