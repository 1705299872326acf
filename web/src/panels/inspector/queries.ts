/** Questions about one object over the whole run, as buttons that go to the step that answers. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../../components/icons.js";
import type { HeapObject } from "../../engine/view.js";
import type { Player } from "../../state/player.js";
import type { AppState } from "../../state/store.js";
import { say, type Word } from "../../text/strings.js";

/** Steps at which the object's count or content changed, in order. */
export function changesOf(state: AppState, id: number): readonly number[] {
  const { scan } = state;
  const counts = (scan?.counts[id] ?? []).slice(1).map(([step]) => step);
  const touched = scan?.touched?.[id] ?? [];
  return [...new Set([...counts, ...touched])].sort((a, b) => a - b);
}

export function objectQueries(
  state: AppState,
  player: Player,
  object: HeapObject,
): TemplateResult | typeof nothing {
  const { scan, step, steps, lang } = state;
  const counts = scan?.counts[object.id];
  if (!scan || !counts || object.static) {
    return nothing;
  }
  const changes = changesOf(state, object.id);
  const born = counts[0]?.[0];
  const died = scan.died?.[object.id];
  const button = (
    id: string,
    word: Word,
    to: number | undefined,
    art?: TemplateResult,
  ): TemplateResult =>
    html`<button
      class="ask"
      id=${id}
      ?disabled=${to === undefined || to === step || to >= steps}
      @click=${() => player.seek(to!)}
    >
      ${art ?? nothing}${say(lang, word)}${to === undefined ? nothing : html` <i>${to}</i>`}
    </button>`;
  return html`<div class="asks" role="group" aria-label=${say(lang, "asks")}>
    ${button("made", "askMade", born)}
    ${button("change-before", "askBefore", changes.filter((at) => at < step).at(-1), html`${icon("left")}`)}
    ${button(
      "change-after",
      "askAfter",
      changes.find((at) => at > step),
      html`${icon("right")}`,
    )}
    ${button("died", "askDied", died)}
    ${
      object.fields.length > 0 && (state.tab === "names" || state.tab === "objects")
        ? html`<button
            class="ask"
            id="fold"
            aria-pressed=${state.folded.has(object.id)}
            @click=${() => player.fold(object.id)}
          >
            ${say(lang, "fold")}
          </button>`
        : nothing
    }
  </div>`;
}
