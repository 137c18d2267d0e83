import type { APIInteraction } from 'discord-api-types/v10';
import { beforeAll, describe, expect, it } from 'vitest';
import { privateTexts } from '../../src/bot/interaction/typed-text.ts';
import { errorReply } from '../../src/transports/answer-in-time/error-replies.ts';
import { isInteraction } from '../../src/transports/interaction.ts';
import { pressOf } from '../bot/buttons.ts';
import { type Composed, composed, DOORS } from '../support/composed.ts';
import { everyField, WRONG_VALUES, withField } from '../support/damage.ts';
import { limitViolations } from '../support/discord/limits.ts';
import { autocomplete, chatInput, messageCommand, modalSubmit, select } from '../support/discord/payloads.ts';
import { runs } from '../support/runs.ts';

/*
 * Whatever type a field of an interaction has, and whatever is missing: somebody is told something, and nothing throws.
 */

const EMBED = { description: 'Rust', fields: [{ name: 'a', value: 'b' }] };
const TEXT = { type: 10 as const, content: 'viable' };
const COMPONENTS = [{ type: 17 as const, components: [TEXT, { type: 1 as const, components: [] }] }];
const SENT = {
  'a command with everything': chatInput('quote', {
    speaker: 'corbet',
    article: 'Rust',
    kind: 'direct',
    private: true,
  }),
  'a question in a direct message': chatInput('ask', { question: 'Who leads it?', private: false }, { guild: null }),
  'a text to check': chatInput('verify', { text: '“Rust”' }),
  'an option that is being typed': autocomplete('ask', { article: 'Rust', question: 'Who' }, 'question'),
  'a message without a text of its own': messageCommand('Ask about this', '', {
    message: { embeds: [EMBED], components: COMPONENTS },
  }),
  'a button under a reply': pressOf('b3g.eGRRkxPD4AwFAQbY1aeu', { under: { data: { components: COMPONENTS } } }),
  'a button that shares': pressOf('sHg.eGRRkxPD4AwFAQbY1aeu', { guild: null, elsewhere: true }),
  'a menu': select('m', ['a']),
  'a dialog': modalSubmit('m', { text: 'a' }),
  'a ping': { id: '1', application_id: '1', type: 1, token: 't', version: 1 },
  nothing: null,
};

describe('behind the HTTP endpoint, whose replies are counted', () => {
  let door: Composed;
  beforeAll(async () => {
    door = composed({
      ...DOORS['the HTTP endpoint'],
      COOLDOWN_REQUESTS: '10000',
      COOLDOWN_SECONDS: '1',
      CORPUS_DIR: 'corpus',
    });
    const corpus = await door.open();
    return () => corpus.close();
  });

  it.each(Object.entries(SENT))('%s', async (_, sent) => {
    const wrong: string[] = [];
    for (const [at, path] of everyField(sent).entries()) {
      for (const [i, value] of WRONG_VALUES.entries()) {
        // By default every third: each field has some, and each value stands in some.
        if ((at + i) % runs(3, 1) !== 0) continue;
        // That it is an interaction is only claimed.
        const interaction = withField(sent, path, value) as APIInteraction;
        const found = await whatIsWrong(interaction, door.parts);
        wrong.push(...found.map((problem) => `${path.join('.')}, value ${i}: ${problem}`));
      }
    }
    expect(wrong).toEqual([]);
    expect(door.warnings).toEqual([]);
  });
});

/** Gives an interaction to everything that reads it, and says what throws or is no answer that Discord takes. */
async function whatIsWrong(interaction: APIInteraction, { respond, deferral }: Composed['parts']): Promise<string[]> {
  try {
    const responses = [await respond(interaction), deferral(interaction)];
    if (isInteraction(interaction)) {
      responses.push(errorReply(interaction), errorReply(interaction, 'busy'));
      privateTexts(interaction);
    }
    return responses.flatMap((response) => (response === null ? [] : limitViolations(response)));
  } catch (error) {
    return [String(error)];
  }
}
