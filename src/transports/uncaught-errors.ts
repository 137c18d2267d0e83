/**
 * Catches every error that nobody else does while the door is open: discord.js reads the gateway in promises that nobody awaits,
 * so a malformed message would otherwise end the process. Going on is safe, because questions share nothing that one of them
 * could have left half changed. Returns a function that stops this.
 */
export function catchUncaughtErrors(onError: (error: unknown) => void): () => void {
  process.on('unhandledRejection', onError);
  process.on('uncaughtException', onError);
  return () => {
    process.off('unhandledRejection', onError);
    process.off('uncaughtException', onError);
  };
}
