/**
 * `<hs-repl>`: a prompt below the output. At the end it goes on from there; at an earlier step what is
 * typed runs instead of what came next, so it is a way to ask "what if".
 */
import { css, html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { isUnfinished, withTyped } from "../../state/pasted.js";
import { base } from "../../styles/base.js";
import { Panel } from "../panel.js";
import "../../text/en-later.js";

const KEPT = 100;
const KEY = "heapscope.typed";

/** What was typed at the prompt in this tab, also before a reload; storage may be forbidden. */
function readTyped(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return [];
  }
}

function keepTyped(history: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(history));
  } catch {
    // Then it lasts until the next reload.
  }
}

@customElement("hs-repl")
export class ReplPanel extends Panel {
  static override styles = [
    base,
    css`
      .repl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 8px;
        padding: 8px 24px 12px;
        border-top: 1px solid var(--hs-hair);
        font: 12.5px/20px var(--hs-mono);
      }
      label {
        color: var(--hs-purple-ink);
        font-weight: 600;
      }
      textarea {
        border: 0;
        padding: 0;
        resize: none;
        background: none;
        color: inherit;
        font: inherit;
        outline-offset: 5px;
      }
      .note {
        grid-column: 2;
        font: var(--hs-fs-note) / 1.5 var(--hs-sans);
        color: var(--hs-ink-3);
      }
    `,
  ];

  @state() private text = "";
  private readonly history = readTyped();
  private at = this.history.length;

  /** The module's line that runs next; 0 at the end. */
  private next(): number {
    const { view, step, steps } = this.state;
    if (!view || view.event === "end" || step >= steps - 2) {
      return 0;
    }
    return view.frames[0]?.line ?? 0;
  }

  protected override draw(): TemplateResult {
    const next = this.next();
    const rows = this.text.split("\n").length;
    return html`<div class="repl">
      <label for="prompt">&gt;&gt;&gt;</label>
      <textarea
        id="prompt"
        rows=${rows}
        spellcheck="false"
        autocapitalize="off"
        aria-label=${this.say("prompt")}
        .value=${this.text}
        @input=${(event: Event) => (this.text = (event.target as HTMLTextAreaElement).value)}
        @keydown=${this.key}
      ></textarea>
      <p class="note">
        ${next > 0 ? this.say("promptWhatIf", { n: next }) : this.say("promptEnd")}
      </p>
    </div>`;
  }

  private readonly key = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && !event.shiftKey && !isUnfinished(this.text)) {
      event.preventDefault();
      this.run();
    } else if (event.key === "ArrowUp" && !this.text.includes("\n")) {
      this.recall(event, -1);
    } else if (event.key === "ArrowDown" && !this.text.includes("\n")) {
      this.recall(event, 1);
    }
  };

  private recall(event: Event, by: 1 | -1): void {
    const at = Math.max(0, Math.min(this.history.length, this.at + by));
    if (at !== this.at) {
      event.preventDefault();
      this.at = at;
      this.text = this.history[at] ?? "";
    }
  }

  private run(): void {
    const typed = this.text;
    if (typed.trim() === "") {
      return;
    }
    if (this.history.at(-1) !== typed.trimEnd()) {
      this.history.push(typed.trimEnd());
    }
    this.history.splice(0, this.history.length - KEPT);
    keepTyped(this.history);
    this.at = this.history.length;
    this.text = "";
    this.player.run({ source: withTyped(this.state.source, typed, this.next()) });
  }
}
