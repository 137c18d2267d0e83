/** Nothing that works takes as long, on however busy a machine; milliseconds. A little less than a test may take. */
export const HANG_MS = 250_000;
