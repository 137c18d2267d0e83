import { NUMBERS } from './schema.ts';

/** What is wrong and what to do, for each setting that can be wrong; values are never repeated, because one of them is a secret. */
export const REMEDIES: Readonly<Record<string, readonly [fault: string, remedy: string]>> = {
  DISCORD_TOKEN: [
    'there is a space in the token',
    'copy it again from the Developer Portal (your application → Bot → Reset Token), without spaces',
  ],
  DISCORD_GUILD_ID: [
    'this is not the id of a server',
    'in Discord switch on Settings → Advanced → Developer Mode, then right-click the server and choose Copy Server ID; or leave it out',
  ],
  DISCORD_API_BASE: [
    'this is not an address that ends in /api',
    'leave it out to use Discord itself, or write it like https://discord.com/api',
  ],
  DISCORD_PUBLIC_KEY: [
    'this is not a public key of 64 hex digits',
    'copy it from the Developer Portal: your application → General Information → Public Key',
  ],
  MODE: [
    'there is no such mode',
    'use gateway (needs DISCORD_TOKEN), http (needs DISCORD_PUBLIC_KEY) or preview, or leave it out',
  ],
  HOST: [
    'this is not an address to listen on',
    'write 127.0.0.1 (this machine only), 0.0.0.0 (every network), or leave it out for 127.0.0.1',
  ],
  METRICS_PORT: [
    'this is not a port that can be used',
    'write a whole number from 1 to 65535 other than PORT, or leave it out to show them at PORT',
  ],
  SHARDS: [
    'this is not a number of connections',
    'write a whole number from 1 to 1000, or leave it out for as many as Discord advises',
  ],
  CORPUS_DIR: ['this is not a folder name', 'write the folder that holds the articles, such as corpus'],
  CACHE_DIR: ['this is not a folder name', 'write a folder outside the corpus, such as .cache'],
  REPLY_VISIBILITY: ['replies are either private or public', 'write private or public, or leave it out for private'],
  ABOUT_URL: [
    'this is not a web address that Discord takes',
    'write it like https://example.org/bot, at most 512 characters, or leave it out',
  ],
  SEARCH_URL: [
    'this is not a list of addresses of a search cluster',
    'write them like https://search-1:9200,https://search-2:9200, name and password apart from them in SEARCH_USER and SEARCH_PASSWORD; or leave it out to answer from the corpus’s folder',
  ],
  SEARCH_INDEX: [
    'this is not a name that an index can have',
    'use small letters, digits, - and _, beginning with a letter or digit; or leave it out for verbatim',
  ],
  LOG_LEVEL: ['there is no such level', 'write one of fatal, error, warn, info, debug, trace, silent'],
  ...Object.fromEntries(
    Object.entries(NUMBERS).map(([name, { least, most, otherwise }]) => [
      name,
      [
        'this is not a number that can be used',
        `write a whole number from ${least} to ${most}, or leave it out for ${otherwise}`,
      ],
    ]),
  ),
};
