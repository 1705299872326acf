/**
 * `<hs-question>`: one question, its answer and what the engine says to it.
 *
 * Events: `hs-look` with a place (the picture should go there), `hs-graded` with the score,
 * `hs-program` with a program for the editor.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { base } from "../styles/base.js";
import type { Lang } from "../text/strings.js";
import "./arrows-view.js";
import { grade, solve, type Given, type Grade, type Misconception, type Question, type Solution } from "./questions.js";
import { questionStyles } from "./question.styles.js";
import { rich, shown } from "./rich.js";
import type { Run } from "./run.js";
import { tell, type QuestionWord } from "./question-words.js";

@customElement("hs-question")
export class QuestionView extends LitElement {
  static override styles = [base, questionStyles];

  @property() override lang: Lang = "en";
  @property({ attribute: false }) question!: Question;
  /** null while there is no recording to ask. */
  @property({ attribute: false }) run: Run | null = null;
  /** program: whether the run is one of the reader's own. */
  @property({ type: Boolean }) own = false;
  /** program: a way to solve it. */
  @property({ attribute: false }) example: string | undefined;
  @state() private solution: Solution | null = null;
  @state() private given: Given = null;
  @state() private graded: Grade | null = null;
  @state() private problem = "";
  @state() private wantsExample = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("question")) {
      this.solution = null;
      this.given = null;
      this.graded = null;
      this.wantsExample = false;
    }
    if (changed.has("run") || changed.has("question")) {
      void this.prepare();
    }
  }

  /** Answers of a question about the lesson's run are worked out once it is there. */
  private async prepare(): Promise<void> {
    const { run, question } = this;
    this.problem = "";
    if (!run || (question.kind !== "program" && this.own)) {
      return;
    }
    try {
      const solution = await solve(run, question);
      if (run === this.run && question === this.question) {
        this.solution = solution;
        if (question.kind === "program" && this.own) {
          this.settle(grade(question, solution, null));
        }
      }
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  private say(word: QuestionWord, blanks?: Readonly<Record<string, string | number>>): string {
    return tell(this.lang, word, blanks);
  }

  override render(): TemplateResult {
    const { question, graded } = this;
    return html`<div class="question" lang=${this.lang}>
      <p class="ask" id="ask">${shown(question.ask[this.lang])}</p>
      ${this.field()} ${graded ? html`${this.verdict(graded)}<p class="row"><slot></slot></p>` : nothing}
      ${this.problem === "" ? nothing : html`<p class="problem">${this.problem}</p>`}
    </div>`;
  }

  private field(): TemplateResult {
    switch (this.question.kind) {
      case "number":
      case "text":
        return this.line();
      case "choice":
      case "survivors":
        return this.options();
      case "arrows":
        return this.arrows();
      case "program":
        return this.program();
    }
  }

  private line(): TemplateResult {
    const number = this.question.kind === "number";
    return html`<form @submit=${this.submitted}>
      <input
        class=${number ? "number" : "text"}
        aria-labelledby="ask"
        autocomplete="off"
        spellcheck="false"
        inputmode=${number ? "numeric" : "text"}
        .value=${typeof this.given === "string" ? this.given : ""}
        @input=${(event: Event) => {
          this.given = (event.target as HTMLInputElement).value;
        }}
      />
      ${this.checkButton(typeof this.given === "string" && this.given.trim() !== "")} ${this.onward()}
    </form>`;
  }

  private options(): TemplateResult {
    const { question, graded, lang } = this;
    const labels =
      question.options?.map((option) => option.label[lang]) ??
      question.paths?.map((path) => rich(`\`${path.replace(/@.*/, "")}\``)) ??
      [];
    const ticks = (this.given ?? labels.map(() => false)) as readonly boolean[];
    const solution = this.solution?.kind === "ticks" ? this.solution.ticks : [];
    const single = question.kind === "choice" && solution.filter(Boolean).length === 1;
    const change = (at: number, on: boolean): void => {
      this.given = labels.map((_, n) => (n === at ? on : single ? false : (ticks[n] ?? false)));
    };
    return html`<form @submit=${this.submitted}>
      <fieldset aria-labelledby="ask">
        ${labels.map(
          (label, n) =>
            html`<label class=${graded ? (graded.parts[n] === true ? "good" : "bad") : ""}>
              <input
                type=${single ? "radio" : "checkbox"}
                name="option"
                .checked=${ticks[n] ?? false}
                @change=${(event: Event) => change(n, (event.target as HTMLInputElement).checked)}
              /><span>${shown(label)}</span>
              ${graded && solution[n] === true ? html`<i aria-hidden="true">✓</i>` : nothing}
            </label>`,
        )}
      </fieldset>
      ${this.checkButton(ticks.some(Boolean) || question.kind === "survivors")} ${this.onward()}
    </form>`;
  }

  private arrows(): TemplateResult {
    const cards = this.solution?.kind === "arrows" ? this.solution.cards : [];
    const ends = (this.given ?? []) as readonly (number | null)[];
    const paths = this.question.paths ?? [];
    return html`<form @submit=${this.submitted}>
      <hs-arrows-question
        .lang=${this.lang}
        .paths=${paths}
        .cards=${cards}
        .ends=${ends}
        .parts=${this.graded?.parts ?? null}
        @hs-draw=${(event: CustomEvent<readonly (number | null)[]>) => {
          this.given = event.detail;
        }}
      ></hs-arrows-question>
      ${this.checkButton(ends.length > 0 && paths.every((_, n) => ends[n] != null))}
      ${this.onward()}
    </form>`;
  }

  private program(): TemplateResult {
    const { checks = [] } = this.question;
    const passed = this.own && this.solution?.kind === "checks" ? this.solution.passed : [];
    return html`<ul class="checks">
        ${checks.map(
          ({ tell: words }, n) =>
            html`<li class=${passed[n] === true ? "good" : ""}>
              <i aria-hidden="true">${passed[n] === true ? "✓" : "○"}</i>${shown(words[this.lang])}
            </li>`,
        )}
      </ul>
      <p class="note">${this.say("runToCheck")}</p>
      <p class="row">
        ${
          this.question.stage === "make"
            ? html`<button class="btn" id="empty" @click=${() => this.offer("")}>
                ${this.say("empty")}
              </button>`
            : nothing
        }
        ${
          this.example === undefined
            ? nothing
            : html`<button class="tool" id="example" @click=${() => this.offer(this.example!)}>
                ${this.say("solution")}
              </button>`
        }
        ${this.onward()}
      </p>`;
  }

  /** What goes on from here comes from outside: beside the button while there is no answer, then below what is said to it. */
  private onward(): TemplateResult | typeof nothing {
    return this.graded ? nothing : html`<slot></slot>`;
  }

  private offer(program: string): void {
    const options = { detail: program, bubbles: true, composed: true };
    this.dispatchEvent(new CustomEvent("hs-program", options));
  }

  private checkButton(ready: boolean): TemplateResult {
    return this.graded
      ? html`<button class="tool" type="button" id="again" @click=${this.again}>
          ${this.say("again")}
        </button>`
      : html`<button
          class="btn main"
          type="submit"
          id="check"
          ?disabled=${!ready || this.solution === null}
        >
          ${this.say("check")}
        </button>`;
  }

  private verdict(graded: Grade): TemplateResult {
    const { question, solution, lang } = this;
    const good = graded.parts.filter(Boolean).length;
    const all = graded.parts.length;
    const program = question.kind === "program";
    const word =
      graded.score === 1 ? "right" : program ? "notYet" : graded.score > 0 ? "partly" : "wrong";
    const shows = solution?.kind === "value" && graded.score < 1;
    return html`<div class="verdict ${graded.score === 1 ? "good" : "bad"}" role="status">
      <b>${this.say(word, { n: good, all })}</b>
      ${shows ? html` ${this.say("itIs", { value: String(solution.value) })}` : nothing}
      ${program ? nothing : graded.notes.map((note) => html`<p>${shown(this.noted(note))}</p>`)}
      ${question.why ? html`<p>${shown(question.why[lang])}</p>` : nothing}
    </div>`;
  }

  private noted(note: Misconception): string {
    switch (note.kind) {
      case "tell":
        return note.tell[this.lang];
      case "copied":
      case "merged":
        return rich(this.say(note.kind, { one: bare(note.one), other: bare(note.other) }));
      case "reason": {
        const path = bare(note.path);
        switch (note.reason?.kind) {
          case "freed":
            return rich(this.say("freed", { path, line: note.reason.line }));
          case "held":
            return rich(this.say("held", { path, by: note.reason.by }));
          case "cycle":
            return rich(this.say("cycle", { path }));
          case undefined:
            return rich(this.say("goneBefore", { path }));
        }
      }
    }
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    if (this.solution) {
      this.settle(grade(this.question, this.solution, this.given));
      this.dispatchEvent(new CustomEvent("hs-look", { detail: this.question.at }));
    }
  };

  private settle(graded: Grade): void {
    this.graded = graded;
    this.dispatchEvent(new CustomEvent("hs-graded", { detail: graded.score }));
  }

  private readonly again = (): void => {
    this.graded = null;
    this.given = null;
  };
}

/** `a@3` is shown as `a`. */
const bare = (path: string): string => path.replace(/@.*/, "");
