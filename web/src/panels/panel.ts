/**
 * A panel draws the state and changes nothing but the selection. If drawing fails, it says so in
 * its own place and the other panels go on.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { Player } from "../state/player.js";
import { emptyState, type AppState } from "../state/store.js";
import { say, type Word } from "../text/strings.js";

export abstract class Panel extends LitElement {
  @property({ attribute: false }) state: AppState = emptyState;
  @property({ attribute: false }) player!: Player;

  protected abstract draw(): TemplateResult;

  /** While the reader makes the picture larger or smaller nothing else is drawn. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const last = changed.get("state");
    return changed.size > 1 || last === undefined || !onlyScaleDiffers(last, this.state);
  }

  override render(): TemplateResult {
    try {
      return this.draw();
    } catch (error) {
      console.error(error);
      return html`<p class="quiet">${error instanceof Error ? error.message : String(error)}</p>`;
    }
  }

  protected say(word: Word, blanks?: Readonly<Record<string, string | number>>): string {
    return say(this.state.lang, word, blanks);
  }
}

/** Whether two states, one following the other, say the same but for the scale. */
function onlyScaleDiffers(before: AppState, now: AppState): boolean {
  return (
    before.scale !== now.scale &&
    Object.keys(now).every(
      (key) => key === "scale" || before[key as keyof AppState] === now[key as keyof AppState],
    )
  );
}
