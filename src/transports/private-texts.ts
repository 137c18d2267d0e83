import type { APIInteraction } from 'discord-api-types/v10';

/** Every text in an interaction that a person wrote, and its token: what no report may repeat. */
export function privateTexts(interaction: APIInteraction): string[] {
  const texts: string[] = [interaction.token];
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (key === 'value' || key === 'content') texts.push(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) collect(inner, name);
    }
  };
  collect(interaction.data, 'data');
  return texts;
}
