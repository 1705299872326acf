/**
 * `<hs-instructions>`: the way from this step to the next one, instruction by instruction, with the evaluation stack.
 * Shift and an arrow key go on, and back, also into the next step and the one before; nothing shows until then.
 */
import { css, html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { InstructionStep } from "../../engine/questions.js";
import { base } from "../../styles/base.js";
import { Panel } from "../panel.js";
import "../../text/en-later.js";

const MOST_EFFECTS = 6;

@customElement("hs-instructions")
export class InstructionsPanel extends Panel {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        flex: none;
        overflow: auto;
        max-height: 40vh;
      }
      section {
        padding: 8px 16px 10px 12px;
        border-bottom: 1px solid var(--hs-hair);
      }
      header {
        display: flex;
        gap: 8px;
        align-items: baseline;
      }
      h2 {
        flex: 1;
        font-size: var(--hs-fs-note);
        font-weight: 600;
      }
      p {
        color: var(--hs-ink-3);
        font-size: var(--hs-fs-note);
      }
      ol {
        margin: 6px 0;
        font: 12px/20px var(--hs-mono);
      }
      li {
        display: flex;
        gap: 10px;
        padding: 0 4px;
        white-space: nowrap;
      }
      li.next {
        background: var(--hs-orange-wash);
        box-shadow: inset 3px 0 0 var(--hs-orange);
      }
      .offset {
        width: 4ch;
        text-align: right;
        color: var(--hs-ink-3);
      }
      li > * {
        flex: none;
      }
      li > .does {
        flex: 0 1 auto;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        margin-left: auto;
        padding-left: 12px;
        color: var(--hs-ink-2);
      }
      .stack {
        font: 12px/20px var(--hs-mono);
      }
    `,
  ];

  @state() private way: readonly InstructionStep[] = [];
  @state() private at = -1;
  private of = -1;

  override willUpdate(): void {
    const { step, phase } = this.state;
    if (this.at >= 0 && (phase === "running" || step !== this.of)) {
      this.close();
    }
  }

  override updated(): void {
    this.shadowRoot?.querySelector(".next")?.scrollIntoView({ block: "nearest" });
  }

  /** One instruction on or back. */
  async walk(by: 1 | -1): Promise<void> {
    const { step, steps } = this.state;
    if (this.at < 0) {
      await this.read(step, by > 0);
    } else if (this.at + by >= 0 && this.at + by < this.way.length) {
      this.at += by;
    } else if (step + by >= 0 && step + by < steps - 1) {
      this.at = -1;
      await this.player.move(by);
      await this.read(step + by, by > 0);
    }
  }

  private async read(step: number, fromStart: boolean): Promise<void> {
    const found = await this.player.question({ ask: "instructions", step }).catch(() => null);
    if (found === null || this.player.store.state.step !== step) {
      return;
    }
    this.of = step;
    this.way = found.instructions;
    this.at = fromStart
      ? Math.min(0, found.instructions.length - 1)
      : found.instructions.length - 1;
  }

  private close(): void {
    this.at = -1;
    this.way = [];
  }

  protected override draw(): TemplateResult {
    const now = this.way[this.at];
    if (!now) {
      return html``;
    }
    const stack = [...now.stack].reverse();
    return html`<section aria-label=${this.say("instructions")}>
      <header>
        <h2>${this.say("instructions")}</h2>
        <button class="tool" id="close" @click=${() => this.close()}>
          ${this.say("closeInstructions")}
        </button>
      </header>
      <p>${this.say("instructionsNote")}</p>
      <ol>
        ${this.way.map((instruction, n) => this.row(instruction, n))}
      </ol>
      <p>${this.say("evaluationStack")}</p>
      <div class="stack" role="status">
        ${stack.length === 0 ? "–" : stack.map((each) => html`<div>${each?.summary ?? "NULL"}</div>`)}
      </div>
    </section>`;
  }

  private row(instruction: InstructionStep, n: number): TemplateResult {
    const made = instruction.moments.flatMap(({ kind, type }) =>
      kind === "allocate" ? [`+ ${type}`] : [],
    );
    const freed = instruction.moments.flatMap(({ kind, summary }) =>
      kind === "free" ? [`− ${summary}`] : [],
    );
    const counts = instruction.counts.flatMap(({ summary, from, to }) =>
      from === 0 ? [] : [`${summary} ${to > from ? "+" : "−"}${Math.abs(to - from)}`],
    );
    const does = [...made, ...freed, ...counts];
    const more = does.length > MOST_EFFECTS ? ` … ${does.length - MOST_EFFECTS}` : "";
    return html`<li class=${n === this.at ? "next" : ""} aria-current=${n === this.at}>
      <span class="offset">${instruction.offset}</span>
      <span>${instruction.name}</span>
      <span>${instruction.meaning}</span>
      <span class="does">${does.slice(0, MOST_EFFECTS).join("  ")}${more}</span>
    </li>`;
  }
}
