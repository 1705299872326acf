/** The kinds of objects that have cards, each with its number, to be shown or left away. Loads when it is opened. */
import { html, type TemplateResult } from "lit";
import type { ObjectKind } from "../../engine/view.js";
import type { AppState, Store } from "../../state/store.js";

/** Kinds that never have a card, so there is nothing to choose. */
const NO_CARD: ReadonlySet<ObjectKind> = new Set<ObjectKind>(["module", "builtin", "code", "none"]);

export function kindsTemplate({ view, hidden }: AppState, store: Store): TemplateResult {
  const counts = new Map<ObjectKind, number>();
  for (const { kind, reached } of view?.objects ?? []) {
    if (!NO_CARD.has(kind) && reached !== "machine") {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  hidden.forEach((kind) => counts.set(kind, counts.get(kind) ?? 0));
  const toggle = (kind: ObjectKind): void => {
    const next = new Set(hidden);
    if (!next.delete(kind)) {
      next.add(kind);
    }
    store.set({ hidden: next });
  };
  return html`${[...counts].map(
    ([kind, n]) =>
      html`<label
        ><input
          type="checkbox"
          .checked=${!hidden.has(kind)}
          @change=${() => toggle(kind)}
        />${kind} <span class="quiet num">${n}</span></label
      >`,
  )}`;
}
