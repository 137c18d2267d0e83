import type { APIUser } from 'discord-api-types/v10';
import type { ChatPlace, Identity, Participant, Player } from '../page/protocol.ts';

/** The ids that the preview uses; Discord would give others. */
export const APPLICATION_ID = '1290000000000000001';
export const GUILD_ID = '1290000000000000002';

/** The server's channel. */
export const CHANNEL: Identity = { id: '1290000000000000003', name: 'articles' };

/** The bot as a member of the channel. */
export const BOT: Participant = { id: APPLICATION_ID, name: 'Verbatim' };

/** The people who can be played: the first, and a second person to see what others see. */
export const PLAYED: readonly Player[] = [
  { id: '1290000000000000004', name: 'You', direct: '1290000000000000009' },
  { id: '1290000000000000005', name: 'Somebody else', direct: '1290000000000000010' },
];

/** The made-up authors of the messages that are there at the start. */
export const WRITERS: readonly Participant[] = [
  { id: '1290000000000000006', name: 'Mara' },
  { id: '1290000000000000007', name: 'Theo' },
  { id: '1290000000000000008', name: 'Yuki' },
];

/** A person in Discord's JSON. */
export const userOf = ({ id, name }: Participant): APIUser => ({
  id,
  username: name.toLowerCase().replaceAll(' ', '_'),
  discriminator: '0',
  global_name: name,
  avatar: null,
  ...(id === BOT.id ? { bot: true } : {}),
});

/** The person with this id; the first one if the id is unknown. */
export const playedPerson = (id: string): Player =>
  PLAYED.find((person) => person.id === id) ?? PLAYED[0] ?? { ...BOT, direct: BOT.id };

/** The channel that a person is in. */
export const channelOf = ({ direct }: Player, place: ChatPlace): string => (place === 'direct' ? direct : CHANNEL.id);
