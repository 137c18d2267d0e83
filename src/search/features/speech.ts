import { shareOf } from '../asked.ts';
import type { Feature } from './feature.ts';

/** For questions about what somebody said. */
export const SPEECH: readonly Feature[] = [
  // "What did Corbet emphasize?" – a sentence with Corbet's words, not one about him.
  {
    name: 'speech.bySpeaker',
    of: ({ asked, speakers }) =>
      asked.question.aboutSpeech && asked.names
        ? shareOf(asked, speakers & asked.names) / shareOf(asked, asked.names)
        : 0,
  },
  // "Who said that …?" – a sentence that holds somebody's words.
  { name: 'speech.anySpeaker', of: ({ asked, spoken }) => (asked.question.asksSpeaker && spoken ? 1 : 0) },
];
