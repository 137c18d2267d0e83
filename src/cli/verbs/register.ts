import { loadEnvironment, readConfig } from '../../app/settings/config.ts';
import { COMMAND_DATA } from '../../bot/commands.ts';
import { LastingFault } from '../../domain/fault.ts';
import { complain, printLine } from '../../runtime/console.ts';
import { clearCommands, syncCommands } from '../../transports/registration/registration.ts';
import { refuseArguments, textOption, UsageError, type Verb } from '../verb.ts';

/** `verbatim register`: registers the bot's commands with Discord, or removes them on one side. */
export const registerVerb: Verb = {
  name: 'register',
  usage: 'register [--clear global|guild]',
  help: [
    '--clear global  take the commands away everywhere',
    '--clear guild   take them away in the server DISCORD_GUILD_ID',
    '',
    'Without --clear: registers them globally, or with DISCORD_GUILD_ID in that server only; nothing is sent when Discord has them already.',
  ],
  options: { clear: { type: 'string' } },
  worksUnread: true,
  run: async (values, positionals) => {
    refuseArguments(positionals);
    const clear = textOption(values, 'clear');
    if (clear !== null && clear !== 'global' && clear !== 'guild')
      throw new UsageError(`--clear takes global or guild, not "${clear}"`);
    const { discord } = readConfig(loadEnvironment());
    if (!discord)
      throw new LastingFault(
        'DISCORD_TOKEN',
        'registering commands needs a token and none is set',
        'write DISCORD_TOKEN=… into .env (Developer Portal → your application → Bot)',
      );
    if (clear === null) {
      const { changed, where, advice } = await syncCommands({ ...discord, commands: COMMAND_DATA });
      await printLine(`${where}: ${changed ? 'commands registered' : 'commands are up to date'}`);
      if (advice) complain(advice);
      return 0;
    }
    if (clear === 'guild' && discord.guildId === null)
      throw new LastingFault(
        'DISCORD_GUILD_ID',
        'no server is named whose commands should go',
        'set DISCORD_GUILD_ID to that server’s id',
      );
    const count = await clearCommands({ ...discord, guildId: clear === 'guild' ? discord.guildId : null });
    await printLine(`${clear}: ${count} command${count === 1 ? '' : 's'} cleared`);
    return 0;
  },
};
