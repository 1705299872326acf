/** What `<hs-output>` says when a run did not simply end: why it stopped, the error. Loaded when there is one. */
import { css, html, nothing, type TemplateResult } from "lit";
import { icon } from "../../components/icons.js";
import type { AppState } from "../../state/store.js";
import { grouped, say } from "../../text/strings.js";
import "../../text/en-later.js";

export const messageStyles = css`
  .msg {
    --c: var(--hs-red);
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    gap: 4px 10px;
    padding: 10px 12px;
    margin: 2px -10px 10px;
    border: 1px solid var(--c);
    border-left-width: 3px;
    border-radius: var(--hs-r);
    background: var(--hs-card);
  }
  .msg.note {
    --c: var(--hs-orange);
  }
  .msg svg.i {
    color: var(--c);
    margin-top: 2px;
  }
  .msg b {
    font-weight: 600;
  }
  .msg p,
  .msg pre {
    grid-column: 2;
    color: var(--hs-ink-2);
  }
  .msg pre {
    font-size: 12px;
    line-height: 18px;
    white-space: pre;
    overflow-x: auto;
  }
`;

const STOPPED = {
  reader: "stoppedReader",
  steps: "stoppedSteps",
  memory: "stoppedMemory",
  input: "waitsForInput",
} as const;

function noticeText({ phase, stopped, steps, brokenMessage, lang }: AppState): string {
  const n = grouped(steps);
  switch (phase) {
    case "broken":
      return brokenMessage === "WebAssembly"
        ? say(lang, "noWasm")
        : say(lang, "brokenText", { message: brokenMessage });
    case "stopped":
      return say(lang, STOPPED[stopped ?? "reader"], { n });
    case "running":
      return say(lang, "recording", { n });
    case "idle":
    case "loading":
    case "done":
      return "";
  }
}

/** The traceback belongs to the end of the run, but hiding it would lose it: always shown. */
function errorMessage({ error, lang }: AppState): TemplateResult | typeof nothing {
  if (!error) {
    return nothing;
  }
  const isSyntax = /^(Syntax|Indentation|Tab)Error$/.test(error.type);
  return html`<div class="msg" id="error" role="alert">
    ${icon("error")}<b>${say(lang, isSyntax ? "syntaxTitle" : "errorTitle")}</b>
    <pre tabindex="0">${error.traceback.trimEnd()}</pre>
  </div>`;
}

export function messages(state: AppState): TemplateResult {
  const text = noticeText(state);
  return html`${
    text === ""
      ? nothing
      : html`<div class="msg note" id="notice" role="status">
          ${icon("error")}<span>${text}</span>
        </div>`
  }${errorMessage(state)}`;
}
