/** `<hs-caption>`: the sentence of the step; said aloud too. */
import { css, html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { plainSentence, tellStep, type Part } from "../../state/sentence.js";
import { base } from "../../styles/base.js";
import { Panel } from "../panel.js";

@customElement("hs-caption")
export class CaptionPanel extends Panel {
  static override styles = [
    base,
    css`
      .caption {
        display: flex;
        gap: 12px;
        align-items: baseline;
        padding: 12px 24px 14px;
        border-top: 1px solid var(--hs-hair);
        background: var(--hs-canvas);
        font-size: 15px;
        line-height: 1.5;
        min-height: 71px;
        text-wrap: pretty;
      }
      .at {
        flex: none;
        font: 600 11px/18px var(--hs-mono);
        padding: 0 7px;
        border-radius: 9px;
        background: var(--hs-ink);
        color: var(--hs-paper);
        transform: translateY(-1px);
      }
      button.o {
        font-weight: 600;
        border-bottom: 1.5px dotted var(--hs-edge);
      }
      b {
        font-weight: 600;
      }
      code {
        background: var(--hs-sunk);
        border-radius: 4px;
        padding: 1px 4px;
      }
      @container (max-width: 760px) {
        .caption {
          padding: 10px 16px 8px;
          font-size: 14.5px;
          min-height: 64px;
        }
      }
    `,
  ];

  protected override draw(): TemplateResult {
    const { view, before, diff, lang, step } = this.state;
    if (!view) {
      return html`<p class="caption"><span class="quiet">…</span></p>`;
    }
    const parts = tellStep({ before, view, diff }, lang);
    return html`<p class="caption" lang=${lang}>
        <span class="at num" aria-hidden="true">${step}</span
        ><span aria-hidden="true">${parts.map((part) => this.piece(part))}</span>
      </p>
      <span class="sr" aria-live="polite">${plainSentence(parts)}</span>`;
  }

  private piece(part: Part): TemplateResult | string {
    switch (part.kind) {
      case "text":
        return part.text;
      case "code":
        return html`<code>${part.text}</code>`;
      case "object":
        return part.id < 0
          ? html`<b>${part.text}</b>`
          : html`<button class="o" tabindex="-1" @click=${() => this.player.select(part.id)}>
              ${part.text}
            </button>`;
      case "delta":
        return html`<span class="delta ${part.way}"
          >${part.before === "" ? "" : `${part.before} → `}${part.after}</span
        >`;
    }
  }
}
