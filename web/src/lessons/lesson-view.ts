/**
 * `<hs-lesson>`: a lesson's words beside its program, stage by stage. References in the text move the
 * picture to their step and select their object; questions are answered by the engine.
 *
 * Events: `hs-program` with a program for the editor, `hs-pick` with the next lesson's slug.
 */
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Panel } from "../panels/panel.js";
import { base } from "../styles/base.js";
import type { Futures, LessonContent, Myth, Stage } from "./lesson.js";
import { lessonStyles } from "./lesson.styles.js";
import { keepScore, scoresOf } from "./progress.js";
import type { Question } from "./questions.js";
import { shown } from "./rich.js";
import type { Run } from "./run.js";
import { tell, type LessonWord } from "./words.js";

export interface ShownLesson extends LessonContent {
  readonly slug: string;
  readonly text: Readonly<Record<"en" | "zh", { readonly title: string; readonly group: string }>>;
}

const AFTER_PAINT_MS = 120;

const VERDICTS: Readonly<Record<Myth["verdict"], LessonWord>> = {
  false: "false",
  partly: "partlyTrue",
  open: "unclear",
  true: "true",
};

@customElement("hs-lesson")
export class LessonView extends Panel {
  static override styles = [base, lessonStyles];

  @property({ attribute: false }) lesson!: ShownLesson;
  /** The lesson after this one; "" after the last. */
  @property() following = "";
  /** A target that the lesson goes to as soon as there is a recording. */
  @property() target = "";
  private reached = "";
  private asking = false;
  /** Whose notes are in the picture. */
  private noted: Run | null = null;
  @state() private stage = 0;
  /** @internal */
  @state() run: Run | null = null;
  @state() private problem = "";
  @state() private scores: Readonly<Record<string, number>> = {};

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("lesson")) {
      const earlier = changed.get("lesson");
      if (earlier?.slug !== this.lesson.slug) {
        this.stage = 0;
        this.problem = "";
        this.scores = scoresOf(this.lesson.slug);
      }
    }
    const { run } = this;
    if (run && this.noted !== run && this.lesson.notes) {
      this.noted = run;
      void import("./in-picture.js").then((m) => m.noteInPicture(this, run));
    }
    if (!this.state.settled) {
      this.run = null;
    } else if (this.run === null) {
      void this.readRun();
    }
  }

  /** What asks the recording loads when there is one. */
  private async readRun(): Promise<void> {
    const { runOf } = await import("./player-run.js");
    if (this.state.settled) {
      this.run ??= runOf(this.player);
    }
  }

  /** Questions are answered by a recording, so they are loaded when there is one and all is painted. */
  override updated(): void {
    this.tellPredicting(this.lesson.stages[this.stage]?.name === "predict");
    const wanted = `${this.lesson.slug}/${this.target}`;
    if (this.run !== null && this.target !== "" && this.reached !== wanted) {
      this.reached = wanted;
      void this.go(this.target);
    }
    if (this.run !== null && !this.asking) {
      this.asking = true;
      setTimeout(() => void import("./question-view.js"), AFTER_PAINT_MS);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.tellPredicting(false);
  }

  private tellPredicting(predicting: boolean): void {
    if (this.state.predicting !== predicting) {
      this.player.store.set({ predicting });
    }
  }

  private tell(word: LessonWord, blanks?: Readonly<Record<string, string | number>>): string {
    return tell(this.state.lang, word, blanks);
  }

  protected override draw(): TemplateResult {
    const { lesson, state: app } = this;
    const { lang } = app;
    const { group, title } = lesson.text[lang];
    const [at, all] = lesson.place;
    const stage = lesson.stages[this.stage];
    return html`<section class="lesson" lang=${lang === "zh" ? "zh-CN" : "en"} @click=${this.clicked}>
      <p class="kicker"><span>${group}</span><span>${this.tell("of", { n: at, all })}</span></p>
      <h2>${title}</h2>
      ${lesson.stages.length > 1 ? this.stepper() : nothing}
      ${stage ? this.stageBody(stage) : nothing}
      ${this.problem === "" ? nothing : html`<p class="problem" role="status">${this.problem}</p>`}
    </section>`;
  }

  private questionsOf(stage: Stage): readonly Question[] {
    return this.lesson.questions.filter((question) => question.stage === stage.name);
  }

  private stepper(): TemplateResult {
    return html`<ol class="stages">
      ${this.lesson.stages.map((stage, n) => {
        const asked = this.questionsOf(stage);
        const done = asked.length > 0 && asked.every(({ id }) => this.scores[id] !== undefined);
        return html`<li>
          <button
            data-stage=${stage.name}
            aria-current=${n === this.stage ? "step" : "false"}
            class=${done ? "done" : ""}
            @click=${() => this.openStage(n)}
          >
            ${this.tell(stage.name)}
            ${done ? html`<span class="sr">(${this.tell("answered")})</span>` : nothing}
          </button>
        </li>`;
      })}
    </ol>`;
  }

  private stageBody(stage: Stage): TemplateResult {
    const { lesson, state: app, run } = this;
    const asked = this.questionsOf(stage);
    return html`<div class="stage" id="stage-${stage.name}">
      <div class="prose">${shown(stage.html[app.lang])}</div>
      ${lesson.myth && stage.name === "investigate" ? this.myth(lesson.myth) : nothing}
      ${asked.map(
        (question) =>
          html`<hs-question
            class=${question.kind}
            .lang=${app.lang}
            .question=${question}
            .run=${run}
            .own=${app.source !== lesson.source}
            .example=${stage.name === "modify" ? lesson.modify : stage.name === "make" ? lesson.make : undefined}
            @hs-look=${(event: CustomEvent<string>) => void this.go(event.detail)}
            @hs-graded=${(event: CustomEvent<number>) => this.keep(question.id, event.detail)}
            >${question === asked.at(-1) ? this.onward() : nothing}</hs-question
          >`,
      )}
      ${asked.length === 0 ? this.onward() : nothing}
      ${stage.name === "modify" && lesson.futures ? this.futures(lesson.futures) : nothing}
    </div>`;
  }

  private futures(futures: Futures): TemplateResult {
    void import("./futures-view.js");
    return html`<hs-futures
      .lang=${this.state.lang}
      .futures=${futures}
      .player=${this.player}
    ></hs-futures>`;
  }

  /** Beside the last answer's button, so that both are seen without scrolling. */
  private onward(): TemplateResult | typeof nothing {
    const following = this.lesson.stages[this.stage + 1];
    if (!following && this.following === "") {
      return nothing;
    }
    return html`<button
      class="btn"
      id="onward"
      @click=${() => (following ? this.openStage(this.stage + 1) : this.pickNext())}
    >
      ${following ? this.tell("next", { stage: this.tell(following.name) }) : this.tell("nextLesson")}
    </button>`;
  }

  private myth(myth: Myth): TemplateResult {
    const { lang } = this.state;
    return html`<dl class="myth">
      <dt>${this.tell("claim")}</dt>
      <dd>
        ${shown(myth.claim[lang])} <b class="v-${myth.verdict}">${this.tell(VERDICTS[myth.verdict])}</b>
      </dd>
      <dt>${this.tell("proof")}</dt>
      <dd><button class="ref" data-target=${myth.proof}>${this.tell("look")}</button></dd>
      <dt>${this.tell("truth")}</dt>
      <dd>${shown(myth.truth[lang])}</dd>
      <dt>${this.tell("since")}</dt>
      <dd>${shown(myth.since[lang])}</dd>
      <dt>${this.tell("source")}</dt>
      <dd><code>${myth.source}</code></dd>
    </dl>`;
  }

  private openStage(at: number): void {
    this.stage = at;
    this.problem = "";
    const target = this.lesson.stages[at]?.target;
    if (target !== undefined && this.state.source === this.lesson.source) {
      void this.go(target);
    }
    void this.updateComplete.then(() => {
      this.shadowRoot?.querySelector(".lesson")?.scrollIntoView({ block: "nearest" });
    });
  }

  /** Shows a step and selects an object of it; what this program does not have is told. */
  async go(target: string): Promise<void> {
    const { run } = this;
    if (!run) {
      return;
    }
    try {
      const { spotOf } = await import("./places.js");
      const { step, id } = await spotOf(run, target, this.state.step);
      await this.player.seek(step);
      this.problem = "";
      if (id !== null) {
        this.player.store.set({ selected: id });
      }
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  private readonly clicked = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>("button.ref");
    if (button?.dataset.target !== undefined) {
      this.player.pause();
      this.player.store.set({ pane: "heap" });
      void this.go(button.dataset.target);
    }
  };

  private keep(question: string, score: number): void {
    keepScore(this.lesson.slug, question, score);
    this.scores = scoresOf(this.lesson.slug);
  }

  private readonly pickNext = (): void => {
    this.dispatchEvent(
      new CustomEvent("hs-pick", { detail: this.following, bubbles: true, composed: true }),
    );
  };
}
