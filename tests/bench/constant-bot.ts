/** A bot on discord.js, as its guide writes one, that answers everything with one constant: what any bot costs at the least. */
import { Client, Events, MessageFlags } from 'discord.js';

const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API_BASE ?? '' } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) {
    await interaction.reply({ content: 'The effort is led by Miguel Ojeda.', flags: MessageFlags.Ephemeral });
  }
});
await client.login(process.env.DISCORD_TOKEN);
