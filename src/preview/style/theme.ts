/** Discord's colours, dark and light; text on each ground has a contrast of 4.5 and more. */
export const THEME = /* css */ `
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
