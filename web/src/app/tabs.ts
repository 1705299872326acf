/** Which picture of the step is shown. */
import { html, nothing, type TemplateResult } from "lit";
import type { Player } from "../state/player.js";
import { TABS, type AppState, type Tab } from "../state/store.js";
import { say } from "../text/strings.js";

export interface TabsOptions {
  readonly app: AppState;
  readonly player: Player;
  readonly pick: (tab: Tab) => void;
}

export function tabsTemplate({ app, player, pick }: TabsOptions): TemplateResult {
  const { lang } = app;
  return html`<div class="viewbar">
    <div class="tabs" role="tablist" aria-label=${say(lang, "heap")}>
      ${TABS.map(
        (tab) =>
          html`<button
            role="tab"
            id="view-${tab}"
            aria-selected=${app.tab === tab}
            @click=${() => pick(tab)}
          >
            ${say(lang, tab)}
          </button>`,
      )}
    </div>
    ${
      app.phase === "loading"
        ? html`<span class="tool quiet" role="status">${say(lang, "loading")}…</span>`
        : nothing
    }
    ${
      app.tab === "names" || app.tab === "objects"
        ? html`<hs-view-tools .state=${app} .player=${player}></hs-view-tools>`
        : nothing
    }
  </div>`;
}

const revealed = new WeakMap<Element, Element>();

/** On a narrow screen the row of tabs scrolls: the one that is shown is in sight when it comes. */
export function revealTab(root: ParentNode): void {
  const tab = root.querySelector<HTMLElement>(".viewbar [aria-selected=true]");
  const row = tab?.parentElement;
  if (tab && row && revealed.get(row) !== tab) {
    revealed.set(row, tab);
    requestAnimationFrame(() => {
      row.scrollLeft = tab.offsetLeft + tab.offsetWidth - row.offsetLeft - row.clientWidth + 16;
    });
  }
}
