import type { Bot } from '../commands/command.ts';

/** A bot whose library is still being opened: whatever is asked of it waits for that, and fails when it does. */
export const awaitedBot = (opening: Promise<Bot>): Bot => ({
  answerer: {
    ask: async (query) => (await opening).answerer.ask(query),
    quote: async (query) => (await opening).answerer.quote(query),
    speakersLike: async (typed, limit) => (await opening).answerer.speakersLike(typed, limit),
    verify: async (query) => (await opening).answerer.verify(query),
    suggest: async (typed, article, limit) => (await opening).answerer.suggest(typed, article, limit),
  },
  library: {
    articles: async () => (await opening).library.articles(),
    article: async (id) => (await opening).library.article(id),
    quotations: async (filter) => (await opening).library.quotations(filter),
    speakers: async () => (await opening).library.speakers(),
    unknownTerms: async (terms, article) => (await opening).library.unknownTerms(terms, article),
  },
});
