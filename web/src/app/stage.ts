/** The picture of the step that the tab asks for; on narrow screens, which of the three panes is shown. */
import { html, nothing, type TemplateResult } from "lit";
import {
  loadArrays,
  loadAsk,
  loadCollector,
  loadHeld,
  loadInstructions,
  loadInspector,
  loadMemory,
  loadRepl,
} from "../panels/index.js";
import type { CollectorPanel } from "../panels/collector/collector-panel.js";
import type { InstructionsPanel } from "../panels/code/instructions-panel.js";
import type { Player } from "../state/player.js";
import type { AppState, Pane } from "../state/store.js";
import { say } from "../text/strings.js";

const PANES: readonly Pane[] = ["code", "heap", "inspect"];

export function stageTemplate(app: AppState, player: Player): TemplateResult {
  switch (app.tab) {
    case "names":
    case "objects":
      return html`<hs-heap .state=${app} .player=${player}></hs-heap>`;
    case "memory":
      void loadMemory(); // until then the element is there, empty
      return html`<hs-memory .state=${app} .player=${player}></hs-memory>`;
    case "collector":
      void loadCollector();
      return html`<hs-collector .state=${app} .player=${player}></hs-collector>`;
    case "arrays":
      void loadArrays();
      return html`<hs-arrays .state=${app} .player=${player}></hs-arrays>`;
    case "held":
      void loadHeld();
      return html`<hs-held .state=${app} .player=${player}></hs-held>`;
    case "ask":
      void loadAsk();
      return html`<hs-ask .state=${app} .player=${player}></hs-ask>`;
  }
}

/** The place of the inspector, empty until an object is looked at. */
export function sideTemplate(app: AppState, player: Player): TemplateResult {
  if (app.inspecting || app.pane === "inspect") {
    void loadInspector();
  }
  return html`<hs-inspector class="pane-side" .state=${app} .player=${player}></hs-inspector>`;
}

export function panesTemplate(app: AppState, player: Player): TemplateResult {
  return html`<div class="panes tabs" role="tablist">
    ${PANES.map(
      (pane) =>
        html`<button
          role="tab"
          id="pane-${pane}"
          aria-selected=${app.pane === pane}
          @click=${() => player.store.set({ pane })}
        >
          ${say(app.lang, pane)}
        </button>`,
    )}
  </div>`;
}

/** What a memory model other than 3.11's does not follow, beside the picture that it could mislead. */
export function modelNotice({ model, models, lang }: AppState): TemplateResult | typeof nothing {
  const notice = models.find(({ name }) => name === model)?.notice ?? "";
  return notice === ""
    ? nothing
    : html`<p class="notice" role="note">
        <b>${say(lang, "modelIs", { name: model })}</b> <span lang="en">${notice}</span>
      </p>`;
}

/** A phase of a collection on or back, where it is shown; else one instruction, in a panel that loads when it is wanted. */
export function walkWithin(root: ParentNode, by: 1 | -1): boolean {
  if (root.querySelector<CollectorPanel>("hs-collector")?.walk(by)) {
    return true;
  }
  const panel = root.querySelector<InstructionsPanel>("hs-instructions");
  if (!panel) {
    return false;
  }
  void loadInstructions().then(() => panel.walk(by));
  return true;
}

export function promptTemplate(app: AppState, player: Player): TemplateResult | typeof nothing {
  if (app.mode !== "repl") {
    return nothing;
  }
  void loadRepl();
  return html`<hs-repl .state=${app} .player=${player}></hs-repl>`;
}
