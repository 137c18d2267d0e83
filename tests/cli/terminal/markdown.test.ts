import {
  type APIInteractionResponse,
  ButtonStyle,
  ComponentType,
  InteractionResponseType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockQuote, smallPrint, verbatim } from '../../../src/bot/reply/markdown.ts';
import { textColumns } from '../../../src/cli/terminal/markdown.ts';
import { drawResponse, pressableIn } from '../../../src/cli/terminal/reply.ts';
import { hostileText } from '../../support/hostile-text.ts';

const PLAIN = { width: 60, colour: false };

/** A response of these texts. */
const saying = (...texts: readonly string[]): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: {
    components: [
      {
        type: ComponentType.Container,
        components: texts.map((content) => ({ type: ComponentType.TextDisplay, content })),
      },
    ],
  },
});

describe('a reply', () => {
  it('has a bar beside the quotation, wrapped, and no Markdown left', () => {
    const card = [
      blockQuote(
        'The Rust for Linux project has reached a critical *tipping* point, with multiple drivers in this language.',
      ),
      '— **Jonathan Corbet**, Executive Editor of LWN · reported',
      '-# \\[Rust in the Linux kernel] · [sentence 17 of 18](https://example.org/a)',
    ].join('\n');
    expect(drawResponse(saying(card, '- one\n- two `/quote`'), PLAIN)).toBe(
      [
        '│ The Rust for Linux project has reached a critical',
        '│ *tipping* point, with multiple drivers in this language.',
        '— Jonathan Corbet, Executive Editor of LWN · reported',
        '[Rust in the Linux kernel] · sentence 17 of 18',
        '(https://example.org/a)',
        '',
        '• one',
        '• two /quote',
      ].join('\n'),
    );
  });

  it('is bold, dim and italic where there is colour', () => {
    expect(drawResponse(saying('**a b** c\n-# *d e*'), { width: 60, colour: true })).toBe(
      '\u001b[1ma b\u001b[0m c\n\u001b[2;3md e\u001b[0m',
    );
  });

  it('breaks words that are longer than a line, and counts wide characters twice', () => {
    expect(drawResponse(saying(`${'x'.repeat(45)} 漢字漢字漢字漢字漢字漢`), { width: 20, colour: false })).toBe(
      ['x'.repeat(20), 'x'.repeat(20), 'xxxxx', '漢字漢字漢字漢字漢字', '漢'].join('\n'),
    );
  });

  it('keeps the lines of a quotation, empty ones too', () => {
    expect(drawResponse(saying(blockQuote('noting:-\n\n  “So.”')), PLAIN)).toBe('│ noting:-\n│\n│   “So.”');
  });

  it('shows every other kind of part and response', () => {
    const response: APIInteractionResponse = {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: {
        content: 'Hello',
        components: [
          {
            type: ComponentType.Section,
            components: [{ type: ComponentType.TextDisplay, content: 'text' }],
            accessory: { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: 'm', label: 'More' },
          },
          { type: ComponentType.Separator },
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.Button, style: ButtonStyle.Link, url: 'https://x.y', label: 'Open' },
              { type: ComponentType.Button, style: ButtonStyle.Primary, custom_id: 's', label: 'Share' },
            ],
          },
          {
            type: ComponentType.ActionRow,
            components: [{ type: ComponentType.StringSelect, custom_id: 'c', placeholder: 'which?', options: [] }],
          },
          { type: ComponentType.MediaGallery, items: [{ media: { url: 'https://x.y' }, description: 'a chart' }] },
          { type: ComponentType.File, file: { url: 'attachment://a.txt' } },
        ],
      },
    };
    expect(drawResponse(response, PLAIN)).toBe(
      [
        'Hello',
        'text\n[More]',
        '─'.repeat(24),
        '[Open https://x.y] [Share]',
        '[which? ▾]',
        '[image: a chart]',
        '[file]',
      ].join('\n\n'),
    );
    expect(drawResponse({ type: 8, data: { choices: [{ name: 'Ann', value: 'ann' }] } }, PLAIN)).toBe('• Ann');
    expect(drawResponse({ type: 5 }, PLAIN)).toBe('…');
    expect(drawResponse({ type: 9, data: { custom_id: 'a', title: 'Ask', components: [] } }, PLAIN)).toBe('Ask');
    expect(drawResponse({ type: 1 }, PLAIN)).toBe('');
  });
});

it('numbers the buttons that can be pressed, where they are wanted, and marks those that cannot', () => {
  const response: APIInteractionResponse = {
    type: InteractionResponseType.UpdateMessage,
    data: {
      components: [
        {
          type: ComponentType.Container,
          components: [
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.Button,
                  style: ButtonStyle.Secondary,
                  custom_id: 'b',
                  label: 'Before',
                  disabled: true,
                },
                { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: 'a', label: 'After' },
                { type: ComponentType.Button, style: ButtonStyle.Link, url: 'https://x.y', label: 'Open' },
                { type: ComponentType.Button, style: ButtonStyle.Secondary, custom_id: 'm', label: 'More' },
              ],
            },
          ],
        },
      ],
    },
  };
  expect(drawResponse(response, PLAIN)).toBe('(Before) [After] [Open https://x.y] [More]');
  expect(drawResponse(response, PLAIN, { numbered: true })).toBe('(Before) [1 After] [Open https://x.y] [2 More]');
  expect(pressableIn(response).map(({ custom_id }) => custom_id)).toEqual(['a', 'm']);
});

describe('text cannot drive the terminal', () => {
  it.each([
    ['clears the screen', '\u001b[2J'],
    ['writes the title', '\u001b]0;pwned\u0007'],
    ['one-byte escape', '\u009b31m'],
    ['goes back', 'abc\b\b\b\rX'],
    ['turns the direction', '\u202eabc'],
  ])('%s', (_, text) => {
    for (const content of [
      blockQuote(text),
      smallPrint('', text),
      `**${verbatim(text)}**`,
      `[a](https://x.y/${text})`,
    ]) {
      expect(drawResponse(saying(content), PLAIN)).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
      );
    }
    expect(drawResponse({ type: 8, data: { choices: [{ name: text, value: 'a' }] } }, PLAIN)).toContain('\ufffd');
  });

  it('nor break out of its lines, whatever it is; every sign of it is shown', () => {
    fc.assert(
      fc.property(hostileText({ minLength: 1 }), fc.integer({ min: 20, max: 90 }), (text, width) => {
        const drawn = drawResponse(saying(blockQuote(text)), { width, colour: false });
        const rows = drawn.split('\n');
        for (const row of rows) {
          expect(row).toMatch(/^│/);
          expect(textColumns(row)).toBeLessThanOrEqual(width);
        }
        expect(drawn).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
        const visible = (shown: string): string =>
          shown.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffd]/g, '');
        expect(visible(rows.map((row) => row.slice(1)).join(''))).toBe(visible(text));
      }),
      { numRuns: 500 },
    );
  });
});
