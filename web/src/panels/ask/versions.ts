/**
 * `<hs-versions>`: the step that is shown, in another version's memory: only what differs, both side by side. What the
 * other version does besides and the engine does not follow is said below.
 */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { areAtOnePlace, compareVersions, type VersionRow } from "../../engine/compare-versions.js";
import type { View } from "../../engine/view.js";
import { Twin } from "../../state/twin.js";
import { base } from "../../styles/base.js";
import { bytesText, countText, grouped } from "../../text/strings.js";
import { Panel } from "../panel.js";
import { askStyles } from "./ask-panel.styles.js";
import { sayAsk, type AskWord } from "./ask-words.js";

const MOST_ROWS = 40;

const IN_BYTES: ReadonlySet<VersionRow["fact"]> = new Set(["size", "resident", "arenaBytes"]);

const WORDS: Readonly<Record<VersionRow["fact"], AskWord>> = {
  refcount: "factCount",
  size: "factSize",
  generation: "factGeneration",
  resident: "factResident",
  arenas: "factArenas",
  arenaBytes: "factArenaBytes",
  thresholds: "factThresholds",
  counts: "factCounts",
  collections: "factCollections",
  waiting: "factWaiting",
};

@customElement("hs-versions")
export class VersionsPanel extends Panel {
  static override styles = [base, askStyles];

  @state() private other = "";
  /** The step shown, as the other one has it; "apart": it has no such step. null: not known yet. */
  @state() private there: View | "apart" | null = null;
  @state() private waiting = false;
  @state() private failed = "";
  private twin: Twin | null = null;
  /** The recording that the other one belongs to. */
  private of: unknown = null;
  private asked = -1;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.drop();
  }

  override willUpdate(): void {
    const { scan, view } = this.state;
    if (scan !== this.of) {
      this.of = scan;
      this.drop();
    }
    if (this.twin && view && view.step !== this.asked) {
      void this.follow(this.twin, view.step);
    }
  }

  private words(word: AskWord, blanks: Readonly<Record<string, string | number>> = {}): string {
    return sayAsk(this.state.lang, word, blanks);
  }

  private drop(): void {
    this.twin?.close();
    this.twin = this.there = null;
    this.asked = -1;
    this.failed = "";
  }

  private async begin(): Promise<void> {
    this.drop();
    const { of } = this;
    const model = this.choice();
    this.waiting = true;
    try {
      const twin = await Twin.run(this.player.client, model);
      if (of !== this.of || model !== this.choice() || !this.isConnected) {
        twin.close();
      } else {
        this.twin = twin;
      }
    } catch (error) {
      this.failed = error instanceof Error ? error.message : String(error);
    }
    this.waiting = false;
  }

  private async follow(twin: Twin, step: number): Promise<void> {
    this.asked = step;
    this.there = null;
    const view = await twin.view(step).catch(() => "apart" as const); // it ended before that step
    if (this.twin === twin && this.asked === step) {
      this.there = view;
    }
  }

  /** The version that was picked, else the newest that is not the one shown. */
  private choice(): string {
    const names = this.state.models.map(({ name }) => name).filter((n) => n !== this.state.model);
    return names.includes(this.other) ? this.other : (names.at(-1) ?? "");
  }

  protected override draw(): TemplateResult {
    const { models, model, phase } = this.state;
    const ready = (phase === "done" || phase === "stopped") && models.length > 1 && !this.waiting;
    return html`<form
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.begin();
        }}
      >
        <select
          id="other"
          aria-label=${this.words("otherVersion")}
          @change=${(event: Event) => {
            this.other = (event.target as HTMLSelectElement).value;
            this.drop();
          }}
        >
          ${models
            .filter(({ name }) => name !== model)
            .map(
              ({ name }) =>
                html`<option value=${name} ?selected=${name === this.choice()}>
                  CPython ${name}
                </option>`,
            )}
        </select>
        <button class="btn" id="beside" ?disabled=${!ready}>${this.words("beside")}</button>
      </form>
      ${this.answer()}`;
  }

  private answer(): unknown {
    const { view } = this.state;
    if (this.failed !== "") {
      return html`<p class="answer bad">${this.words("failed", { why: this.failed })}</p>`;
    }
    if (this.waiting || (this.twin && !this.there)) {
      return html`<p class="answer" role="status">${this.words("waiting")}</p>`;
    }
    if (!this.twin || !this.there || !view) {
      return nothing;
    }
    return html`<div class="answer" role="status">${this.table(this.twin, view, this.there)}</div>`;
  }

  private table(twin: Twin, view: View, there: View | "apart"): TemplateResult {
    if (there === "apart" || !areAtOnePlace(view, there)) {
      return html`<p>${this.words("versionsApart", { step: view.step, version: twin.model })}</p>
        ${this.printed(twin)}`;
    }
    const rows = compareVersions(view, there);
    const notice = this.state.models.find(({ name }) => name === twin.model)?.notice ?? "";
    const more = rows.length - MOST_ROWS;
    return html`${
      rows.length === 0
        ? html`<p>${this.words("versionsAgree", { step: view.step })}</p>`
        : html`<table class="rows versions">
            <tr>
              <th></th>
              <td>${this.state.model}</td>
              <td>${twin.model}</td>
            </tr>
            ${rows.slice(0, MOST_ROWS).map((row) => this.row(row))}
          </table>`
    }
    ${more > 0 ? html`<p class="quiet">${this.words("versionsMore", { n: more })}</p>` : nothing}
    ${this.printed(twin)} ${notice === "" ? nothing : html`<p class="note" lang="en">${notice}</p>`}`;
  }

  /** Programs that ask for counts and sizes print something else there. */
  private printed(twin: Twin): unknown {
    const here = new TextDecoder().decode(this.state.output);
    if (here === twin.stdout || this.state.dropped > 0 || this.state.predicting) {
      return nothing;
    }
    const one = (name: string, text: string): TemplateResult =>
      html`<section class="future">
        <h3>CPython ${name}</h3>
        <pre tabindex="0">${text}</pre>
      </section>`;
    return html`<h3>${this.words("printedOtherwise")}</h3>
      <div class="both">${one(this.state.model, here)} ${one(twin.model, twin.stdout)}</div>`;
  }

  private row(row: VersionRow): TemplateResult {
    const { fact, path } = row;
    return html`<tr>
      <th scope="row">
        ${path === "" ? nothing : html`<span class="mono">${path}</span>`}
        ${this.words(WORDS[fact])}
      </th>
      <td>${this.value(row.fact, row.here)}</td>
      <td>${this.value(row.fact, row.there)}</td>
    </tr>`;
  }

  private value(fact: VersionRow["fact"], value: string | number | null): string {
    if (value === null) {
      return this.words("untracked");
    }
    if (typeof value === "string") {
      return value;
    }
    return fact === "refcount"
      ? countText(value)
      : IN_BYTES.has(fact)
        ? bytesText(value, this.state.lang)
        : grouped(value);
  }
}
