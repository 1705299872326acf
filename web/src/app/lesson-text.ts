/** What stands above the code: a lesson, or a quiz about the reader's own program; or what is wrong. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../components/icons.js";
import { loadBoxes, loadLessonView, loadQuiz } from "../lessons/index.js";
import type { Player } from "../state/player.js";
import type { AppState } from "../state/store.js";
import { say } from "../text/strings.js";
import type { Lesson } from "./lessons.js";

/** What is wrong, in words, or what else is to be told: of a recording that was opened, say. "": nothing. */
export type Told = string | { readonly wrong: boolean; readonly words: TemplateResult };

export interface LessonPane {
  readonly lesson: Lesson | null;
  /** All slugs, in order. */
  readonly lessons: readonly string[];
  readonly app: AppState;
  readonly player: Player;
  readonly told: Told;
  /** A place, and an object there, that the lesson goes to when it can. */
  readonly target: string;
}

export function lessonTemplate({
  lesson,
  lessons,
  app,
  player,
  told: news,
  target,
}: LessonPane): TemplateResult {
  const told = toldTemplate(news);
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

function toldTemplate(told: Told): TemplateResult | typeof nothing {
  if (told === "") {
    return nothing;
  }
  const { wrong, words } = typeof told === "string" ? { wrong: true, words: told } : told;
  return wrong
    ? html`<p class="problem" role="alert">${icon("error")}<span>${words}</span></p>`
    : html`<p class="problem fine" role="status"><span>${words}</span></p>`;
}

/** The other machine, above the picture of this one's names or objects. */
export function boxesTemplate(
  lesson: Lesson | null,
  app: AppState,
  player: Player,
): TemplateResult {
  const { tab } = player.store.state;
  const pictured = tab === "names" || tab === "objects";
  if (lesson?.boxes === undefined || app.source !== lesson.source || !pictured) {
    return html``;
  }
  void loadBoxes();
  return html`<hs-boxes .source=${lesson.boxes} .state=${app} .player=${player}></hs-boxes>`;
}
