import { ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';

/** Who may use a command where: on servers and by people who installed the bot for themselves, wherever they are. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};
