import { openapiNote } from './openapi.ts';

/** Runs once before all test files, which run in processes of their own: says what they cannot check. */
export default function sayWhatIsLeftOut(): void {
  if (openapiNote !== null) console.warn(openapiNote);
}
