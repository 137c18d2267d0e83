/** Follows the folder that the environment names, and sends what became of it. */
import { followedThroughChanges } from '../short-of-room.ts';

const { TEST_FOLDER: folder = '', TEST_CACHE: cacheDir = '' } = process.env;
// Following keeps no process alive; whoever listens to another does.
process.on('disconnect', () => undefined);
process.send?.(await followedThroughChanges(folder, cacheDir), () => process.disconnect());
