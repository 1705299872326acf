/** The list of all lessons, with a search: what `<hs-lessons>` loads and shows when it is opened. */
import { css, html, type TemplateResult } from "lit";
import { icon } from "../components/icons.js";
import { programLink } from "../state/link.js";
import { forgetRecent, readRecent, titleOfProgram } from "../state/recent.js";
import type { LessonList } from "./lesson-list.js";
import type { LessonTitle } from "./lessons.js";
import "../text/en-later.js";

export const dialogStyles = css`
  dialog {
    width: min(760px, calc(100vw - 24px));
    max-height: min(720px, calc(100vh - 48px));
    margin: 56px auto auto;
    padding: 0;
    border: 1px solid var(--hs-edge);
    border-radius: var(--hs-r-l);
    background: var(--hs-paper);
    color: var(--hs-ink);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(20 22 25 / 45%);
  }
  .find {
    display: flex;
    gap: 10px;
    align-items: center;
    padding: 12px 16px;
    border-bottom: 1px solid var(--hs-hair);
  }
  .find input {
    flex: 1;
    min-width: 0;
    height: 32px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 15px;
  }
  .find input:focus-visible {
    outline: none;
  }
  .find:focus-within {
    box-shadow: inset 0 -2px 0 var(--hs-focus);
  }
  .list {
    overflow-y: auto;
    padding: 8px 16px 18px;
    white-space: normal;
  }
  h2 {
    margin: 14px 0 4px;
    font-size: var(--hs-fs-note);
    font-weight: 500;
    color: var(--hs-ink-3);
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(320px, 100%), 1fr));
    gap: 2px 12px;
    padding: 0;
    margin: 0;
    list-style: none;
  }
  li > button {
    display: block;
    width: 100%;
    padding: 8px 10px;
    border-radius: var(--hs-r);
    text-align: left;
    font-size: 14px;
  }
  li > button:hover {
    background: var(--hs-sunk);
  }
  li > button[aria-current="page"] {
    background: var(--hs-card);
    box-shadow: inset 3px 0 0 var(--hs-ink);
    font-weight: 600;
  }
  li small {
    display: block;
    font: 400 11.5px/1.5 var(--hs-mono);
    color: var(--hs-ink-3);
  }
  .recent code {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font: 13px/1.5 var(--hs-mono);
  }
  .forget {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 0 10px;
    font-size: var(--hs-fs-note);
    color: var(--hs-ink-3);
  }
  .whole a {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .none {
    padding: 24px 10px;
    color: var(--hs-ink-3);
  }
`;

export function dialogTemplate(lessons: readonly LessonTitle[], list: LessonList): TemplateResult {
  const found = findLessons(lessons, list.words);
  const close = (event: Event): void => (event.currentTarget as Element).closest("dialog")!.close();
  /** A click beside the dialog closes it. */
  const clicked = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) {
      close(event);
    }
  };
  const typed = (event: Event): void => {
    list.words = (event.target as HTMLInputElement).value;
  };
  /** Enter takes the first lesson found. */
  const entered = (event: KeyboardEvent): void => {
    const [first] = found;
    if (event.key === "Enter" && first && list.words.trim() !== "") {
      event.preventDefault(); // or the key would press the button that gets the focus back
      list.pick(first.slug);
    }
    event.stopPropagation();
  };
  return html`<dialog aria-label=${list.say("allLessons")} @click=${clicked}>
    <div class="find">
      ${icon("search")}
      <input
        type="search"
        aria-label=${list.say("searchLessons")}
        placeholder=${list.say("searchLessons")}
        .value=${list.words}
        @input=${typed}
        @keydown=${entered}
      />
      <button class="tool icon" aria-label=${list.say("close")} @click=${close}>
        ${icon("close")}
      </button>
    </div>
    <div class="list">${catalogue(list)} ${groups(found, list)}</div>
  </dialog>`;
}

/** On Heapscope's own page the list leads to the catalogue; elsewhere that page lies far away. */
function catalogue(list: LessonList): TemplateResult | string {
  return isPage(list)
    ? html`<p class="whole">
        <a href="catalogue.html">${list.say("allLessons")} →</a> ·
        <a href="glossary.html">${list.say("glossary")} →</a>
      </p>`
    : "";
}

/** Lessons in whose titles, groups or slug every word is found, in either language. */
function findLessons(lessons: readonly LessonTitle[], words: string): readonly LessonTitle[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return lessons.filter(({ slug, text }) => {
    const said = [slug, text.en.title, text.en.group, text.zh.title, text.zh.group]
      .join(" ")
      .toLowerCase();
    return wanted.every((word) => said.includes(word));
  });
}

function groups(found: readonly LessonTitle[], list: LessonList): TemplateResult {
  if (found.length === 0) {
    return html`<p class="none" role="status">
      ${list.say("noLesson", { words: list.words.trim() })}
    </p>`;
  }
  const names = [...new Set(found.map((lesson) => lesson.text[list.lang].group))];
  const own =
    list.words === ""
      ? html`<h2>${list.say("ownProgram")}</h2>
          <ul>
            ${item("", list.say("emptyProgram"), list)} ${recent(list)}
          </ul>
          ${forgetButton(list)}`
      : "";
  return html`${own}${names.map(
    (name) =>
      html`<h2>${name}</h2>
        <ul>
          ${found
            .filter((lesson) => lesson.text[list.lang].group === name)
            .map(({ slug, text }) => item(slug, text[list.lang].title, list))}
        </ul>`,
  )}`;
}

/** On Heapscope's own page: what the reader ran there before. */
const isPage = (list: LessonList): boolean =>
  (list.getRootNode() as ShadowRoot).host.hasAttribute("page");

function recent(list: LessonList): readonly TemplateResult[] {
  return (isPage(list) ? readRecent() : []).map((program) => {
    const lines = program.source.trimEnd().split("\n").length;
    const open = (): void => {
      list.renderRoot.querySelector("dialog")!.close();
      void programLink(program).then((link) => (location.hash = link));
    };
    return html`<li>
      <button class="recent" @click=${open}>
        <code>${titleOfProgram(program.source)}</code
        ><small>${list.say("linesN", { n: String(lines) })}</small>
      </button>
    </li>`;
  });
}

function forgetButton(list: LessonList): TemplateResult | string {
  const forget = (): void => {
    forgetRecent();
    list.requestUpdate();
  };
  return isPage(list) && readRecent().length > 0
    ? html`<p class="forget">
        ${list.say("recentNote")}
        <button class="tool" id="forget" @click=${forget}>${list.say("forgetRecent")}</button>
      </p>`
    : "";
}

function item(slug: string, title: string, list: LessonList): TemplateResult {
  const isCurrent = slug !== "" && slug === list.current;
  return html`<li>
    <button
      data-slug=${slug}
      aria-current=${isCurrent ? "page" : "false"}
      @click=${() => list.pick(slug)}
    >
      ${title}<small>${slug}</small>
    </button>
  </li>`;
}
