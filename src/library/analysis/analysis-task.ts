import type { OpenedText } from '../../corpus/article/read-article.ts';
import type { ReadLimits } from '../../corpus/file/limits.ts';
import type { ArticleFile } from '../../corpus/file/opened-file.ts';
import type { OverrideRules } from '../../corpus/file/override-rules.ts';
import { Fault } from '../../domain/fault.ts';
import type { Analysis } from './analyse.ts';

/** A fault as plain data, because classes do not survive the way between threads. */
export type PlainFault = Pick<Fault, 'subject' | 'message' | 'remedy'>;

/** The same with its warnings made plain. */
type Plain<T extends { readonly warnings: readonly Fault[] }> = Omit<T, 'warnings'> & {
  readonly warnings: readonly PlainFault[];
};

/** A task for the worker: one of the two halves of reading an article. */
export type AnalysisTask =
  | { readonly half: 'open'; readonly file: ArticleFile; readonly limits: ReadLimits }
  | {
      readonly half: 'judge';
      readonly opened: Plain<OpenedText>;
      readonly rules: OverrideRules;
      readonly repeated: ReadonlySet<string>;
    };

/** The worker's answer: the requested half, or why it failed. */
export type AnalysisResult =
  | { readonly opened: Plain<OpenedText> }
  | { readonly analysis: Plain<Analysis> }
  | { readonly fault: PlainFault }
  | { readonly error: unknown };

export const plainFault = ({ subject, message, remedy }: Fault): PlainFault => ({ subject, message, remedy });

export const faultOf = ({ subject, message, remedy }: PlainFault): Fault => new Fault(subject, message, remedy);
