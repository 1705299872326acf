/**
 * `<hs-heap>`: names at the left, objects at the right, every object in its own place for its whole
 * life. Below 480 px of its own width the arrows become labelled pills (stack.ts).
 */
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { adopt } from "../../components/adopt.js";
import { MOST_CARDS, type Zoom } from "../../engine/picture.js";
import type { View } from "../../engine/view.js";
import { base } from "../../styles/base.js";
import { pictures } from "../../styles/pictures.js";
import { Panel } from "../panel.js";
import { figureStyles, figureTemplate, LARGEST, READABLE, SMALLEST } from "./figure.js";
import type { Hands } from "./hands.js";
import type { Handlers } from "./heap-svg.js";
import { makeScene, type Scene } from "./scene.js";
import type * as Notes from "./notes.js";
import type * as Stack from "./stack.js";

const NARROW = 480;
/** After the last change of its scale the picture is painted anew. */
const STILL_MS = 180;

@customElement("hs-heap")
export class HeapPanel extends Panel {
  static override styles = [
    base,
    pictures,
    figureStyles,
    css`
      :host {
        display: flex;
        min-height: 0;
        min-width: 0;
        overflow: auto;
      }
      :host([grabbed]) {
        cursor: grabbing;
      }
      .empty {
        margin: auto;
        color: var(--hs-ink-3);
      }
    `,
  ];

  @state() private hovered: number | null = null;
  @state() private room = 0;
  @state() private stack: typeof Stack | null = null;
  @state() private notes: typeof Notes | null = null;
  private watcher: ResizeObserver | undefined;
  private still: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher = new ResizeObserver(() => {
      this.room = this.clientWidth;
    });
    this.watcher.observe(this);
    this.addEventListener("pointerover", () => void this.loadHands(), { once: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher?.disconnect();
  }

  private made: { readonly of: readonly unknown[]; readonly scene: Scene } | null = null;
  private hands: Hands | null = null;
  private readonly loadHands = async (): Promise<void> => {
    const { Hands } = await import("./hands.js");
    this.hands ??= new Hands(this, () => ({
      player: this.player,
      state: this.state,
      scale: this.player.shownScale,
    }));
  };

  private readonly handlers: Handlers = {
    select: (id) => {
      if (!this.hands?.moved) {
        this.player.select(this.state.selected === id ? null : id);
      }
    },
    hover: (id) => {
      this.hovered = id;
    },
    unfold: (id) => this.player.unfold(id),
  };

  protected override draw(): TemplateResult {
    const { view, tab, selected, lang } = this.state;
    if (!view) {
      return html`<p class="empty">${this.state.phase === "running" ? "…" : nothing}</p>`;
    }
    const zoom: Zoom = tab === "objects" ? "objects" : "names";
    if (this.state.asText) {
      void import("./tree.js");
      return html`<hs-tree .app=${this.state} .player=${this.player}></hs-tree>`;
    }
    if (this.room > 0 && this.room < NARROW) {
      if (this.stack) {
        return this.stack.stackTemplate(this.state, view, zoom, this.handlers, this.player.store);
      }
      void this.loadStack();
      return html``;
    }
    const scene = this.scene(view, zoom);
    return figureTemplate({
      scene,
      look: { selected, hovered: this.hovered, lang },
      handlers: this.handlers,
      view,
      notes: this.notes?.notesTemplate(scene, this.state, this.player.store),
      grows: this.state.longRun !== null,
      all: this.state.most > MOST_CARDS,
      drawAll: this.drawAll,
    });
  }

  /** Nothing is drawn for another scale: what is there is scaled, 60 times a second. */
  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    const anew = super.shouldUpdate(changed);
    if (!anew) {
      this.fit(true);
    }
    return anew;
  }

  protected override updated(): void {
    this.fit(false);
    if (this.state.settled) {
      void this.loadNotes();
    }
  }

  /** A little larger where there is room, else scaled to the width, but not below what can be read. */
  private fit(moving: boolean): void {
    const { made } = this;
    if (made) {
      const room = (this.room || 960) - 26;
      const whole = Math.min(LARGEST, room / made.scene.width);
      const fit = whole < SMALLEST ? READABLE : whole;
      const before = this.player.shownScale;
      const after = this.state.scale ?? fit;
      this.player.shownScale = after;
      if (!moving) {
        this.rest(made.scene, after);
      } else if (before !== after) {
        this.hands?.zooming.move(made.scene, before, after);
        void this.loadHands(); // until they are here a change shows when it rests
      }
    }
    clearTimeout(this.still);
    if (moving) {
      this.still = setTimeout(() => this.fit(false), STILL_MS);
    }
  }

  private rest(picture: Scene, scale: number): void {
    const scaled = this.renderRoot.querySelector<HTMLElement>(".scaled");
    const sized = this.renderRoot.querySelector<HTMLElement>(".sized");
    if (scaled && sized) {
      sized.style.width = `${picture.width * scale}px`;
      sized.style.height = `${picture.height * scale}px`;
      scaled.style.transform = scale === 1 ? "" : `scale(${scale})`;
      scaled.style.willChange = "";
      this.hands?.zooming.rest();
    }
  }

  private readonly drawAll = (all: boolean): void => {
    void import("../../state/draw-all.js").then((m) => m.drawAll(this.player.store, all));
  };

  /** The narrow drawing comes where it is wanted. */
  private async loadStack(): Promise<void> {
    const stack = await import("./stack.js");
    adopt(this, stack.stackStyles);
    this.stack = stack;
  }

  /** What is written in the picture comes when the run is over. */
  private async loadNotes(): Promise<void> {
    if (!this.notes) {
      const notes = await import("./notes.js");
      adopt(this, notes.noteStyles);
      this.notes = notes;
    }
  }

  /** Zooming and pointing at things change nothing of the scene: it is made anew when what it is made of is. */
  private scene(view: View, zoom: Zoom): Scene {
    const { before, diff, scan, longRun, open, folded, hidden, most, pins, lang } = this.state;
    const of = [view, zoom, lang, before, diff, scan, longRun, open, folded, hidden, most, pins];
    if (this.made?.of.every((part, at) => part === of[at]) !== true) {
      this.made = { of, scene: makeScene(this.state, view, zoom) };
    }
    return this.made.scene;
  }
}
