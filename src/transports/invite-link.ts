/**
 * Where somebody adds the bot to a server: with its commands and no permission at all, because answers to interactions need none.
 * On the same page the application can be added to one's own account instead, where it is set up for that.
 */
export function inviteLink(applicationId: string): string {
  const query = new URLSearchParams({ client_id: applicationId, scope: 'bot applications.commands', permissions: '0' });
  return `https://discord.com/oauth2/authorize?${query}`;
}
