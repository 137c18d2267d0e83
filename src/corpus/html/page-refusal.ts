/** A page that is not read, and why: becomes a `Fault` once it is known what the page is called. */
export class PageRefusal extends Error {
  override readonly name = 'PageRefusal';
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}
