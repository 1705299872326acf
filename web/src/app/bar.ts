/** The line at the top: name, lesson, version, language, theme, sharing, keys. */
import { html, type TemplateResult } from "lit";
import { icon } from "../components/icons.js";
import type { AppState } from "../state/store.js";
import { say, type Lang } from "../text/strings.js";
import "./lesson-list.js";
import type { PickEvent } from "./lesson-list.js";
import "./share-menu.js";
import type { Sharing } from "./share-menu.js";

/** Until then the element is there, empty. */
const loadKeys = (): void => void import("./keys-help.js");

export interface Bar {
  readonly lang: Lang;
  readonly lessons: readonly string[];
  /** Of the lesson that is shown; "" for a program of the reader's own. */
  readonly title: string;
  readonly lesson: string;
  readonly pickLesson: (event: PickEvent) => void;
  readonly pickLang: (lang: Lang) => void;
  readonly switchTheme: () => void;
  readonly models: AppState["models"];
  readonly model: string;
  readonly pickModel: (name: string) => void;
  readonly sharing: () => Promise<Sharing>;
}

export function barTemplate(bar: Bar): TemplateResult {
  const { lang } = bar;
  const language = (to: Lang, words: string): TemplateResult =>
    html`<button lang=${to} aria-pressed=${to === lang} @click=${() => bar.pickLang(to)}>
      ${words}
    </button>`;
  return html`<header class="bar">
    <h1 class="brand">
      <svg viewBox="0 0 26 20" aria-hidden="true">
        <circle cx="3.5" cy="4" r="2.5" class="ink" />
        <path d="M4 4h4c4 0 3 8 7 8" />
        <rect x="14" y="4" width="10.5" height="13" rx="2.5" />
        <path d="M14 8.3h10.5M14 12.6h10.5" /></svg
      >Heapscope
    </h1>
    <hs-lessons
      class="crumb"
      .lang=${lang}
      .slugs=${bar.lessons}
      .heading=${bar.title}
      .current=${bar.lesson}
      @hs-pick=${bar.pickLesson}
    ></hs-lessons>
    <span class="grow"></span>
    <label class="version"
      >CPython
      <select
        id="model"
        aria-label=${say(lang, "model")}
        .value=${bar.model}
        @change=${(event: Event) => bar.pickModel((event.target as HTMLSelectElement).value)}
      >
        ${bar.models.map(
          ({ name }) =>
            html`<option value=${name} ?selected=${name === bar.model}>${name}</option>`,
        )}
      </select></label
    >
    <span class="seg">${language("en", "EN")}${language("zh", "中文")}</span>
    <button class="tool icon" aria-label=${say(lang, "theme")} @click=${bar.switchTheme}>
      ${icon("theme")}
    </button>
    <hs-share .lang=${lang} .prepare=${bar.sharing}></hs-share>
    <details class="help" @toggle=${loadKeys}>
      <summary class="tool icon" aria-label=${say(lang, "keys")}>?</summary>
      <hs-keys .lang=${lang}></hs-keys>
    </details>
  </header>`;
}
