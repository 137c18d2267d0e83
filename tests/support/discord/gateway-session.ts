import { GatewayOpcodes } from 'discord-api-types/v10';
import type { JsonObject } from './json.ts';
import { snowflake } from './snowflake.ts';

/** Events kept for a replay; Discord keeps some minutes' worth. */
const KEPT = 10_000;

/** A client's session: it outlives its connection, and keeps what the client may have missed. */
export class Session {
  readonly id = snowflake();
  readonly shard: readonly [id: number, count: number];
  sequence = 0;
  /** Takes what is dispatched, while a connection is there. */
  listener: ((text: string) => void) | null = null;
  #kept: { readonly sequence: number; readonly text: string }[] = [];

  constructor(shard: readonly [id: number, count: number]) {
    this.shard = shard;
  }

  /** Dispatches an event, or keeps it for the client's return. */
  push(name: string, content: unknown): void {
    this.sequence += 1;
    const text = JSON.stringify({ op: GatewayOpcodes.Dispatch, t: name, s: this.sequence, d: content });
    this.#kept.push({ sequence: this.sequence, text });
    if (this.#kept.length > KEPT) this.#kept = this.#kept.slice(KEPT / 10);
    this.listener?.(text);
  }

  /** Whether everything after a sequence number is still there. */
  remembers(sequence: number): boolean {
    return sequence + 1 >= (this.#kept[0]?.sequence ?? 0);
  }

  /** Sends what came after a sequence number, and from now on whatever comes. */
  resume(from: number, listener: (text: string) => void): void {
    for (const { sequence, text } of this.#kept) if (sequence > from) listener(text);
    this.listener = listener;
  }
}

/** A READY as Discord sends it; the servers are still to come, and do not without the intent. */
export function readyOf(
  { id, shard }: Session,
  {
    applicationId,
    userName,
    guilds,
  }: { readonly applicationId: string; readonly userName: string; readonly guilds: readonly string[] },
  url: string,
): JsonObject {
  const user = { id: applicationId, username: userName, discriminator: '0', global_name: null, avatar: null };
  return {
    v: 10,
    user: { ...user, bot: true, verified: true, mfa_enabled: false, email: null, flags: 0 },
    guilds: guilds.map((guild) => ({ id: guild, unavailable: true })),
    session_id: id,
    session_type: 'normal',
    resume_gateway_url: url,
    shard,
    application: { id: applicationId, flags: 0 },
    private_channels: [],
    relationships: [],
    presences: [],
    user_settings: {},
    guild_join_requests: [],
    auth: {},
  };
}
