/**
 * `<hs-heap>`: names at the left, objects at the right, every object in its own place for its whole
 * life. Below 560 px of its own width the arrows become labelled pills (stack.ts).
 */
import { css, html, nothing, svg, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Zoom } from "../../engine/picture.js";
import { base } from "../../styles/base.js";
import { pictures } from "../../styles/pictures.js";
import { Panel } from "../panel.js";
import { sceneTemplate, type Handlers } from "./heap-svg.js";
import { Hands } from "./hands.js";
import { legend } from "./legend.js";
import { makeScene, type Scene } from "./scene.js";
import { stackStyles, stackTemplate } from "./stack.js";

const NARROW = 560;
const SMALLEST = 0.62;
const LARGEST = 1.12;

@customElement("hs-heap")
export class HeapPanel extends Panel {
  static override styles = [
    base,
    pictures,
    stackStyles,
    css`
      :host {
        display: flex;
        min-height: 0;
        min-width: 0;
        overflow: auto;
      }
      .fit {
        margin: auto;
        padding: 14px 12px;
      }
      .fit.open {
        margin-top: 0; /* its height grows as more is seen */
      }
      :host([grabbed]) {
        cursor: grabbing;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 18px;
        padding: 10px 20px 0;
        font-size: 12px;
        color: var(--hs-ink-2);
      }
      .legend li {
        display: inline-flex;
        align-items: center;
        gap: 7px;
      }
      .legend svg {
        width: 28px;
        height: 14px;
      }
      .left {
        color: var(--hs-ink-3);
        padding-left: 20px;
      }
      .empty {
        margin: auto;
        color: var(--hs-ink-3);
      }
    `,
  ];

  @state() private hovered: number | null = null;
  @state() private room = 0;
  private watcher: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher = new ResizeObserver(() => {
      this.room = this.clientWidth;
    });
    this.watcher.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher?.disconnect();
  }

  /** Pixels of the screen per pixel of the picture. */
  private shownScale = 1;
  private readonly hands = new Hands(this, () => ({
    player: this.player,
    state: this.state,
    scale: this.shownScale,
  }));

  private readonly handlers: Handlers = {
    select: (id) => {
      if (!this.hands.moved) {
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
      return stackTemplate(this.state, view, zoom, this.handlers);
    }
    const scene = makeScene(this.state, view, zoom);
    const look = { selected, hovered: this.hovered, lang };
    const { width, height } = this.size(scene);
    return html`<div class="fit ${this.state.longRun ? "open" : ""}">
      <svg
        class="heap"
        width=${width}
        height=${height}
        viewBox="0 0 ${scene.width} ${scene.height}"
        role="group"
        aria-label=${this.say("heap")}
      >
        ${svg`${sceneTemplate(scene, look, this.handlers, view.event === "end")}`}
      </svg>
      ${
        scene.picture.left + view.more > 0
          ? html`<p class="left">${this.say("leftOut", { n: scene.picture.left + view.more })}</p>`
          : nothing
      }
      ${legend(scene, lang)}
    </div>`;
  }

  /** A little larger where there is room, else scaled to the width, but not below what can be read. */
  private size(scene: Scene): { width: number; height: number } {
    const room = (this.room || 960) - 26;
    const fit = Math.max(SMALLEST, Math.min(LARGEST, room / scene.width));
    const scale = this.state.scale ?? fit;
    this.shownScale = scale;
    return { width: scene.width * scale, height: scene.height * scale };
  }
}
