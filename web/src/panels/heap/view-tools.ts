/** `<hs-view-tools>`: find an object, choose kinds, zoom, tidy, read the heap as text. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { icon } from "../../components/icons.js";
import { base } from "../../styles/base.js";
import { Panel } from "../panel.js";
import type * as finding from "./finding.js";
import type * as kindsMenu from "./kinds-menu.js";
import { viewToolsStyles } from "./view-tools.styles.js";

const ZOOM = 1.25;
const LEAST = 0.3;
const MOST = 3;

@customElement("hs-view-tools")
export class ViewTools extends Panel {
  static override styles = [base, viewToolsStyles];

  /** What is looked for, and which of what is found is marked. */
  @state() words = "";
  @state() at = 0;
  @state() private finding = false;
  /** Loaded when somebody looks for something. */
  @state() private search: typeof finding | null = null;
  /** Loaded when the menu is opened. */
  @state() private menu: typeof kindsMenu | null = null;

  /** The key `/` leads here. */
  find(): void {
    this.shadowRoot!.querySelector("input")!.focus();
  }

  zoom(by: 1 | -1 | 0): void {
    const { store, shownScale } = this.player;
    const next = (store.state.scale ?? shownScale) * (by > 0 ? ZOOM : 1 / ZOOM);
    store.set({
      scale: by === 0 ? null : Math.min(MOST, Math.max(LEAST, Math.round(next * 100) / 100)),
    });
  }

  /** The only panel that says how large the picture is. */
  protected override shouldUpdate(): boolean {
    return true;
  }

  protected override draw(): TemplateResult {
    const { view, scale, asText, pins, folded, open } = this.state;
    const found = view && this.finding ? (this.search?.findObjects(view, this.words) ?? []) : [];
    const touched = pins.size + folded.size + open.size > 0;
    return html`<div class="tools">
      <div class="find" role="search">
        ${icon("search")}
        <input
          type="search"
          aria-label=${this.say("find")}
          placeholder=${this.say("find")}
          title=${this.say("findHint")}
          role="combobox"
          aria-expanded=${found.length > 0}
          aria-controls="found"
          aria-activedescendant=${found.length > 0 ? `found-${this.at}` : nothing}
          .value=${this.words}
          @input=${this.typed}
          @keydown=${this.key}
          @focus=${this.begin}
          @blur=${() => (this.finding = false)}
        /><kbd aria-hidden="true">/</kbd>
        <ul id="found" role="listbox" aria-label=${this.say("find")} ?hidden=${found.length === 0}>
          ${this.search?.foundTemplate(found, this.at, this.choose)}
        </ul>
      </div>
      ${this.kinds()}
      ${
        touched
          ? html`<button class="tool" id="tidy" @click=${() => this.player.tidy()}>
              ${this.say("tidy")}
            </button>`
          : nothing
      }
      <button
        class="tool"
        id="as-text"
        aria-pressed=${asText}
        @click=${() => this.player.store.set({ asText: !asText })}
      >
        ${this.say("asText")}
      </button>
      <span class="zoom" role="group" aria-label=${this.say("zoom")}>
        <button
          class="tool icon"
          id="zoom-out"
          aria-label=${this.say("zoomOut")}
          @click=${() => this.zoom(-1)}
        >
          −
        </button>
        <button
          class="tool num"
          id="zoom-fit"
          title=${this.say("zoomFit")}
          @click=${() => this.zoom(0)}
        >
          ${scale === null ? this.say("zoomFit") : `${Math.round(scale * 100)} %`}
        </button>
        <button
          class="tool icon"
          id="zoom-in"
          aria-label=${this.say("zoomIn")}
          @click=${() => this.zoom(1)}
        >
          +
        </button>
      </span>
    </div>`;
  }

  private readonly begin = async (): Promise<void> => {
    this.finding = true;
    this.search ??= await import("./finding.js");
  };

  private readonly typed = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
    this.at = 0;
    this.finding = true;
  };

  private readonly key = (event: KeyboardEvent): void => this.search?.keyed(event, this);

  /** @internal */
  readonly choose = (id: number): void => {
    this.player.store.set({ selected: id, inspecting: true });
    this.finding = false;
  };

  private readonly openKinds = async (): Promise<void> => {
    this.menu ??= await import("./kinds-menu.js");
  };

  private kinds(): TemplateResult {
    const { hidden } = this.state;
    return html`<details class="kinds" @toggle=${this.openKinds}>
      <summary class="tool">
        ${this.say("kinds")}${hidden.size > 0 ? html` <b>−${hidden.size}</b>` : nothing}
      </summary>
      <div class="menu">${this.menu?.kindsTemplate(this.state, this.player.store)}</div>
    </details>`;
  }
}
