/** Components under and inside a bot's messages. */
const COMPONENTS = /* css */ `
.container { position: relative; display: flex; flex-direction: column; gap: 8px; max-width: 600px; margin-top: 4px; padding: 14px 16px; border: 1px solid var(--edge); border-radius: 8px; background: var(--side); }
.container.accented { border-left: 4px solid var(--accent); }
.divider { width: 100%; height: 1px; margin: 2px 0; border: 0; background: var(--edge); }
.divider.wide { margin: 10px 0; } .gap { height: 4px; } .gap.wide { height: 16px; }
.section { display: flex; gap: 12px; align-items: flex-start; justify-content: space-between; }
.section-texts { display: grid; gap: 4px; min-width: 0; }
.section > .button { flex: none; }
.row { display: flex; flex-wrap: wrap; gap: 8px; max-width: 100%; }
.message-body > .row { margin-top: 6px; }
.button { position: relative; display: inline-flex; align-items: center; justify-content: center; gap: 6px; min-height: 34px; max-width: 100%; padding: 4px 14px; border: 0; border-radius: 8px; background: var(--grey); color: var(--grey-text); font-size: 14px; font-weight: 500; text-align: center; transition: background-color .15s; }
.button:hover { background: var(--grey-hover); text-decoration: none; }
.button.primary { background: var(--brand); color: #fff; } .button.primary:hover { background: var(--brand-hover); }
.button.success { background: var(--green); color: #fff; } .button.danger { background: var(--red); color: #fff; }
.button:disabled { opacity: .5; cursor: not-allowed; }
.button[aria-busy='true'] > :not(.dots) { visibility: hidden; }
.button[aria-busy='true'] .dots { position: absolute; inset: 0; align-items: center; justify-content: center; }
.button .icon { width: 16px; height: 16px; }
.placeholder { color: var(--muted); font-size: 14px; }
.select-box { position: relative; width: 400px; max-width: 100%; }
.select { display: flex; align-items: center; justify-content: space-between; gap: 8px; width: 100%; min-height: 40px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 6px; background: var(--deep); text-align: left; font-size: 14px; }
.select-face { overflow: hidden; text-overflow: ellipsis; }
.select-face.empty { color: var(--muted); }
.select-list { position: absolute; z-index: 5; left: 0; right: 0; top: calc(100% + 2px); max-height: 260px; overflow-y: auto; padding: 4px; border: 1px solid var(--edge); border-radius: 6px; background: var(--floating); }
.select-list .entry[aria-selected='true'] { outline: 1px solid var(--brand); outline-offset: -1px; }

.dialog { width: min(440px, calc(100vw - 24px)); max-height: calc(100vh - 24px); padding: 0; border: 1px solid var(--edge); border-radius: 10px; background: var(--ground); color: var(--text); }
.dialog::backdrop { background: #000a; }
.dialog form { display: grid; gap: 16px; padding: 16px; }
.dialog h2 { font-size: 20px; font-weight: 700; color: var(--strong); }
.dialog-field { display: grid; gap: 4px; }
.dialog-label { font-size: 14px; font-weight: 600; color: var(--strong); }
.dialog-help { font-size: 13px; color: var(--muted); }
.dialog input, .dialog textarea, .dialog select { width: 100%; padding: 8px 10px; border: 1px solid var(--edge); border-radius: 6px; background: var(--deep); }
.dialog-buttons { display: flex; justify-content: flex-end; gap: 8px; }
`;

