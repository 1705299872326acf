/** `<hs-share>`: a link that carries the program, a fragment of HTML for other pages, the picture. */
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { icon } from "../components/icons.js";
import { base } from "../styles/base.js";
import { say, type Lang, type Word } from "../text/strings.js";

export const SAVE_KINDS = ["svg", "png", "animation", "json", "dot", "text"] as const;
export type SaveKind = (typeof SAVE_KINDS)[number];

const SAVE_WORDS: Readonly<Record<SaveKind, Word>> = {
  svg: "saveSvg",
  png: "savePng",
  animation: "saveAnimation",
  json: "saveJson",
  dot: "saveDot",
  text: "saveText",
};

/** What the menu needs to know when it opens. */
export interface Sharing {
  /** The whole address. */
  readonly link: string;
  readonly fence: string;
  readonly markdown: string;
  readonly save: (kind: SaveKind) => void;
}

@customElement("hs-share")
export class ShareMenu extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: inline-flex;
      }
      .menu {
        position: fixed;
        inset: 52px 12px auto auto;
        margin: 0;
        width: min(380px, calc(100vw - 24px));
        padding: 16px;
        border: 1px solid var(--hs-edge);
        border-radius: var(--hs-r-l);
        background: var(--hs-card);
        color: var(--hs-ink);
      }
      label {
        display: block;
        font-size: var(--hs-fs-note);
        color: var(--hs-ink-3);
        margin-bottom: 4px;
      }
      .copy {
        display: flex;
        gap: 8px;
        margin-bottom: 12px;
      }
      .copy > :first-child {
        flex: 1;
        min-width: 0;
        padding: 5px 8px;
        border: 1px solid var(--hs-edge);
        border-radius: var(--hs-r);
        background: var(--hs-paper);
        color: var(--hs-ink);
        font: 12px/18px var(--hs-mono);
        resize: vertical;
      }
      @container (max-width: 760px) {
        .word {
          display: none;
        }
      }
      .files {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      p {
        margin-top: 12px;
        font-size: var(--hs-fs-note);
        color: var(--hs-ink-3);
      }
    `,
  ];

  @property() override lang: Lang = "en";
  @property({ attribute: false }) prepare!: () => Promise<Sharing>;
  @state() private sharing: Sharing | null = null;
  @state() private copied = "";

  private say(word: Word): string {
    return say(this.lang, word);
  }

  override render(): TemplateResult {
    const { sharing } = this;
    return html`<button
        class="tool"
        id="share"
        popovertarget="menu"
        aria-label=${this.say("share")}
        @click=${this.open}
      >
        ${icon("share")}<span class="word">${this.say("share")}</span>
      </button>
      <div class="menu" id="menu" popover role="dialog" aria-label=${this.say("share")}>
        ${this.field("link", "shareLink", sharing?.link ?? "")}
        ${this.field("fence", "shareFence", sharing?.fence ?? "")}
        ${this.field("markdown", "shareMarkdown", sharing?.markdown ?? "")}
        <div class="files">
          ${SAVE_KINDS.map(
            (kind) =>
              html`<button class="btn" id=${kind} @click=${() => sharing?.save(kind)}>
                ${this.say(SAVE_WORDS[kind])}
              </button>`,
          )}
        </div>
        <p>${this.say("shareNote")}</p>
      </div>`;
  }

  private field(id: string, word: Word, text: string): TemplateResult {
    const copy = async (): Promise<void> => {
      await navigator.clipboard.writeText(text);
      this.copied = id;
    };
    return html`<label for=${id}>${this.say(word)}</label>
      <div class="copy">
        <textarea id=${id} rows=${id === "link" ? 2 : 3} readonly .value=${text}></textarea>
        <button class="btn" @click=${copy}>
          ${this.say(this.copied === id ? "copied" : "copy")}
        </button>
      </div>`;
  }

  private readonly open = async (): Promise<void> => {
    this.copied = "";
    this.sharing = await this.prepare();
  };
}
