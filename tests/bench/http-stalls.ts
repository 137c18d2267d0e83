/** Loaded before a process's own code: tells whoever started it for how long its event loop stood still at the most. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const EVERY_MS = 5;

const delays = monitorEventLoopDelay({ resolution: EVERY_MS });
process.on('message', (message) => {
  if (message === 'watch') {
    delays.reset();
    delays.enable();
  } else if (message === 'tell') {
    delays.disable();
    process.send?.(Math.max(0, delays.max / 1e6 - EVERY_MS));
  }
});
// It is no reason to live on.
process.channel?.unref();
