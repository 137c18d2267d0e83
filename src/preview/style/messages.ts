/** Messages in a narrow window: the menu's button stands beside the head alone. */
function narrow(before: string, scope: string, after: string): string {
  return /* css */ `${before}
${scope} .message { column-gap: 10px; padding: 2px 12px; }
${scope} .message > .avatar { left: 12px; }
${scope} .message > .above, ${scope} .message > .message-header:not(.unseen), ${scope} .message.continued > .message-body { padding-right: 32px; }
${scope} .above::before { left: -31px; width: 27px; }
${scope} .container { padding: 12px; }
${scope} .more { right: 4px; }
${after}`;
}

/** The channel's messages: who, when, what, and what only one person sees. */
export const MESSAGES = /* css */ `
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
