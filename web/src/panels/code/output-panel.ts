/** `<hs-output>`: what the program printed up to this step, then (quietly, unless a lesson asks) what it
 * will print; errors. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { adopt } from "../../components/adopt.js";
import { base } from "../../styles/base.js";
import { Panel } from "../panel.js";
import type * as Messages from "./messages.js";
import type * as InputLine from "./input-line.js";

const decoder = new TextDecoder();
const MOST_SHOWN = 20_000;
/** Steps of a run that takes long enough to be told how far it is. */
const LONG = 2000;

@customElement("hs-output")
export class OutputPanel extends Panel {
  static override styles = [
    base,
    css`
      :host {
        padding: 10px 24px 14px;
        overflow: auto;
        min-height: 64px;
      }
      h2 {
        font-size: var(--hs-fs-note);
        font-weight: 500;
        color: var(--hs-ink-3);
        margin-bottom: 4px;
      }
      pre {
        font: 12.5px/20px var(--hs-mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .future {
        color: var(--hs-ink-3);
      }
    `,
  ];

  @state() private parts: typeof Messages | null = null;
  @state() private line: typeof InputLine | null = null;

  protected override draw(): TemplateResult {
    const { output, dropped, view, phase, predicting } = this.state;
    const printed = Math.max(0, (view?.printed ?? 0) - dropped);
    const past = this.cut(decoder.decode(output.subarray(0, printed)), "end");
    const future = this.cut(decoder.decode(output.subarray(printed)), "start");
    const empty = output.length === 0;
    const nothingYet = phase === "done" ? this.say("nothingPrinted") : this.say("noOutput");
    return html`
      ${this.messages()}
      <h2>${this.say("output")}</h2>
      <pre
        id="stdout"
      >${past}<span class="future" ?hidden=${predicting && !empty}>${empty ? nothingYet : future}</span></pre>
      ${this.inputLine()}
    `;
  }

  /** Most runs have nothing to tell but their output; what draws the rest loads when there is something. */
  private messages(): TemplateResult | undefined {
    const { phase, steps, error, brokenMessage } = this.state;
    if (
      phase !== "broken" &&
      phase !== "stopped" &&
      !error &&
      (phase !== "running" || steps < LONG)
    ) {
      return undefined;
    }
    if (!this.parts) {
      void import("./messages.js").then((parts) => {
        adopt(this, parts.messageStyles);
        this.parts = parts;
      });
    }
    // Its bare words until then, and if the network is gone.
    return this.parts
      ? this.parts.messages(this.state)
      : html`<pre>${error?.traceback ?? brokenMessage}</pre>`;
  }

  /** input() waits: its prompt, and the line it gets. What draws it loads when a program first asks. */
  private inputLine(): TemplateResult | typeof nothing {
    if (this.state.stopped !== "input") {
      return nothing;
    }
    if (!this.line) {
      void this.loadLine();
      return nothing;
    }
    return this.line.inputLine(this.state, this.player);
  }

  private async loadLine(): Promise<void> {
    const line = await import("./input-line.js");
    adopt(this, line.inputLineStyles);
    this.line = line;
  }

  private cut(text: string, keep: "start" | "end"): string {
    if (text.length <= MOST_SHOWN) {
      return text;
    }
    return keep === "end" ? `…${text.slice(-MOST_SHOWN)}` : `${text.slice(0, MOST_SHOWN)}…`;
  }
}
