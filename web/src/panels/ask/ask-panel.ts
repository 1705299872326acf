/**
 * `<hs-ask>`: questions about the run as a whole, which the engine answers by going through its recording again
 * (docs/questions.md). Nothing that is typed here changes what was recorded.
 */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { icon } from "../../components/icons.js";
import { numberedType } from "../../engine/number-text.js";
import { numberOf } from "../../engine/numbers.js";
import type {
  AnswerOf,
  Branch,
  Code,
  Difference,
  Evaluated,
  Found,
  Question,
} from "../../engine/questions.js";
import { base } from "../../styles/base.js";
import { Panel } from "../panel.js";
import {
  awaitedAnswer,
  branchAnswer,
  codeAnswer,
  differenceAnswer,
  type Awaited,
} from "./answers.js";
import { askStyles } from "./ask-panel.styles.js";
import { sayAsk, type AskWord } from "./ask-words.js";
import {
  FIND_GROUPS,
  isOfObject,
  KIND_WORDS,
  whenOf,
  type FindGroup,
  type FindKind,
} from "./find.js";
import "../../text/en-later.js";
import "./inside.js";
import "./versions.js";

/** Milliseconds of one slice of a search, so that steps can be shown meanwhile. */
const SLICE_MS = 200;

@customElement("hs-ask")
export class AskPanel extends Panel {
  static override styles = [base, askStyles];

  @state() private kind: FindKind = "true";
  @state() private found: Awaited<Found> | null = null;
  private asked = { from: 0, backwards: false };
  @state() private value: Awaited<Evaluated> | null = null;
  @state() private branch: Awaited<Branch> | null = null;
  /** The statements run in place of the step's line, not before it. */
  @state() private instead = false;
  @state() private difference: Awaited<Difference> | null = null;
  @state() private code: Code | null = null;
  private run: unknown = null;
  private codeOf = "";

  override willUpdate(): void {
    const { scan, step, view } = this.state;
    if (scan !== this.run) {
      // Another recording: what was answered was about the old one.
      this.run = scan;
      this.found = this.value = this.branch = this.difference = this.code = null;
      this.codeOf = "";
    }
    const key = `${step}|${scan !== null}`;
    if (this.ready() && view?.step === step && key !== this.codeOf) {
      this.codeOf = key;
      void this.readCode(step);
    }
  }

  override updated(): void {
    const next = this.shadowRoot?.querySelector<HTMLElement>(".bytecode .next");
    const box = next?.parentElement;
    if (next && box) {
      box.scrollTop = Math.max(0, next.offsetTop - box.clientHeight / 2);
    }
  }

  private ready(): boolean {
    const { phase } = this.state;
    return phase === "done" || phase === "stopped";
  }

  private words(word: AskWord, blanks: Readonly<Record<string, string | number>> = {}): string {
    return sayAsk(this.state.lang, word, blanks);
  }

  protected override draw(): TemplateResult {
    return html`<div class="ask">
      ${this.findForm()} ${this.valueForm()} ${this.whatIfForm()} ${this.differenceForm()}
      ${this.section("versions", "versions", this.words("versionsNote"), html`<hs-versions .state=${this.state} .player=${this.player}></hs-versions>`)}
      ${this.inside()} ${this.bytecode()}
    </div>`;
  }

  private section(id: string, title: AskWord, note: string, body: unknown): TemplateResult {
    return html`<section class="q" id=${id}>
      <h2>${this.words(title)}</h2>
      ${note === "" ? nothing : html`<p class="note">${note}</p>`} ${body}
    </section>`;
  }

  private field(id: string): string {
    return this.shadowRoot!.querySelector<HTMLInputElement>(`#${id}`)?.value ?? "";
  }

  private answer<T>(given: Awaited<T> | null, show: (value: T) => unknown): unknown {
    return awaitedAnswer(this.state.lang, given, show);
  }

  /** Asks, and tells on the way how it stands. An answer about a recording that is gone is dropped. */
  private async put<Q extends Question>(
    question: Q,
    set: (given: Awaited<AnswerOf<Q>>) => void,
  ): Promise<void> {
    const run = this.run;
    set("waiting");
    const given: Awaited<AnswerOf<Q>> = await this.player.question(question).then(
      (value) => ({ value }),
      (error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        return { failed: this.words("failed", { why }) };
      },
    );
    if (run === this.run) {
      set(given);
    }
  }

