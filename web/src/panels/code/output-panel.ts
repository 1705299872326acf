/** `<hs-output>`: what the program printed up to this step, then (quietly, unless a lesson asks) what it
 * will print; errors. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { adopt } from "../../components/adopt.js";
import { icon } from "../../components/icons.js";
import { base } from "../../styles/base.js";
import { grouped } from "../../text/strings.js";
import { Panel } from "../panel.js";
import type * as InputLine from "./input-line.js";

const decoder = new TextDecoder();
const MOST_SHOWN = 20_000;

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
      .msg {
        --c: var(--hs-red);
        display: grid;
        grid-template-columns: 18px minmax(0, 1fr);
        gap: 4px 10px;
        padding: 10px 12px;
        margin: 2px -10px 10px;
        border: 1px solid var(--c);
        border-left-width: 3px;
        border-radius: var(--hs-r);
        background: var(--hs-card);
      }
      .msg.note {
        --c: var(--hs-orange);
      }
      .msg svg.i {
        color: var(--c);
        margin-top: 2px;
      }
      .msg b {
        font-weight: 600;
      }
      .msg p,
      .msg pre {
        grid-column: 2;
        color: var(--hs-ink-2);
      }
      .msg pre {
        font-size: 12px;
        line-height: 18px;
        white-space: pre;
        overflow-x: auto;
      }
    `,
  ];

  @state() private line: typeof InputLine | null = null;

  protected override draw(): TemplateResult {
    const { output, dropped, view, phase, predicting } = this.state;
    const printed = Math.max(0, (view?.printed ?? 0) - dropped);
    const past = this.cut(decoder.decode(output.subarray(0, printed)), "end");
    const future = this.cut(decoder.decode(output.subarray(printed)), "start");
    const empty = output.length === 0;
    const nothingYet = phase === "done" ? this.say("nothingPrinted") : this.say("noOutput");
    return html`
      ${this.notice()} ${this.errorMessage()}
      <h2>${this.say("output")}</h2>
      <pre
        id="stdout"
      >${past}<span class="future" ?hidden=${predicting && !empty}>${empty ? nothingYet : future}</span></pre>
      ${this.inputLine()}
    `;
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

  private notice(): TemplateResult | typeof nothing {
    const { phase, stopped, steps, brokenMessage } = this.state;
    const words = (): string => {
      if (phase === "broken") {
        return brokenMessage === "WebAssembly"
          ? this.say("noWasm")
          : this.say("brokenText", { message: brokenMessage });
      }
      if (phase === "stopped") {
        const n = grouped(steps);
        const word = {
          reader: "stoppedReader",
          steps: "stoppedSteps",
          memory: "stoppedMemory",
          input: "waitsForInput",
        } as const;
        return this.say(word[stopped ?? "reader"], { n });
      }
      return phase === "running" && steps > 2000
        ? this.say("recording", { n: grouped(steps) })
        : "";
    };
    const text = words();
    return text === ""
      ? nothing
      : html`<div class="msg note" id="notice" role="status">
          ${icon("error")}<span>${text}</span>
        </div>`;
  }

  /** The traceback belongs to the end of the run, but hiding it would lose it: always shown. */
  private errorMessage(): TemplateResult | typeof nothing {
    const { error } = this.state;
    if (!error) {
      return nothing;
    }
    const isSyntax = /^(Syntax|Indentation|Tab)Error$/.test(error.type);
    return html`<div class="msg" id="error" role="alert">
      ${icon("error")}<b>${this.say(isSyntax ? "syntaxTitle" : "errorTitle")}</b>
      <pre tabindex="0">${error.traceback.trimEnd()}</pre>
    </div>`;
  }
}
