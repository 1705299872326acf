/** The field under a line with a stop mark of the reader's: when to stop there. Loads with the first mark. */
import { html, type TemplateResult } from "lit";
import type { StopMark } from "../../engine/questions.js";
import { markLine } from "../../state/moves.js";
import type { Player } from "../../state/player.js";
import { say } from "../../text/strings.js";
import "../../text/en-later.js";

export function conditionTemplate({ line: n, if: when }: StopMark, player: Player): TemplateResult {
  const { lang } = player.store.state;
  return html`<li class="when" @dblclick=${(event: Event) => event.stopPropagation()}>
    <label
      >if
      <input
        aria-label=${say(lang, "stopIf", { n })}
        placeholder=${say(lang, "stopAlways")}
        autocomplete="off"
        .value=${when ?? ""}
        @change=${(event: Event) =>
          markLine(player, n, (event.target as HTMLInputElement).value.trim())}
    /></label>
  </li>`;
}