  private findForm(): TemplateResult {
    const [, hint] = KIND_WORDS[this.kind];
    const form = html`<form
        @submit=${(event: Event) => {
          event.preventDefault();
          this.find(false);
        }}
      >
        <select
          id="find-kind"
          aria-label=${this.words("what")}
          .value=${this.kind}
          @change=${(event: Event) => {
            this.kind = (event.target as HTMLSelectElement).value as FindKind;
            this.found = null;
          }}
        >
          ${(Object.keys(FIND_GROUPS) as FindGroup[]).map(
            (group) =>
              html`<optgroup label=${this.words(group)}>
                ${FIND_GROUPS[group].map((kind) => html`<option value=${kind} ?selected=${kind === this.kind}>${this.words(KIND_WORDS[kind][0])}</option>`)}
              </optgroup>`,
          )}
        </select>
        ${
          hint === ""
            ? nothing
            : html`<input
                id="find-what"
                spellcheck="false"
                autocapitalize="off"
                aria-label=${this.words("what")}
                placeholder=${this.words(hint)}
              />`
        }
        <span class="way">
          <button
            type="button"
            class="btn"
            id="find-before"
            ?disabled=${!this.ready()}
            @click=${() => this.find(true)}
          >
            ${icon("left")}${this.words("before")}
          </button>
          <button class="btn" id="find-after" ?disabled=${!this.ready()}>
            ${this.words("after")}${icon("right")}
          </button></span
        >
      </form>
      ${this.answer(this.found, (found) => this.foundWords(found))}`;
    return this.section("find", "find", this.words("findNote"), form);
  }

  private foundWords({ step, by = 0 }: Found): unknown {
    const { from, backwards } = this.asked;
    if (step === null) {
      return this.words(backwards ? "notBefore" : "notAfter", { step: from });
    }
    const told = by > 0 && this.state.mode === "script";
    return html`<button class="link" @click=${() => void this.player.seek(step)}>
      ${this.words(told ? "foundBy" : "foundAt", { step, line: by })}
    </button>`;
  }

  private find(backwards: boolean): void {
    const { selected } = this.state;
    if (isOfObject(this.kind) && selected === null) {
      this.found = { failed: this.words("pickFirst") };
      return;
    }
    const what = whenOf(this.kind, this.field("find-what"), selected);
    if (what === null) {
      this.shadowRoot!.querySelector<HTMLElement>("#find-what")?.focus();
      return;
    }
    const from = this.state.step;
    this.asked = { from, backwards };
    void this.put({ ask: "find", from, backwards, what, budget: SLICE_MS }, (found) => {
      this.found = found;
      if (typeof found === "object" && "value" in found && found.value.step !== null) {
        this.player.pause();
        void this.player.seek(found.value.step);
      }
    });
  }

  private valueForm(): TemplateResult {
    const { step } = this.state;
    const form = html`<form
        @submit=${(event: Event) => {
          event.preventDefault();
          const expression = this.field("expression").trim();
          if (expression !== "") {
            const question = { ask: "evaluate", step, expression } as const;
            void this.put(question, (value) => (this.value = value));
          }
        }}
      >
        <input
          id="expression"
          spellcheck="false"
          autocapitalize="off"
          aria-label=${this.words("expression")}
          placeholder="sys.getrefcount(a)"
        />
        <button class="btn" id="evaluate" ?disabled=${!this.ready()}>${this.words("ask")}</button>
      </form>
      ${this.answer(this.value, (value) =>
        value.fine
          ? html`<p class="mono">${value.text} <span class="quiet">${value.type}</span></p>
              ${value.stdout === "" ? nothing : html`<pre class="mono">${value.stdout}</pre>`}`
          : html`<p class="bad mono">${value.error}</p>`,
      )}`;
    return this.section("value", "value", this.words("valueNote", { step }), form);
  }

