/** A title as it is named anywhere: in square brackets when it is not the article's own. Plain. */
export const titleOf = ({
  title,
  titleSupplied,
}: {
  readonly title: string;
  readonly titleSupplied: boolean;
}): string => (titleSupplied ? `[${title}]` : title);
