/** What stands above the code: a lesson, or a quiz about the reader's own program; or what is wrong. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../components/icons.js";
import { loadBoxes, loadLessonView, loadQuiz } from "../lessons/index.js";
import type { Player } from "../state/player.js";
import type { AppState } from "../state/store.js";
import { say } from "../text/strings.js";
import type { Lesson } from "./lessons.js";

export interface LessonPane {
  readonly lesson: Lesson | null;
  /** All slugs, in order. */
  readonly lessons: readonly string[];
  readonly app: AppState;
  readonly player: Player;
  readonly problem: string;
  /** A place, and an object there, that the lesson goes to when it can. */
  readonly target: string;
}

export function lessonTemplate({
  lesson,
  lessons,
  app,
  player,
  problem,
  target,
}: LessonPane): TemplateResult {
  const told =
    problem === ""
      ? nothing
      : html`<p class="problem" role="alert">${icon("error")}<span>${problem}</span></p>`;
  // Until its element is loaded a place is empty.
  if (lesson) {
    void loadLessonView();
  } else if (app.source !== "") {
    void loadQuiz();
  }
  if (!lesson) {
    return html`${told}
      <h2 class="sr">${say(app.lang, "ownProgram")}</h2>
      <hs-quiz class="words" .state=${app} .player=${player}></hs-quiz>`;
  }
  const at = lessons.indexOf(lesson.slug);
  return html`${told}
    <hs-lesson
      class="words"
      .lesson=${lesson}
      .following=${lessons[at + 1] ?? ""}
      .target=${target}
      .state=${app}
      .player=${player}
    ></hs-lesson>`;
}

/** The other machine, above the picture of this one. */
export function boxesTemplate(
  lesson: Lesson | null,
  app: AppState,
  player: Player,
): TemplateResult {
  if (lesson?.boxes === undefined || app.source !== lesson.source) {
    return html``;
  }
  void loadBoxes();
  return html`<hs-boxes .source=${lesson.boxes} .state=${app} .player=${player}></hs-boxes>`;
}
