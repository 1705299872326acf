/** `<hs-view-tools>`: find an object, choose kinds, zoom, tidy, read the heap as text. */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { glyphOf } from "../../components/glyphs.js";
import { icon } from "../../components/icons.js";
import type { ObjectKind } from "../../engine/view.js";
import type * as search from "../../state/search.js";
import { label } from "../../state/sentence.js";
import { base } from "../../styles/base.js";
import { Panel } from "../panel.js";
import { viewToolsStyles } from "./view-tools.styles.js";

const ZOOM = 1.25;
const LEAST = 0.3;
const MOST = 3;
/** Kinds that never have a card, so there is nothing to choose. */
const NO_CARD: ReadonlySet<ObjectKind> = new Set<ObjectKind>(["module", "builtin", "code", "none"]);

@customElement("hs-view-tools")
export class ViewTools extends Panel {
  static override styles = [base, viewToolsStyles];

  @state() private words = "";
  @state() private at = 0;
  @state() private finding = false;
  /** Loaded when somebody looks for something. */
  @state() private search: typeof search | null = null;

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
          ${found.map((one, at) => this.result(one, at))}
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

  private result({ object, names }: search.Found, at: number): TemplateResult {
    const { letter, hue } = glyphOf(object);
    return html`<li
      role="option"
      id="found-${at}"
      aria-selected=${at === this.at}
      @pointerdown=${(event: Event) => {
        event.preventDefault();
        this.choose(object.id);
      }}
    >
      <span class="g ${hue}">${letter}</span><b>${label(object)}</b>
      <span class="mono">${names.slice(0, 2).join(", ")}</span>
    </li>`;
  }

  private readonly begin = async (): Promise<void> => {
    this.finding = true;
    this.search ??= await import("../../state/search.js");
  };

  private readonly typed = (event: Event): void => {
    this.words = (event.target as HTMLInputElement).value;
    this.at = 0;
    this.finding = true;
  };

  /** Asks anew what is found: keys may come faster than drawings. */
  private readonly key = (event: KeyboardEvent): void => {
    const { view } = this.state;
    const found = view ? (this.search?.findObjects(view, this.words) ?? []) : [];
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move !== undefined && found.length > 0) {
      this.at = (this.at + move + found.length) % found.length;
      event.preventDefault();
    } else if (event.key === "Enter" && found[this.at]) {
      this.choose(found[this.at]!.object.id);
    } else if (event.key === "Escape") {
      this.words = "";
      (event.target as HTMLElement).blur();
    }
  };

  private choose(id: number): void {
    this.player.store.set({ selected: id, inspecting: true });
    this.finding = false;
  }

  private kinds(): TemplateResult {
    const { view, hidden } = this.state;
    const counts = new Map<ObjectKind, number>();
    for (const { kind, reached } of view?.objects ?? []) {
      if (!NO_CARD.has(kind) && reached !== "machine") {
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
    }
    hidden.forEach((kind) => counts.set(kind, counts.get(kind) ?? 0));
    const toggle = (kind: ObjectKind): void => {
      const next = new Set(hidden);
      if (!next.delete(kind)) {
        next.add(kind);
      }
      this.player.store.set({ hidden: next });
    };
    return html`<details class="kinds">
      <summary class="tool">
        ${this.say("kinds")}${hidden.size > 0 ? html` <b>−${hidden.size}</b>` : nothing}
      </summary>
      <div class="menu">
        ${[...counts].map(
          ([kind, n]) =>
            html`<label
              ><input
                type="checkbox"
                .checked=${!hidden.has(kind)}
                @change=${() => toggle(kind)}
              />${kind} <span class="quiet num">${n}</span></label
            >`,
        )}
      </div>
    </details>`;
  }
}
