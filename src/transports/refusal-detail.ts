import type { DiscordAPIError } from 'discord.js';

/**
 * What Discord objects to, by code and path: `50035 data.components.0.content: BASE_TYPE_BAD_LENGTH`.
 * Its sentences are left out, because some quote what was sent.
 */
export function refusalDetail(error: DiscordAPIError): string {
  return [`${error.code}`, ...('errors' in error.rawError ? objections(error.rawError.errors, '') : [])].join(' ');
}

function objections(tree: unknown, path: string): string[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, inner]) => {
    if (key !== '_errors') return objections(inner, path === '' ? key : `${path}.${key}`);
    return Array.isArray(inner) ? inner.map((objection) => `${path}: ${objection?.code ?? 'refused'}`) : [];
  });
}
