import { wordSet } from '../../word-set.ts';

/** What a block that is no prose may be called, and how one asks about it. */
export interface ExhibitWords {
  /** Nouns that name it: "the photo of …", "which command …". */
  readonly names: ReadonlySet<string>;
  /** Words that only ask about it and need not stand in it: "Who took …", "What do I type …". */
  readonly asking: ReadonlySet<string>;
}

/** How captions and code are asked for. */
export const EXHIBIT_WORDS: Readonly<Record<'caption' | 'code', ExhibitWords>> = {
  caption: {
    names:
      wordSet(`photo photos photograph photographs picture pictures pictured image images figure figures caption captions
      illustration illustrations diagram diagrams screenshot screenshots photographer`),
    asking: wordSet(
      'show shows shown display displays depict depicts depicted see seen look take takes took taken say says read reads describe describes',
    ),
  },
  code: {
    names: wordSet('code command commands snippet snippets listing listings script scripts syntax'),
    asking: wordSet(
      `show shows shown line lines example examples run runs type enter execute executes call calls write mean means look looks
      option options flag flags setting settings`,
    ),
  },
};
