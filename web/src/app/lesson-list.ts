/** `<hs-lessons>`: the button that names the lesson, and behind it the list of all, with a search. */
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { icon } from "../components/icons.js";
import { base } from "../styles/base.js";
import { say, type Lang, type Word } from "../text/strings.js";
import { loadTitles, type LessonTitle } from "./lessons.js";

/** `hs-pick` with the slug as detail; "" is a program of the reader's own. */
export type PickEvent = CustomEvent<string>;

@customElement("hs-lessons")
export class LessonList extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        min-width: 0;
      }
      #current {
        font-weight: 600;
        min-width: 0;
        color: var(--hs-ink);
      }
      #current span {
        overflow: hidden;
        text-overflow: ellipsis;
      }
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
      .whole a {
        text-decoration: underline;
        text-underline-offset: 3px;
      }
      .none {
        padding: 24px 10px;
        color: var(--hs-ink-3);
      }
      @container (max-width: 760px) {
        .step {
          display: none;
        }
        :host {
          flex: 1;
        }
      }
    `,
  ];

  @property() override lang: Lang = "en";
  @property() current = "";
  @property({ attribute: false }) slugs: readonly string[] = [];
  /** Title of the current lesson. */
  @property() heading = "";
  /** Loaded when the list is opened. */
  @state() private lessons: readonly LessonTitle[] = [];
  @state() private words = "";

  private say(word: Word, blanks?: Readonly<Record<string, string>>): string {
    return say(this.lang, word, blanks);
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  override render(): TemplateResult {
    const at = this.slugs.indexOf(this.current);
    const title = this.heading === "" ? this.say("ownProgram") : this.heading;
    return html`<button
        class="tool"
        id="current"
        aria-haspopup="dialog"
        title=${this.say("allLessons")}
        @click=${this.open}
      >
        <span>${title}</span>${icon("down")}
      </button>
      ${this.neighbour("previous", "left", at < 0 ? undefined : this.slugs[at - 1])}
      ${this.neighbour("next", "right", at < 0 ? this.slugs[0] : this.slugs[at + 1])}
      <dialog aria-label=${this.say("allLessons")} @click=${this.clicked}>
        <div class="find">
          ${icon("search")}
          <input
            type="search"
            aria-label=${this.say("searchLessons")}
            placeholder=${this.say("searchLessons")}
            .value=${this.words}
            @input=${this.typed}
            @keydown=${this.entered}
          />
          <button class="tool icon" aria-label=${this.say("close")} @click=${() => this.close()}>
            ${icon("close")}
          </button>
        </div>
        <div class="list">${this.catalogue()} ${this.groups()}</div>
      </dialog>`;
  }

  /** On Heapscope's own page the list leads to the catalogue; elsewhere that page lies far away. */
  private catalogue(): TemplateResult | string {
    const { host } = this.getRootNode() as ShadowRoot;
    return host.hasAttribute("page")
      ? html`<p class="whole"><a href="catalogue.html">${this.say("allLessons")} →</a></p>`
      : "";
  }

  private neighbour(
    way: "previous" | "next",
    name: "left" | "right",
    slug: string | undefined,
  ): TemplateResult {
    return html`<button
      class="tool icon step"
      id=${way}
      aria-label=${this.say(way === "next" ? "nextLesson" : "previousLesson")}
      title=${slug ?? ""}
      ?disabled=${slug === undefined}
      @click=${() => this.pick(slug!)}
    >
      ${icon(name)}
    </button>`;
  }

  /** Lessons in whose titles, groups or slug every word is found, in either language. */
  private found(): readonly LessonTitle[] {
    const wanted = this.words.toLowerCase().split(/\s+/).filter(Boolean);
    return this.lessons.filter(({ slug, text }) => {
      const said = [slug, text.en.title, text.en.group, text.zh.title, text.zh.group]
        .join(" ")
        .toLowerCase();
      return wanted.every((word) => said.includes(word));
    });
  }

  private groups(): TemplateResult {
    const found = this.found();
    if (found.length === 0) {
      return html`<p class="none" role="status">
        ${this.say("noLesson", { words: this.words.trim() })}
      </p>`;
    }
    const names = [...new Set(found.map((lesson) => lesson.text[this.lang].group))];
    const own = this.words === "" ? this.item("", this.say("emptyProgram"), "") : "";
    return html`${names.map(
      (name) =>
        html`<h2>${name}</h2>
          <ul>
            ${found
              .filter((lesson) => lesson.text[this.lang].group === name)
              .map(({ slug, text }) => this.item(slug, text[this.lang].title, slug))}
          </ul>`,
    )}${
      own === ""
        ? ""
        : html`<h2>${this.say("ownProgram")}</h2>
            <ul>
              ${own}
            </ul>`
    }`;
  }

  private item(slug: string, title: string, note: string): TemplateResult {
    const isCurrent = slug !== "" && slug === this.current;
    return html`<li>
      <button
        data-slug=${slug}
        aria-current=${isCurrent ? "page" : "false"}
        @click=${() => this.pick(slug)}
      >
        ${title}<small>${note}</small>
      </button>
    </li>`;
  }

  private readonly open = async (): Promise<void> => {
    this.words = "";
    this.lessons = await loadTitles();
    await this.updateComplete;
    this.dialog.showModal();
    this.renderRoot.querySelector("input")!.focus();
  };

  private close(): void {
    this.dialog.close();
  }

  private pick(slug: string): void {
    this.close();
    this.dispatchEvent(new CustomEvent("hs-pick", { detail: slug }));
  }

  private readonly typed = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
  };

  /** Enter takes the first lesson found. */
  private readonly entered = (event: KeyboardEvent): void => {
    const [first] = this.found();
    if (event.key === "Enter" && first && this.words.trim() !== "") {
      event.preventDefault(); // or the key would press the button that gets the focus back
      this.pick(first.slug);
    }
    event.stopPropagation();
  };

  /** A click beside the dialog closes it. */
  private readonly clicked = (event: MouseEvent): void => {
    if (event.target === this.dialog) {
      this.close();
    }
  };
}
