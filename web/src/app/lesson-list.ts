/** `<hs-lessons>`: the button that names the lesson and opens the list of all (lesson-dialog.ts), the one before, the one after. */
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { adopt } from "../components/adopt.js";
import { icon } from "../components/icons.js";
import { base } from "../styles/base.js";
import { say, type Lang, type Word } from "../text/strings.js";
import type * as lessonDialog from "./lesson-dialog.js";
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
  /** What is searched for. */
  @property({ attribute: false }) words = "";
  @state() private lessons: readonly LessonTitle[] = [];
  @state() private dialog: typeof lessonDialog | null = null;

  say(word: Word, blanks?: Readonly<Record<string, string>>): string {
    return say(this.lang, word, blanks);
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
      ${this.dialog?.dialogTemplate(this.lessons, this)}`;
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

  /** The list, its words and its styles load when it is wanted. */
  private readonly open = async (): Promise<void> => {
    this.words = "";
    // What is typed before the field is there is typed into it.
    const typed = (event: KeyboardEvent): void => {
      if (/^.$/u.test(event.key)) {
        this.words += event.key;
        event.preventDefault();
      }
    };
    this.addEventListener("keydown", typed);
    const [dialog, lessons] = await Promise.all([
      import("./lesson-dialog.js"),
      loadTitles(),
    ]).finally(() => this.removeEventListener("keydown", typed));
    adopt(this, dialog.dialogStyles);
    this.dialog = dialog;
    this.lessons = lessons;
    this.requestUpdate(); // what ran meanwhile is in the list too
    await this.updateComplete;
    this.renderRoot.querySelector("dialog")!.showModal();
    this.renderRoot.querySelector("input")!.focus();
  };

  pick(slug: string): void {
    this.renderRoot.querySelector("dialog")?.close();
    this.dispatchEvent(new CustomEvent("hs-pick", { detail: slug }));
  }
}