/** The message box, and the lists above it. */
const COMPOSER = /* css */ `
.composer { flex: none; padding: 0 16px 16px; position: relative; }
.composer-box { display: flex; align-items: flex-start; gap: 8px; padding: 6px 8px; border: 1px solid var(--edge); border-radius: 8px; background: var(--raised); }
.composer-box:focus-within { border-color: var(--muted); }
.composer-place { flex: 1; min-width: 0; }
.composer textarea { display: block; width: 100%; min-height: 34px; max-height: 240px; padding: 6px 4px; border: 0; background: none; resize: none; outline: 0; overflow-y: auto; }
.composer textarea::placeholder { color: var(--muted); opacity: 1; }
.icon-button { display: grid; place-items: center; flex: none; width: 34px; height: 34px; border: 0; border-radius: 6px; background: none; color: var(--muted); }
.icon-button:hover { color: var(--strong); background: var(--chosen); }
.send { flex: none; min-height: 34px; padding: 0 14px; border: 0; border-radius: 6px; background: var(--brand); color: #fff; font-size: 14px; font-weight: 500; }
.send:hover { background: var(--brand-hover); }
.failure:not(:empty) { margin: 6px 0; padding: 8px 12px; border-radius: 6px; border: 1px solid var(--red); color: var(--danger-text); font-size: 14px; }
.sending:not(:empty) { padding: 4px 0; font-size: 13px; color: var(--muted); }

.command { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; }
.command-name { padding: 2px 6px; font-weight: 500; color: var(--strong); }
.fields { display: contents; }
.field { display: inline-flex; align-items: stretch; max-width: 100%; border-radius: 5px; background: var(--deep); border: 1px solid var(--edge); overflow: hidden; }
.field:focus-within { border-color: var(--focus); box-shadow: 0 0 0 1px var(--focus); }
.field:has([aria-invalid='true']) { border-color: var(--red); box-shadow: 0 0 0 1px var(--red); }
.field-name { display: flex; align-items: center; padding: 4px 8px; background: var(--floating); font-size: 14px; color: var(--text); flex: none; }
.field input { min-width: 3em; max-width: 100%; padding: 4px 8px; border: 0; outline: 0; background: none; font-size: 15px; }
.offers { display: contents; }
.offer { display: inline-flex; align-items: center; gap: 2px; padding: 3px 8px 3px 5px; border: 1px dashed var(--edge); border-radius: 5px; background: none; color: var(--muted); font-size: 14px; }
.offer .icon { width: 14px; height: 14px; }
.offer:hover { color: var(--strong); border-style: solid; }

.suggestions-place { position: absolute; left: 16px; right: 16px; bottom: 100%; z-index: 4; }
.suggestions { margin-bottom: 4px; border: 1px solid var(--edge); border-radius: 8px; background: var(--side); box-shadow: 0 8px 24px #0005; overflow: hidden; }
.suggestions-help { padding: 8px 12px; font-size: 13px; color: var(--muted); }
.suggestions-lines { max-height: min(320px, 40vh); overflow-y: auto; padding: 4px; }
.suggestions-help:not([hidden]) + .suggestions-lines { border-top: 1px solid var(--line); }
.entry { display: flex; align-items: baseline; justify-content: space-between; gap: 12px; padding: 7px 10px; border-radius: 4px; font-size: 15px; cursor: pointer; }
.entry.active { background: var(--chosen); color: var(--strong); }
.entry.active .entry-detail { color: var(--text); }
.entry-text { display: grid; flex: 1; }
.entry-label { font-weight: 500; overflow-wrap: anywhere; }
.entry-detail { font-size: 13px; color: var(--muted); text-align: right; }
.select-list .entry { justify-content: flex-start; }
.select-list .entry-detail { text-align: left; }
@media (max-width: 480px) {
  .composer { padding: 0 8px 8px; }
  .suggestions-place { left: 8px; right: 8px; }
  .entry { flex-wrap: wrap; gap: 0 12px; }
  .field { flex: 1 1 100%; } .field input { flex: 1; width: 100%; }
}
[data-width='phone'] .composer { padding: 0 8px 8px; }
[data-width='phone'] .suggestions-place { left: 8px; right: 8px; }
[data-width='phone'] .field { flex: 1 1 100%; }
[data-width='phone'] .field input { flex: 1; width: 100%; }
[data-width='phone'] .entry { flex-wrap: wrap; gap: 0 12px; }
`;

/** Discord's Markdown. Line ends in a text are line breaks on the screen. */
const MARKDOWN = /* css */ `
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

/** Messages in a narrow window: only the menu's button is beside the heading, and sizes and spaces are those of Discord's mobile client. */
function narrow(before: string, scope: string, after: string): string {
  return /* css */ `${before}
