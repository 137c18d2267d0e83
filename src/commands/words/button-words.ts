/** The labels of buttons: plain, and short enough for a phone. */
export interface ButtonWords {
  readonly before: string;
  readonly after: string;
  readonly more: string;
  readonly back: string;
  readonly share: string;
  readonly open: string;
  readonly previous: string;
  readonly next: string;
}
