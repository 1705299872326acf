/** `<hs-share>`: a link that carries the program, a fragment of HTML for other pages, the picture. */
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { adopt } from "../components/adopt.js";
import { icon } from "../components/icons.js";
import { base } from "../styles/base.js";
import { say, type Lang, type Word } from "../text/strings.js";
import type { Range } from "./range.js";
import type * as shareForm from "./share-form.js";

export type SaveKind = "svg" | "png" | "json" | "dot" | "text" | "recording";
/** Pictures of several steps. */
export type RangeKind = "animation" | "gif";

/** What the menu needs to know when it opens. */
export interface Sharing {
  /** The whole address. */
  readonly link: string;
  readonly fence: string;
  readonly markdown: string;
  readonly steps: number;
  readonly step: number;
  /** Whether the heap's picture is what is shown: of the other tabs there is no picture to save. */
  readonly pictured: boolean;
  readonly save: (kind: SaveKind) => Promise<void>;
  readonly saveRange: (kind: RangeKind, range: Range) => Promise<void>;
  readonly openFile: (file: File) => void;
}

@customElement("hs-share")
export class ShareMenu extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
      }
      @container (max-width: 760px) {
        .word {
          display: none;
        }
      }
    `,
  ];

  @property() override lang: Lang = "en";
  @property({ attribute: false }) prepare!: () => Promise<Sharing>;
  @state() private sharing: Sharing | null = null;
  @state() private form: typeof shareForm | null = null;
  /** The field that was copied last. */
  @property({ attribute: false }) copied = "";
  /** The steps that are to be one file; null: those from the shown one on. */
  @property({ attribute: false }) range: Range | null = null;
  /** The pictures that are being drawn. */
  @property({ attribute: false }) drawing: RangeKind | null = null;

  say(word: Word, blanks?: Readonly<Record<string, number>>): string {
    return say(this.lang, word, blanks);
  }

  override render(): TemplateResult {
    const { sharing } = this;
    return html`<button
        class="tool"
        id="share"
        popovertarget=${this.form ? "menu" : nothing}
        aria-label=${this.say("share")}
        @click=${this.open}
      >
        ${icon("share")}<span class="word">${this.say("share")}</span>
      </button>
      ${sharing && this.form?.formTemplate(sharing, this)}`;
  }

  /** The form and its words load when it is wanted; from then on the browser opens and closes it. */
  private readonly open = async (): Promise<void> => {
    const isFirst = this.form === null;
    this.copied = "";
    this.range = null;
    const [form, sharing] = await Promise.all([import("./share-form.js"), this.prepare()]);
    adopt(this, form.formStyles);
    [this.form, this.sharing] = [form, sharing];
    if (isFirst) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("#menu")!.showPopover();
    }
  };
}