  private whatIfForm(): TemplateResult {
    const { step, view, mode } = this.state;
    const line = view?.line ?? 0;
    const atLine = line > 0 && view?.event !== "end" && mode === "script";
    const replaceable = atLine && view?.event === "line";
    const instead = replaceable && this.instead;
    const form = html`<form
        @submit=${(event: Event) => {
          event.preventDefault();
          const statements = this.field("statements");
          if (statements.trim() !== "") {
            const question = { ask: "branch", step, statements, instead } as const;
            void this.put(question, (branch) => (this.branch = branch));
          }
        }}
      >
        <textarea
          id="statements"
          rows="2"
          spellcheck="false"
          autocapitalize="off"
          aria-label=${this.words("statements")}
          placeholder=${this.words("hintStatements")}
        ></textarea>
        ${
          replaceable
            ? html`<label
                ><input
                  type="checkbox"
                  id="instead"
                  .checked=${instead}
                  @change=${(event: Event) => this.setInstead((event.target as HTMLInputElement).checked, line)}
                />${this.words("instead", { line })}</label
              >`
            : nothing
        }
        <button class="btn" id="branch" ?disabled=${!this.ready()}>${this.words("tryIt")}</button>
      </form>
      ${this.answer(this.branch, (branch) => branchAnswer(this.state.lang, branch))}`;
    const words = instead ? "whatIfInstead" : atLine ? "whatIfNote" : "whatIfEnd";
    const note = this.words(words, { step, line });
    return this.section("what-if", "whatIf", note, form);
  }

  /** An empty field gets the line, to be changed. */
  private setInstead(instead: boolean, line: number): void {
    this.instead = instead;
    const field = this.shadowRoot!.querySelector<HTMLTextAreaElement>("#statements")!;
    if (instead && field.value.trim() === "") {
      field.value = (this.state.source.split("\n")[line - 1] ?? "").trim();
    }
  }

  private differenceForm(): TemplateResult {
    const { step, steps } = this.state;
    const last = Math.max(0, steps - 1);
    const form = html`<form
        @submit=${(event: Event) => {
          event.preventDefault();
          this.compare();
        }}
      >
        <label
          >${this.words("from")}
          <input class="n" id="from-step" type="number" min="0" max=${last} value="0"
        /></label>
        <label
          >${this.words("to")}
          <input class="n" id="to-step" type="number" min="0" max=${last} .value=${String(step)}
        /></label>
        <button class="btn" id="compare" ?disabled=${!this.ready()}>
          ${this.words("compare")}
        </button>
      </form>
      ${this.answer(this.difference, (found) =>
        differenceAnswer(
          { lang: this.state.lang, lines: this.state.mode === "script", name: this.name },
          found,
        ),
      )}`;
    return this.section("difference", "difference", "", form);
  }

  private compare(): void {
    const last = this.state.steps - 1;
    const within = (text: string): number =>
      Math.max(0, Math.min(last, Math.round(Number(text) || 0)));
    const question = {
      ask: "difference",
      from: within(this.field("from-step")),
      to: within(this.field("to-step")),
    } as const;
    void this.put(question, (found) => (this.difference = found));
  }

  private inside(): TemplateResult {
    const { state, player, name } = this;
    return this.section(
      "inside",
      "inside",
      this.words("insideNote", { step: state.step }),
      html`<hs-inside .state=${state} .player=${player} .name=${name}></hs-inside>`,
    );
  }

  private bytecode(): TemplateResult {
    const { view, lang, mode } = this.state;
    const code = this.code;
    const over = view?.event === "end";
    const note =
      over || code === null
        ? this.words(over ? "noCode" : "waiting")
        : this.words("bytecodeNote", { name: code.name });
    return this.section(
      "bytecode",
      "bytecode",
      note,
      over || code === null ? nothing : codeAnswer(lang, code, mode === "script", this.name),
    );
  }

  private async readCode(step: number): Promise<void> {
    const code = await this.player.question({ ask: "code", step }).catch(() => null);
    if (this.state.step === step) {
      this.code = code;
    }
  }

  /** An object as the rest of the page calls it; a button if it can be looked at now. */
  private readonly name = ({
    id,
    type,
  }: {
    readonly id: number;
    readonly type: string;
  }): TemplateResult => {
    const there = this.state.view?.objects.find((object) => object.id === id);
    if (there) {
      return html`<button class="link" @click=${() => this.player.select(id)}>
        ${type} #${numberOf(there)}
      </button>`;
    }
    return html`<span>${numberedType(this.state.scan, { id, type })}</span>`;
  };
}
