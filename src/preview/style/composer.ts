/** The message box, and the lists above it. */
export const COMPOSER = /* css */ `
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