${scope} .message { column-gap: 10px; padding: 2px 12px; }
${scope} .message > .avatar { left: 12px; }
${scope} .message > .above, ${scope} .message > .message-header:not(.unseen), ${scope} .message.continued > .message-body { padding-right: 32px; }
${scope} .above::before { left: -31px; width: 27px; }
${scope} .container { padding: 12px; }
${scope} .message-body { line-height: 20px; }
${scope} .markdown small { font-size: 14px; line-height: 18px; }
${scope} .more { right: 4px; }
${after}`;
}

/** The channel's messages: who, when, what, and what only one person sees. */
const MESSAGES = /* css */ `
.log { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding-bottom: 20px; scrollbar-color: var(--grey) transparent; }
.log:focus-visible { outline-offset: -2px; }
.welcome { padding: 24px 16px 8px; }
.welcome h2 { font-size: 24px; font-weight: 700; color: var(--strong); }
.welcome p { color: var(--muted); max-width: 60ch; }
.messages { list-style: none; }
.message {
  position: relative; display: grid; grid-template-columns: 40px minmax(0, 1fr); column-gap: 16px;
  margin-top: 14px; padding: 2px 48px 2px 16px; outline-offset: -2px;
}
.message:hover, .message:focus-within { background: var(--hover); }
.message.private, .message.private:hover { background: var(--private); }
.message.continued { margin-top: 0; }
.message > * { grid-column: 2; }
.message > .avatar { position: absolute; left: 16px; top: 4px; grid-column: auto; }
.message:has(> .above) > .avatar { top: 28px; }
.avatar { display: grid; place-items: center; width: 40px; height: 40px; border-radius: 50%; color: #fff; font-weight: 600; font-size: 18px; flex: none; user-select: none; }
.avatar-bot { background: url('/icon.svg') center / cover; color: transparent; }
.avatar-0 { background: #a8451a; } .avatar-1 { background: #3f4cc0; } .avatar-2 { background: #1d6f42; }
.avatar-3 { background: #97297a; } .avatar-4 { background: #0b6a86; } .avatar-5 { background: #5d6068; }
.above { position: relative; display: flex; flex-wrap: wrap; gap: .3em; margin-bottom: 2px; font-size: 14px; color: var(--muted); }
.above::before { content: ''; position: absolute; left: -37px; top: 50%; width: 33px; height: 12px; border: 2px solid var(--edge); border-width: 2px 0 0 2px; border-radius: 6px 0 0; }
.above-name { font-weight: 500; color: var(--text); }
.message-header { display: flex; align-items: baseline; flex-wrap: wrap; gap: 0 .4em; }
.message-header.unseen { display: block; }
.author { font-weight: 500; color: var(--strong); }
.app-tag { align-self: center; padding: 0 5px; border-radius: 3px; background: var(--brand); color: #fff; font-size: 11px; font-weight: 600; line-height: 15px; }
time { font-size: 12px; color: var(--muted); }
.message-body { min-width: 0; overflow-wrap: anywhere; }
.edited { font-size: 11px; color: var(--muted); }
.only-you { display: flex; flex-wrap: wrap; align-items: center; gap: 0 5px; margin-top: 4px; font-size: 12px; color: var(--muted); }
.only-you .icon { width: 15px; height: 15px; }
.as-link { border: 0; background: none; padding: 0; color: var(--link); font-size: 12px; }
.as-link:hover { text-decoration: underline; }
.thinking { display: flex; align-items: center; gap: 8px; color: var(--muted); }
.thinking .dots, .button[aria-busy='true'] .dots { display: inline-flex; gap: 4px; }
.dots { display: none; }
.dots i { width: 7px; height: 7px; border-radius: 50%; background: currentColor; animation: dot 1.2s infinite ease-in-out; }
.dots i:nth-child(2) { animation-delay: .2s; } .dots i:nth-child(3) { animation-delay: .4s; }
@keyframes dot { 0%, 80%, 100% { opacity: .3; } 40% { opacity: 1; } }
.more { position: absolute; top: 2px; right: 12px; grid-column: auto; display: grid; place-items: center; width: 32px; height: 28px; border: 1px solid var(--edge); border-radius: 6px; background: var(--ground); color: var(--muted); opacity: 0; }
.message:hover .more, .message:focus-within .more, .more:focus-visible, .more[aria-expanded='true'] { opacity: 1; }
.more:hover { color: var(--strong); background: var(--raised); }
@media (hover: none) { .more { opacity: 1; border-color: transparent; background: none; } }

.menu { position: fixed; z-index: 10; min-width: 200px; max-width: calc(100vw - 16px); padding: 6px 8px; border: 1px solid var(--edge); border-radius: 6px; background: var(--floating); box-shadow: 0 8px 24px #0005; }
.menu-title { padding: 4px 8px; font-size: 12px; font-weight: 600; color: var(--muted); }
.menu-item { display: block; width: 100%; padding: 6px 8px; border: 0; border-radius: 3px; background: none; text-align: left; font-size: 14px; }
.menu-item:hover, .menu-item:focus-visible { background: var(--brand); color: #fff; outline-offset: -2px; }
.menu-empty { padding: 6px 8px; font-size: 14px; color: var(--muted); }
${narrow('@media (max-width: 480px) {', '', '}')}
${narrow('', "[data-width='phone']", '')}
`;

/** Discord's colours, dark and light; text has a contrast of at least 4.5 on every background. */
const THEME = /* css */ `
:root {
  color-scheme: dark;
  --ground: #313338; --side: #2b2d31; --deep: #1e1f22; --raised: #383a40; --hover: #2e3035; --floating: #111214;
  --text: #dbdee1; --strong: #f2f3f5; --muted: #a3a9b2; --link: #00a8fc; --line: #3f4147; --edge: #45474e;
  --brand: #5865f2; --brand-hover: #4752c4; --grey: #4e5058; --grey-hover: #6d6f78; --grey-text: #ffffff;
  --green: #248046; --red: #d22d39; --danger-text: #ff8a8d; --mention: #3c4270; --mention-text: #d3d6fc;
  --private: #323543; --code: #2b2d31; --focus: #00a8fc; --chosen: #404249;
}
:root[data-theme='light'] {
  color-scheme: light;
  --ground: #ffffff; --side: #f2f3f5; --deep: #e3e5e8; --raised: #ebedef; --hover: #f7f7f8; --floating: #ffffff;
  --text: #313338; --strong: #060607; --muted: #5c5e66; --link: #0060c7; --line: #e1e2e4; --edge: #d4d6da;
  --grey: #e3e5e8; --grey-hover: #d0d3d8; --grey-text: #2b2d31;
  --danger-text: #b3202c; --mention: #e6e8fd; --mention-text: #3d48b8;
  --private: #f1f2fe; --code: #f2f3f5; --focus: #0060c7; --chosen: #e0e1e5;
}
*, *::before, *::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; margin: 0; }
body {
  display: flex; flex-direction: column; background: var(--deep); color: var(--text);
  font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif;
}
h1, h2, h3, h4, h5, h6, p, ul, ol, blockquote, pre { margin: 0; padding: 0; font: inherit; }
button, input, select, textarea { font: inherit; color: inherit; }
button { cursor: pointer; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.icon { width: 1.25em; height: 1.25em; fill: currentColor; flex: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-reduced-motion: reduce) {
  *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
}
`;

/** The preview's own bar, and Discord's window: the list of channels, which a narrow window leaves out, and the channel. */
const WINDOW = /* css */ `
.preview { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 16px; padding: 6px 12px; background: var(--deep); }
.preview h1 { font-size: 14px; font-weight: 600; color: var(--strong); }
.toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; margin-left: auto; font-size: 13px; }
.toggle, .choice select { border: 1px solid var(--edge); border-radius: 6px; background: var(--ground); padding: 3px 8px; font-size: 13px; }
.toggle[aria-pressed='true'] { background: var(--brand); border-color: var(--brand); color: #fff; }
.choice { color: var(--muted); }
.choice select { color: var(--text); max-width: 17em; }

.window { flex: 1; min-height: 0; width: 100%; display: grid; grid-template-columns: minmax(0, 1fr); background: var(--ground); }
[data-width='phone'] .window { width: min(390px, 100%); max-height: 844px; margin: 0 auto 12px; border: 1px solid var(--edge); border-radius: 18px; overflow: hidden; }
.side { display: none; flex-direction: column; background: var(--side); min-width: 0; }
.server-name { padding: 12px 16px; font-weight: 600; color: var(--strong); border-bottom: 1px solid var(--line); }
.side-title { padding: 18px 16px 4px; font-size: 12px; font-weight: 600; color: var(--muted); text-transform: uppercase; letter-spacing: .02em; }
.side-channel { display: flex; align-items: center; gap: 6px; margin: 1px 8px; padding: 5px 8px; border: 0; border-radius: 4px; background: none; color: var(--muted); font-weight: 500; text-align: left; }
.side-channel:hover { background: var(--raised); color: var(--text); }
.side-channel[aria-current] { background: var(--chosen); color: var(--strong); }
.side-channel .icon { color: var(--muted); }
.self { display: flex; align-items: center; gap: 8px; margin-top: auto; padding: 10px 12px; background: var(--deep); color: var(--strong); font-size: 14px; font-weight: 600; }
.self .avatar { width: 32px; height: 32px; font-size: 15px; }
.channel { display: flex; flex-direction: column; min-width: 0; min-height: 0; height: 100%; }
.channel-head { display: flex; align-items: center; gap: 8px; padding: 0 16px; height: 48px; flex: none; border-bottom: 1px solid var(--line); }
.channel-head .icon { color: var(--muted); }
.channel-head h2 { font-weight: 600; color: var(--strong); }
.lost:not(:empty) { padding: 8px 16px; background: var(--red); color: #fff; font-size: 14px; }
@media (min-width: 800px) {
  :root:not([data-width='phone']) .window { grid-template-columns: 240px minmax(0, 1fr); }
  :root:not([data-width='phone']) .side { display: flex; }
}
@media (max-width: 1100px) { .choice select { max-width: 11em; } }
@media (max-width: 600px) {
  .preview h1, .choice-name { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .toolbar { gap: 6px; margin-left: 0; width: 100%; flex-wrap: nowrap; }
  .toggle { flex: none; }
  .choice { display: flex; flex: 0 1 auto; min-width: 3.2em; }
  .toolbar .toggle:nth-child(2) { display: none; }
  .choice select { width: 100%; padding: 3px; text-overflow: ellipsis; }
}
`;

/** The page's style sheet. It is text in the sources, so that the build is complete without a step that copies files. */
export const STYLE = [THEME, WINDOW, MESSAGES, MARKDOWN, COMPONENTS, COMPOSER].join('\n');
