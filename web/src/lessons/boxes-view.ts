/**
 * `<hs-boxes>`: the other machine. The same lines in C, with the boxes that its variables are, at the
 * step that the Python picture shows.
 */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { Panel } from "../panels/panel.js";
import { base } from "../styles/base.js";
import { hex } from "../text/strings.js";
import { boxesAfter, type Box } from "./boxes.js";
import { tell, type QuestionWord } from "./question-words.js";

@customElement("hs-boxes")
export class BoxesView extends Panel {
  static override styles = [
    base,
    css`
      :host {
        border-bottom: 1px solid var(--hs-hair);
        background: var(--hs-paper);
        overflow: auto;
      }
      section {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 6px 28px;
        padding: 12px 20px 14px;
      }
      h3 {
        font-size: 13px;
        font-weight: 600;
      }
      .note {
        color: var(--hs-ink-3);
        font-size: var(--hs-fs-note);
        line-height: 20px;
      }
      pre {
        font: 12.5px/22px var(--hs-mono);
      }
      pre span {
        display: block;
        padding: 0 8px 0 0;
        color: var(--hs-ink-3);
      }
      pre .ran {
        color: var(--hs-ink);
      }
      pre .last {
        background: var(--hs-orange-wash);
        box-shadow: inset 3px 0 0 var(--hs-orange);
      }
      pre i {
        display: inline-block;
        width: 26px;
        padding-right: 10px;
        text-align: right;
        font-style: normal;
        color: var(--hs-ink-3);
      }
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 14px;
        align-content: flex-start;
      }
      li b {
        font: 600 12.5px/18px var(--hs-mono);
      }
      li small {
        font-size: 11px;
        color: var(--hs-ink-3);
        margin-left: 6px;
      }
      .box {
        display: block;
        min-width: calc(var(--bytes) * 14px);
        padding: 4px 10px;
        border: 1.5px solid var(--hs-edge);
        background: var(--hs-card);
        font: 13px/20px var(--hs-mono);
        text-align: center;
      }
      .b4 {
        min-width: 64px;
      }
      .b8 {
        min-width: 128px;
      }
      .new .box {
        border-color: var(--hs-green);
        border-width: 2px;
      }
      .changed .box {
        background: var(--hs-orange-wash);
        border-color: var(--hs-orange);
      }
      .old {
        text-decoration: line-through;
        opacity: 0.7;
        margin-right: 6px;
      }
    `,
  ];

  /** The lines in C; line n stands for line n of the program. */
  @property() source = "";

  private tell(word: QuestionWord, blanks?: Readonly<Record<string, string | number>>): string {
    return tell(this.state.lang, word, blanks);
  }

  /** Lines of the module that are over at this step, in order. */
  private ran(): number[] {
    const { ticks, step } = this.state;
    return ticks?.stride === 1
      ? ticks.event
          .slice(0, step)
          .flatMap((event, at) => (event === "line" && ticks.depth[at] === 0 ? [ticks.line[at]!] : []))
      : [];
  }

  protected override draw(): TemplateResult {
    const lines = this.ran();
    const before = boxesAfter(this.source, lines.slice(0, -1));
    const now = boxesAfter(this.source, lines);
    const last = lines.at(-1);
    return html`<section aria-label=${this.tell("boxes")}>
      <h3>${this.tell("boxes")}</h3>
      <p class="note">${this.tell("boxesNote")}</p>
      <pre>${this.source
        .replace(/\n$/, "")
        .split("\n")
        .map((text, n) =>
          text.trim() === ""
            ? nothing
            : html`<span class="${lines.includes(n + 1) ? "ran" : ""} ${n + 1 === last ? "last" : ""}"
                ><i>${n + 1}</i>${text}</span
              >`,
        )}</pre>
      <ol>
        ${now.map((box) => this.box(box, before.find((one) => one.name === box.name)))}
      </ol>
    </section>`;
  }

  private box(box: Box, before: Box | undefined): TemplateResult {
    const state = before === undefined ? "new" : before.value === box.value ? "" : "changed";
    const value = box.points === null ? box.value : `→ ${box.points}`;
    return html`<li class=${state} title=${this.tell("bytesAt", { n: box.bytes, address: hex(box.address) })}>
      <b>${box.name}</b><small>${box.type}, ${box.bytes} B</small>
      <span class="box b${box.bytes}"
        >${
          state === "changed" && before?.value != null
            ? html`<span class="old">${before.points === null ? before.value : `→ ${before.points}`}</span>`
            : nothing
        }${value ?? this.tell("notWritten")}</span
      >
    </li>`;
  }
}
