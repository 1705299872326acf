/** The lesson's words, or why there are none. */
import { html, nothing, type TemplateResult } from "lit";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import { icon } from "../components/icons.js";
import { say, type Lang } from "../text/strings.js";
import type { Lesson } from "./lessons.js";

export function lessonTemplate(lesson: Lesson | null, lang: Lang, problem: string): TemplateResult {
  const told =
    problem === ""
      ? nothing
      : html`<p class="problem" role="alert">${icon("error")}<span>${problem}</span></p>`;
  if (!lesson) {
    return html`${told}
      <h2 class="sr">${say(lang, "ownProgram")}</h2>`;
  }
  const { group, title } = lesson.text[lang];
  return html`${told}
    <section class="lesson" lang=${lang}>
      <p class="kicker">${group}</p>
      <h2>${title}</h2>
      ${unsafeHTML(lesson.html[lang])}
    </section>`;
}
