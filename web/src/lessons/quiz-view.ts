/** `<hs-quiz>`: questions about whatever program was run, made when the reader asks for them. */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Panel } from "../panels/panel.js";
import { base } from "../styles/base.js";
import { stepAt } from "./places.js";
import { runOf } from "./player-run.js";
import type { Question } from "./questions.js";
import "./question-view.js";
import { makeQuiz } from "./quiz-maker.js";
import type { Run } from "./run.js";
import { tell, type QuestionWord } from "./question-words.js";

@customElement("hs-quiz")
export class QuizView extends Panel {
  static override styles = [
    base,
    css`
      :host {
        overflow-y: auto;
        min-height: 0;
      }
      section {
        padding: 10px 24px 16px;
      }
      .score {
        margin-top: 14px;
        font-weight: 600;
      }
      .none {
        margin-top: 8px;
        color: var(--hs-ink-2);
        line-height: 1.6;
      }
    `,
  ];

  @state() private questions: readonly Question[] | null = null;
  @state() private scores: Readonly<Record<string, number>> = {};
  private run: Run | null = null;
  private about: string | null = null;

  override willUpdate(): void {
    const { settled, source } = this.state;
    if (!settled || source !== this.about) {
      this.run = null;
      this.questions = null;
      this.scores = {};
      this.about = source;
    }
  }

  private tell(word: QuestionWord, blanks?: Readonly<Record<string, string | number>>): string {
    return tell(this.state.lang, word, blanks);
  }

  protected override draw(): TemplateResult {
    const { questions, state: app } = this;
    if (app.source.trim() === "" || !app.settled || app.steps === 0) {
      return html``;
    }
    if (questions === null) {
      return html`<section>
        <button class="btn" id="quiz" @click=${this.make}>${this.tell("quizMe")}</button>
      </section>`;
    }
    const sum = Object.values(this.scores).reduce((total, score) => total + score, 0);
    return html`<section>
      ${questions.length === 0 ? html`<p class="none" role="status">${this.tell("noQuiz")}</p>` : nothing}
      ${questions.map(
        (question) =>
          html`<hs-question
            .lang=${app.lang}
            .question=${question}
            .run=${this.run}
            @hs-look=${(event: CustomEvent<string>) => void this.look(event.detail)}
            @hs-graded=${(event: CustomEvent<number>) => {
              this.scores = { ...this.scores, [question.id]: event.detail };
            }}
          ></hs-question>`,
      )}
      ${
        questions.length > 0 && Object.keys(this.scores).length === questions.length
          ? html`<p class="score" role="status">
              ${this.tell("score", { n: Math.round(sum * 10) / 10, all: questions.length })}
            </p>`
          : nothing
      }
    </section>`;
  }

  private readonly make = async (): Promise<void> => {
    const run = (this.run ??= runOf(this.player));
    const questions = await makeQuiz(run);
    if (run === this.run) {
      this.questions = questions;
    }
  };

  private async look(place: string): Promise<void> {
    if (this.run) {
      await this.player.seek(await stepAt(this.run, place));
    }
  }
}
