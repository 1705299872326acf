/** What `<hs-share>` shows when it is opened: texts to copy, pictures and files to save. */
import { css, html, nothing, type TemplateResult } from "lit";
import type { Word } from "../text/strings.js";
import { MOST_FRAMES, rangeFrom, type Range } from "./range.js";
import type { RangeKind, SaveKind, ShareMenu, Sharing } from "./share-menu.js";
import "../text/en-later.js";

const STEP_FILES = [
  ["svg", "saveSvg"],
  ["png", "savePng"],
  ["json", "saveJson"],
  ["dot", "saveDot"],
  ["text", "saveText"],
] as const satisfies readonly (readonly [SaveKind, Word])[];
const RANGE_FILES = [
  ["animation", "saveAnimation"],
  ["gif", "saveGif"],
] as const satisfies readonly (readonly [RangeKind, Word])[];

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
    white-space: normal;
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
  h3 {
    margin: 14px 0 6px;
    padding-top: 12px;
    border-top: 1px solid var(--hs-hair);
    font-size: var(--hs-fs-note);
    font-weight: 600;
  }
  .range {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    margin-bottom: 8px;
    font-size: 13px;
  }
  .range label {
    margin: 0;
    font-size: 13px;
    color: var(--hs-ink-2);
  }
  .range input {
    width: 76px;
    height: 28px;
    padding: 0 6px;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r);
    background: var(--hs-paper);
    color: var(--hs-ink);
    font: 12px/1 var(--hs-mono);
  }
  .menu {
    max-height: calc(100vh - 64px);
    overflow-y: auto;
  }
  p {
    margin-top: 8px;
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
    <p>${menu.say("shareNote")}</p>
    <h3>${menu.say("saveStep", { n: sharing.step })}</h3>
    <div class="files">
      ${STEP_FILES.map(
        ([kind, word]) =>
          html`<button
            class="btn"
            id=${kind}
            ?disabled=${!sharing.pictured && (kind === "svg" || kind === "png")}
            @click=${() => void sharing.save(kind)}
          >
            ${menu.say(word)}
          </button>`,
      )}
    </div>
    <h3>${menu.say("saveSteps")}</h3>
    ${rangeTemplate(sharing, menu)}
    ${sharing.pictured ? nothing : html`<p id="unpictured">${menu.say("noPicture")}</p>`}
    <h3>${menu.say("wholeRun")}</h3>
    <div class="files">
      <button class="btn" id="recording" @click=${() => void sharing.save("recording")}>
        ${menu.say("saveRecording")}
      </button>
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

/** From which step to which, and the files that these can become. */
function rangeTemplate(sharing: Sharing, menu: ShareMenu): TemplateResult {
  const now = (): Range => menu.range ?? rangeFrom(sharing.step, sharing.steps);
  const range = now();
  const last = Math.max(0, sharing.steps - 2);
  const set = (end: "from" | "to", event: Event): void => {
    const input = event.target as HTMLInputElement;
    const wanted = Math.max(0, Math.min(last, Math.round(Number(input.value) || 0)));
    const next = { ...now(), [end]: wanted };
    menu.range =
      end === "from"
        ? { from: wanted, to: Math.min(Math.max(next.to, wanted), wanted + MOST_FRAMES - 1) }
        : { from: Math.max(Math.min(next.from, wanted), wanted - MOST_FRAMES + 1), to: wanted };
    input.value = String(wanted);
  };
  const end = (which: "from" | "to", word: Word): TemplateResult =>
    html`<label for=${which}>${menu.say(word)}</label>
      <input
        id=${which}
        type="number"
        min="0"
        max=${last}
        .value=${String(range[which])}
        @change=${(event: Event) => set(which, event)}
      />`;
  const save = async (kind: RangeKind): Promise<void> => {
    menu.drawing = kind;
    await sharing.saveRange(kind, now()).finally(() => (menu.drawing = null));
  };
  return html`<div class="range">${end("from", "fromStep")} ${end("to", "toStep")}</div>
    <div class="files">
      ${RANGE_FILES.map(
        ([kind, word]) =>
          html`<button
            class="btn"
            id=${kind}
            ?disabled=${!sharing.pictured || menu.drawing !== null}
            @click=${() => void save(kind)}
          >
            ${menu.say(menu.drawing === kind ? "drawingSteps" : word)}
          </button>`,
      )}
    </div>
    <p>${menu.say("stepsNote", { n: MOST_FRAMES })}</p>`;
}
