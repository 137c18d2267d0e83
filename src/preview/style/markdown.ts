/** Discord's Markdown. Line ends in a text are line ends on the screen. */
export const MARKDOWN = /* css */ `
.markdown { white-space: break-spaces; overflow-wrap: anywhere; min-width: 0; }
.markdown strong { font-weight: 700; color: inherit; }
.markdown h4, .markdown h5, .markdown h6 { margin: 8px 0 4px; font-weight: 700; color: var(--strong); line-height: 1.375; }
.markdown h4 { font-size: 24px; } .markdown h5 { font-size: 20px; } .markdown h6 { font-size: 16px; }
.markdown > :first-child { margin-top: 0; }
.markdown small { display: block; font-size: 13px; line-height: 1.4; color: var(--muted); }
.markdown a { text-decoration: underline; text-underline-offset: 2px; }
.markdown blockquote { padding: 0 8px 0 12px; max-width: 90ch; border-left: 4px solid var(--edge); border-radius: 3px; }
.markdown ul, .markdown ol { margin: 2px 0 0; padding-left: 22px; white-space: normal; }
.markdown ul { list-style: disc; } .markdown ul ul { list-style: circle; }
.markdown li { margin-bottom: 2px; white-space: break-spaces; }
.markdown code { padding: 1px 4px; border-radius: 4px; background: var(--code); border: 1px solid var(--line); font: 85%/1.3 ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
.markdown pre { margin: 4px 0; overflow-x: auto; border: 1px solid var(--line); border-radius: 4px; background: var(--code); }
.markdown pre code { display: block; padding: 8px; border: 0; white-space: pre-wrap; }
.mention { padding: 0 2px; border-radius: 3px; background: var(--mention); color: var(--mention-text); font-weight: 500; }
.timestamp { padding: 0 2px; border-radius: 3px; background: var(--raised); }
.spoiler { border-radius: 4px; background: var(--deep); cursor: pointer; }
.spoiler-text { opacity: 0; }
.spoiler.shown { background: var(--raised); cursor: auto; }
.spoiler.shown .spoiler-text { opacity: 1; }
`;
