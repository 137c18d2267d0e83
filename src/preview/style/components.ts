/** What a bot can put under and into its messages. */
export const COMPONENTS = /* css */ `
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
