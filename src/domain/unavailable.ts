/** What the articles stand in cannot be reached, or has too much to do. It passes by itself: whoever asks is told to try again. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
