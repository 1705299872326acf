/**
 * `<hs-code>`: the program with what each line did in its margin, the line that just ran and the
 * one that runs next. Editing loads the editor the first time.
 */
import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Editor } from "../../components/editor.js";
import { icon } from "../../components/icons.js";
import { markAt, markStyles } from "../../components/marks.js";
import { tokenLines } from "../../components/python-tokens.js";
import { linesThatRan, lineThatRan } from "../../engine/ran.js";
import type { Mark } from "../../engine/scan.js";
import { base } from "../../styles/base.js";
import { forgetDraft, keepDraft, readDraft } from "../../state/draft.js";
import { MOST_SOURCE } from "../../state/limits.js";
import { grouped } from "../../text/strings.js";
import { Panel } from "../panel.js";
import type * as conditionForm from "./condition.js";
import { codeStyles } from "./code-panel.styles.js";

const WEIGHT: readonly Mark[] = [
  "none",
  "freed",
  "changed",
  "printed",
  "created",
  "collected",
  "raised",
];

@customElement("hs-code")
export class CodePanel extends Panel {
  static override styles = [base, markStyles, codeStyles];

  @state() private editing = false;
  /** The text as it came, to go back to. */
  @state() private original = "";
  @state() private problem = "";
  @state() private condition: typeof conditionForm | null = null;
  private editor: Editor | null = null;
  private drawnSource = "";
  private scrolledTo = 0;

  /** A new program came from outside: leave the editor. */
  opened(source: string): void {
    this.original = source;
    this.leaveEditor();
  }

  /** A program was put in the place of the one here, which Original brings back; an empty one is edited. */
  async offered(source: string): Promise<void> {
    this.leaveEditor();
    await this.updateComplete;
    if (source === "") {
      await this.edit();
    }
  }

  /** What stands below takes more room, or less: the line stays in sight. */
  private readonly resized = new ResizeObserver(() => this.scrollToStep());

  override updated(): void {
    const box = this.shadowRoot!.querySelector(".code");
    if (box) {
      this.resized.observe(box);
    }
    const line = lineThatRan(this.state.view, this.state.before);
    if (line !== this.scrolledTo) {
      this.scrolledTo = line;
      // Where things are is asked once all panels have drawn: before that, each question lays the page out anew.
      requestAnimationFrame(() => this.scrollToStep());
    }
  }

  private scrollToStep(): void {
    const box = this.shadowRoot?.querySelector(".code");
    const ran = box?.querySelector<HTMLElement>(".ran, .next");
    if (!box || !ran) {
      return;
    }
    const top = ran.offsetTop;
    if (top < box.scrollTop || top > box.scrollTop + box.clientHeight - 30) {
      box.scrollTop = Math.max(0, top - box.clientHeight / 2);
    }
  }

  protected override draw(): TemplateResult {
    const { phase, source } = this.state;
    this.drawnSource = source;
    const running = phase === "running";
    const touched = this.original !== "" && source !== this.original;
    return html`
      <div class="codebar">
        ${
          running
            ? html`<button class="btn warn" id="stop" @click=${() => this.player.stop()}>
                ${icon("stop")} ${this.say("stop")}
              </button>`
            : html`<button class="btn main" id="run" @click=${() => this.run()}>
                ${icon("play")} ${this.say("run")}
              </button>`
        }
        ${
          this.editing
            ? nothing
            : html`<button class="btn" id="edit" @click=${() => void this.edit()}>
                ${icon("edit")} ${this.say("edit")}
              </button>`
        }
        ${
          touched || (this.editing && this.original !== "")
            ? html`<button class="tool" id="reset" @click=${() => this.reset()}>
                ${icon("undo")} ${this.say("reset")}
              </button>`
            : nothing
        }
        <span class="grow"></span>
        <span class="seg">${this.modeButton("script")}${this.modeButton("repl")}</span>
      </div>
      ${this.problem === "" ? nothing : html`<p class="hint" role="alert">${this.problem}</p>`}
      <div class="editor" ?hidden=${!this.editing}></div>
      ${this.editing ? html`<p class="hint">${this.say("editorHint")}</p>` : this.listing()}
    `;
  }

  private modeButton(mode: "script" | "repl"): TemplateResult {
    const pressed = this.state.mode === mode;
    return html`<button
      aria-pressed=${pressed}
      @click=${() => {
        this.player.store.set({ mode });
        this.run();
      }}
    >
      ${this.say(mode)}
    </button>`;
  }

