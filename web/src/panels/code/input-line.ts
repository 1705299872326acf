/** The line that a program waits for: what input() printed before it, a field, the end of all input. */
import { css, html, type TemplateResult } from "lit";
import type { Player } from "../../state/player.js";
import type { AppState } from "../../state/store.js";
import { say } from "../../text/strings.js";
import "../../text/en-later.js";

export const inputLineStyles = css`
  .asks {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    margin: 4px 0 8px;
    font: 12.5px/20px var(--hs-mono);
  }
  .asks label {
    display: flex;
    flex: 1;
    gap: 6px;
    align-items: center;
    min-width: 12em;
    white-space: pre;
  }
  .asks input {
    flex: 1;
    min-width: 6em;
    padding: 3px 8px;
    border: 1px solid var(--hs-orange);
    border-radius: var(--hs-r);
    background: var(--hs-card);
    color: inherit;
    font: inherit;
  }
`;

const decoder = new TextDecoder();

export function inputLine({ output, lang }: AppState, player: Player): TemplateResult {
  const prompt = decoder.decode(output).split("\n").at(-1) ?? "";
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    player.answer(form.querySelector<HTMLInputElement>("#line")!.value);
  };
  return html`<form class="asks" id="asks" @submit=${submit}>
    <label
      >${prompt}<input id="line" autocomplete="off" aria-label=${say(lang, "inputLine")}
    /></label>
    <button class="btn main">${say(lang, "giveLine")}</button>
    <button class="btn" type="button" id="eof" @click=${() => player.answer(null)}>
      ${say(lang, "endInput")}
    </button>
  </form>`;
}
