/**
 * `<hs-arrows-question>`: names at the left, objects at the right; the reader joins them. Every end
 * is a button, so it works with keys alone; the lines are drawn for the eye only, the buttons' words
 * say the same.
 */
import { css, html, LitElement, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { base } from "../styles/base.js";
import type { Lang } from "../text/strings.js";
import type { Card } from "./questions.js";
import { tell } from "./question-words.js";

const ROW = 36;

@customElement("hs-arrows-question")
export class ArrowsQuestion extends LitElement {
  static override styles = [
    base,
    css`
      .board {
        display: grid;
        grid-template-columns: minmax(0, 5fr) 56px minmax(0, 7fr);
        margin: 2px 0 2px;
      }
      ol {
        display: grid;
        grid-auto-rows: ${ROW}px;
        align-items: center;
      }
      button {
        width: 100%;
        height: 30px;
        padding: 0 9px;
        border: 1px solid var(--hs-edge);
        border-radius: var(--hs-r);
        background: var(--hs-card);
        font: 12.5px/1 var(--hs-mono);
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      button:hover {
        background: var(--hs-sunk);
      }
      button[aria-pressed="true"] {
        outline: 2px solid var(--hs-select);
        box-shadow: 0 0 0 5px var(--hs-halo);
      }
      .good {
        border-color: var(--hs-green);
      }
      .bad {
        border-color: var(--hs-red);
      }
      svg {
        overflow: visible;
      }
      path {
        fill: none;
        stroke: var(--hs-arrow);
        stroke-width: 1.6;
      }
      .tip {
        fill: var(--hs-arrow);
        stroke: none;
      }
      .hint {
        font-size: var(--hs-fs-note);
        color: var(--hs-ink-3);
      }
      small {
        font: 11px/1 var(--hs-sans);
        color: var(--hs-ink-3);
        margin-right: 5px;
      }
    `,
  ];

  @property() override lang: Lang = "en";
  @property({ attribute: false }) paths: readonly string[] = [];
  @property({ attribute: false }) cards: readonly Card[] = [];
  @property({ attribute: false }) ends: readonly (number | null)[] = [];
  @property({ attribute: false }) parts: readonly boolean[] | null = null;
  /** The name whose arrow is being drawn. */
  @state() private drawing = 0;

  override render(): TemplateResult {
    const height = Math.max(this.paths.length, this.cards.length) * ROW;
    return html`<p class="hint">${tell(this.lang, "arrowsHint")}</p>
      <div class="board">
        <ol>
          ${this.paths.map((path, n) => this.name(path, n))}
        </ol>
        <svg aria-hidden="true" viewBox="0 0 56 ${height}" width="56" height=${height}>
          ${this.paths.map((_, n) => this.arrow(n))}
        </svg>
        <ol>
          ${this.cards.map(
            (card, n) =>
              html`<li>
                <button
                  type="button"
                  data-card=${n}
                  title=${card.summary}
                  @click=${() => this.draw(n)}
                >
                  <small>${card.type}</small>${card.summary}
                </button>
              </li>`,
          )}
        </ol>
      </div>`;
  }

  private name(path: string, n: number): TemplateResult {
    const end = this.ends[n];
    const card = end == null ? null : this.cards[end];
    const leads = card
      ? `${tell(this.lang, "leadsTo")} ${card.summary} (${end! + 1})`
      : tell(this.lang, "nothing");
    const shownPath = path.replace(/@.*/, "");
    const mark = this.parts ? (this.parts[n] === true ? "good" : "bad") : "";
    return html`<li>
      <button
        type="button"
        class=${mark}
        data-name=${n}
        aria-pressed=${n === this.drawing}
        aria-label="${shownPath}: ${leads}"
        @click=${() => {
          this.drawing = n;
        }}
      >
        ${shownPath}
      </button>
    </li>`;
  }

  private arrow(n: number): SVGTemplateResult {
    const end = this.ends[n];
    if (end == null) {
      return svg``;
    }
    const y1 = n * ROW + ROW / 2;
    const y2 = end * ROW + ROW / 2;
    return svg`<path d="M2 ${y1}C28 ${y1} 22 ${y2} 48 ${y2}" />
      <path class="tip" d="M54 ${y2}l-7 -3.6v7.2z" />`;
  }

  private draw(card: number): void {
    const ends = this.paths.map((_, n) => (n === this.drawing ? card : (this.ends[n] ?? null)));
    const open = ends.findIndex((end) => end === null);
    if (open >= 0) {
      this.drawing = open;
    }
    this.dispatchEvent(new CustomEvent("hs-draw", { detail: ends }));
  }
}