  private listing(): TemplateResult {
    const { view, before, error, source } = this.state;
    const lines = tokenLines(source.replace(/\n$/, ""));
    const ran = lineThatRan(view, before);
    const next = view?.event === "end" ? 0 : (view?.line ?? 0);
    const stillRuns = view?.event === "call";
    const raisedAt = view?.event === "exception" ? view.line : 0;
    const marks = this.lineMarks();
    return html`<div
      class="code"
      role="region"
      tabindex="0"
      aria-label=${this.say("code")}
      @dblclick=${() => this.edit()}
    >
      <ol>
        ${lines.map((tokens, at) => {
          const n = at + 1;
          const isRan = n === (raisedAt || ran);
          const isNext = n === next && raisedAt === 0;
          const bad = error !== null && error.line === n && (view === null || view.event === "end");
          const classes = `${isRan ? "ran" : ""} ${isNext ? "next" : ""} ${bad ? "bad" : ""}`;
          const tag = raisedAt === n ? "raised" : stillRuns ? "running" : "ran";
          return html`<li class=${classes}>
              ${this.lineNumber(n)}<span class="m"
                >${
                  marks[n] === undefined
                    ? nothing
                    : html`<svg viewBox="0 0 12 12" aria-hidden="true">
                        ${svg`${markAt(marks[n], 6, 6)}`}
                      </svg>`
                }</span
              ><span class="t"
                >${tokens.map((t) => (t.kind === "" ? t.text : html`<span class=${t.kind}>${t.text}</span>`))}</span
              >${isRan ? html`<span class="tag">${this.say(tag)}</span>` : nothing}
            </li>
            ${this.when(n)}`;
        })}
      </ol>
    </div>`;
  }

  /** In a script its number sets a stop mark and takes it away. */
  private lineNumber(n: number): TemplateResult {
    const { mode, marks, stops } = this.state;
    if (mode !== "script") {
      return html`<span class="n">${n}</span>`;
    }
    const own = marks.some((mark) => mark.line === n);
    const written = stops.marks.some((mark) => mark.line === n);
    return html`<button
      class="n ${own || written ? "stop" : ""}"
      tabindex="-1"
      aria-pressed=${own}
      aria-label=${this.say("stopBefore", { n })}
      title=${this.say("stopBefore", { n })}
      @dblclick=${(event: Event) => event.stopPropagation()}
      @click=${() =>
        void import("../../state/moves.js").then((m) =>
          m.markLine(this.player, n, own ? null : ""),
        )}
    >
      ${n}
    </button>`;
  }

  /** Under a line with a mark of the reader's: when to stop there. */
  private when(n: number): TemplateResult | undefined {
    const { mode, marks } = this.state;
    const mark = mode === "script" ? marks.find(({ line }) => line === n) : undefined;
    if (mark && !this.condition) {
      void import("./condition.js").then((condition) => (this.condition = condition));
    }
    return mark && this.condition?.conditionTemplate(mark, this.player);
  }

  /** line -> the most telling thing that it did in the whole run. */
  private lineMarks(): Record<number, Mark> {
    const { scan, ticks } = this.state;
    const marks: Record<number, Mark> = {};
    if (!scan || !ticks || ticks.stride !== 1) {
      return marks;
    }
    const ran = linesThatRan(ticks);
    for (let at = 1; at < scan.marks.length; at++) {
      // An exception belongs to its own line.
      const mark = scan.marks[at]!;
      const line = mark === "raised" ? ticks.line[at] : ran[at];
      if (line === undefined || line === 0 || mark === "none") {
        continue;
      }
      if (WEIGHT.indexOf(mark) > WEIGHT.indexOf(marks[line] ?? "none")) {
        marks[line] = mark;
      }
    }
    return marks;
  }

  private run(): void {
    const source = this.editor && this.editing ? this.editor.text : this.state.source;
    if (source.length > MOST_SOURCE) {
      const blanks = { n: grouped(MOST_SOURCE), m: grouped(source.length) };
      this.problem = this.say("tooLong", blanks); // the editor keeps the text
      return;
    }
    this.leaveEditor();
    forgetDraft();
    this.player.run({ source });
  }

  /** What was typed and not run before a reload is typed again. */
  async restore(): Promise<void> {
    const draft = readDraft();
    if (draft !== null && draft !== this.state.source) {
      await this.edit(draft);
    }
  }

  private reset(): void {
    this.leaveEditor();
    forgetDraft();
    this.dispatchEvent(new CustomEvent("hs-reset", { bubbles: true, composed: true }));
  }

  private leaveEditor(): void {
    const hadFocus = this.shadowRoot?.activeElement?.closest(".editor") != null;
    this.editing = false;
    this.problem = "";
    this.editor?.close();
    this.editor = null;
    if (hadFocus) {
      // The focus would fall back to the page's beginning: who edits by keyboard goes on from here.
      void this.updateComplete.then(() =>
        this.shadowRoot?.querySelector<HTMLElement>(".code")?.focus({ preventScroll: true }),
      );
    }
  }

  async edit(text = this.drawnSource): Promise<void> {
    if (this.editing) {
      return;
    }
    const { openEditor } = await import("../../components/editor.js");
    this.editing = true;
    await this.updateComplete;
    const parent = this.shadowRoot!.querySelector<HTMLElement>(".editor")!;
    this.editor = openEditor({
      parent,
      root: this.shadowRoot!,
      text,
      changed: keepDraft,
      run: () => this.run(),
    });
  }
}
