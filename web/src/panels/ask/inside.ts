/**
 * `<hs-inside>`: what happened between the step before and the one that is shown, event by event: objects made and freed,
 * phases of collections, pages, each with the instruction that the program was at. Once asked for it follows the steps.
 */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Moment, Moments } from "../../engine/questions.js";
import { base } from "../../styles/base.js";
import { bytesText, grouped } from "../../text/strings.js";
import { Panel } from "../panel.js";
import { askStyles } from "./ask-panel.styles.js";
import { sayAsk, type AskWord } from "./ask-words.js";

/** Events that are asked for; an import has tens of thousands. */
const MOST_EVENTS = 2000;
/** Rows of the table: equal events that follow each other are one. */
const MOST_ROWS = 80;

interface Row {
  readonly first: Moment;
  readonly times: number;
  /** The instruction that does it; "" if the row above has the same. */
  readonly at: string;
  readonly line: number;
}

const place = ({ line = 0, text = "" }: Moment): string => `${line}|${text}`;
const sort = (moment: Moment): string => {
  const { kind, type, cause, generation } = moment;
  return [place(moment), kind, type, cause, generation].join("|");
};

const MOST_LETTERS = 60;
const short = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;

/** Equal events of one instruction in a row are one row; the instruction is said once. */
export function rowsOf(moments: readonly Moment[]): Row[] {
  const rows: { first: Moment; times: number; at: string; line: number }[] = [];
  let before: Moment | null = null;
  for (const moment of moments) {
    if (before !== null && sort(before) === sort(moment) && moment.kind !== "pages") {
      rows.at(-1)!.times++;
    } else {
      const again = before !== null && place(before) === place(moment);
      const { text = "", line = 0 } = moment;
      rows.push({ first: moment, times: 1, at: again ? "" : text, line: again ? 0 : line });
    }
    before = moment;
  }
  return rows;
}

type Named = (object: { readonly id: number; readonly type: string }) => TemplateResult;

@customElement("hs-inside")
export class InsidePanel extends Panel {
  static override styles = [base, askStyles];

  /** An object as the rest of the page calls it. */
  @property({ attribute: false }) name!: Named;
  @state() private found: Moments | null = null;
  @state() private failed = "";
  @state() private wanted = false;
  private asked = "";

  override willUpdate(): void {
    const { step, scan, phase, view } = this.state;
    const key = `${step}|${scan?.steps ?? ""}|${phase}`;
    const ready = phase === "done" || phase === "stopped";
    if (this.wanted && ready && view?.step === step && key !== this.asked) {
      this.asked = key;
      void this.read(key, step);
    }
  }

  private async read(key: string, step: number): Promise<void> {
    this.failed = "";
    if (step === 0) {
      this.found = { moments: [], more: 0 };
      return;
    }
    try {
      const question = { ask: "moments", step: step - 1, limit: MOST_EVENTS } as const;
      const found = await this.player.question(question);
      if (key === this.asked) {
        this.found = found;
      }
    } catch (error) {
      this.found = null;
      this.failed = error instanceof Error ? error.message : String(error);
    }
  }

  private words(word: AskWord, blanks: Readonly<Record<string, string | number>> = {}): string {
    return sayAsk(this.state.lang, word, blanks);
  }

  protected override draw(): TemplateResult {
    const { phase } = this.state;
    const ready = phase === "done" || phase === "stopped";
    if (!this.wanted) {
      return html`<button
        class="btn"
        id="show-inside"
        ?disabled=${!ready}
        @click=${() => (this.wanted = true)}
      >
        ${this.words("showInside")}
      </button>`;
    }
    if (this.failed !== "") {
      return html`<p class="answer bad">${this.words("failed", { why: this.failed })}</p>`;
    }
    return html`<div class="answer" role="status">
      ${this.found === null ? this.words("waiting") : this.table(this.found)}
    </div>`;
  }

  private table({ moments, more }: Moments): TemplateResult {
    if (moments.length === 0) {
      return html`<p>${this.words("insideNothing")}</p>`;
    }
    const count = (kind: Moment["kind"]): number =>
      moments.filter((moment) => moment.kind === kind).length;
    const rows = rowsOf(moments);
    const hidden = more + rows.slice(MOST_ROWS).reduce((sum, { times }) => sum + times, 0);
    const sums = { made: grouped(count("allocate")), freed: grouped(count("free")) };
    return html`<p>
        ${this.words(more > 0 ? "insideFirst" : "insideSum", { ...sums, n: grouped(MOST_EVENTS) })}
      </p>
      <table class="rows inside">
        ${rows.slice(0, MOST_ROWS).map((row) => this.row(row))}
      </table>
      ${hidden > 0 ? html`<p class="quiet">${this.words("versionsMore", { n: grouped(hidden) })}</p>` : nothing}`;
  }

  private row({ first, times, at, line }: Row): TemplateResult {
    const where = line > 0 && this.state.mode === "script" ? this.words("byLine", { line }) : "";
    return html`<tr class=${at === "" ? "again" : ""}>
      <th scope="row"><span class="quiet">${where}</span> <span class="mono">${at}</span></th>
      <td>${this.event(first, times)}</td>
    </tr>`;
  }

  private event(moment: Moment, times: number): unknown {
    const { kind, id = 0, type = "", summary = "", cause = "" } = moment;
    const many = times > 1 ? html` <span class="quiet">× ${grouped(times)}</span>` : nothing;
    const object = times > 1 ? type : this.name({ id, type });
    switch (kind) {
      case "allocate":
        return html`${this.words("created")} ${object}${many}`;
      case "free": {
        const how = cause === "collected" ? ` (${this.words("byCollector")})` : "";
        const value = times > 1 ? "" : short(summary);
        return html`${this.words("freed")} ${object}
          <span class="mono quiet">${value}</span>${how}${many}`;
      }
      case "phase":
        return html`${this.words("insidePhase", { n: moment.generation ?? 0 })}
          <span class="mono">${cause}</span>${many}`;
      case "pages": {
        const { bytes = 0 } = moment;
        const word = bytes < 0 ? "pagesReturned" : "pagesTaken";
        return this.words(word, { bytes: bytesText(Math.abs(bytes), this.state.lang) });
      }
    }
  }
}
