/** What `<hs-share>` shows when it is opened: texts to copy, pictures and files to save. */
import { css, html, type TemplateResult } from "lit";
import type { Word } from "../text/strings.js";
import type { SaveKind, ShareMenu, Sharing } from "./share-menu.js";
import "../text/en-later.js";

const SAVE_WORDS: Readonly<Record<SaveKind, Word>> = {
  svg: "saveSvg",
  png: "savePng",
  animation: "saveAnimation",
  json: "saveJson",
  dot: "saveDot",
  text: "saveText",
  recording: "saveRecording",
};

export const formStyles = css`
  .menu {
    position: fixed;
    inset: 52px 12px auto auto;
    margin: 0;
    width: min(380px, calc(100vw - 24px));
    padding: 16px;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r-l);
    background: var(--hs-card);
    color: var(--hs-ink);
  }
  label {
    display: block;
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
    margin-bottom: 4px;
  }
  .copy {
    display: flex;
    gap: 8px;
    margin-bottom: 12px;
  }
  .copy > :first-child {
    flex: 1;
    min-width: 0;
    padding: 5px 8px;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r);
    background: var(--hs-paper);
    color: var(--hs-ink);
    font: 12px/18px var(--hs-mono);
    resize: vertical;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  p {
    margin-top: 12px;
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
  }
`;

export function formTemplate(sharing: Sharing, menu: ShareMenu): TemplateResult {
  const field = (id: string, word: Word, text: string): TemplateResult => {
    const copy = async (): Promise<void> => {
      await navigator.clipboard.writeText(text);
      menu.copied = id;
    };
    return html`<label for=${id}>${menu.say(word)}</label>
      <div class="copy">
        <textarea id=${id} rows=${id === "link" ? 2 : 3} readonly .value=${text}></textarea>
        <button class="btn" @click=${copy}>
          ${menu.say(menu.copied === id ? "copied" : "copy")}
        </button>
      </div>`;
  };
  const choose = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = ""; // the same file can be chosen again
    if (file) {
      menu.renderRoot.querySelector<HTMLElement>("#menu")!.hidePopover();
      sharing.openFile(file);
    }
  };
  return html`<div class="menu" id="menu" popover role="dialog" aria-label=${menu.say("share")}>
    ${field("link", "shareLink", sharing.link)} ${field("fence", "shareFence", sharing.fence)}
    ${field("markdown", "shareMarkdown", sharing.markdown)}
    <div class="files">
      ${Object.entries(SAVE_WORDS).map(
        ([kind, word]) =>
          html`<button class="btn" id=${kind} @click=${() => sharing.save(kind as SaveKind)}>
            ${menu.say(word)}
          </button>`,
      )}
    </div>
    <p>${menu.say("shareNote")}</p>
    <div class="files">
      <button
        class="btn"
        id="open-file"
        @click=${() => menu.renderRoot.querySelector<HTMLInputElement>("#file")!.click()}
      >
        ${menu.say("openFile")}
      </button>
      <input
        id="file"
        type="file"
        hidden
        accept=".json,.py,application/json,text/x-python"
        @change=${choose}
      />
    </div>
    <p>${menu.say("openNote")}</p>
  </div>`;
}
