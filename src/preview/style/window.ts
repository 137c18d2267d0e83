/** The preview's own bar, and Discord's window: channels beside the channel, which a narrow window leaves out. */
export const WINDOW = /* css */ `
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
