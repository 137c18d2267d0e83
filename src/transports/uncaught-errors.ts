/**
 * Catches what nobody else does while the door is open: discord.js reads the gateway in promises that nobody awaits, so one malformed message
 * would otherwise end the process. Living on is safe because questions share nothing that one of them could have left half changed.
 * Returns what takes the net away again.
 */
export function spreadLastNet(onError: (error: unknown) => void): () => void {
  process.on('unhandledRejection', onError);
  process.on('uncaughtException', onError);
  return () => {
    process.off('unhandledRejection', onError);
    process.off('uncaughtException', onError);
  };
}
