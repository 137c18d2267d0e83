import { setFlagsFromString } from 'node:v8';

/**
 * From now on the heap grows by half between two collections, where V8 lets it grow to two or four times what is kept: a process
 * that lives for months holds what it needs, and somewhat more. What a question costs stays the same.
 */
export const growHeapSparingly = (): void => setFlagsFromString('--heap-growing-percent=50');
