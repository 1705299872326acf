/**
 * `<hs-arrays>`: every array and tensor, who holds it, whose bytes it looks at, and what it keeps
 * alive; below, the selected one's buffer in three zooms (strip.ts).
 */
import { html, nothing, svg, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { glyphOf } from "../../components/glyphs.js";
import { branchesOf, type Branches } from "../../state/beside.js";
import { bytesBehind, isSmallView, typeName } from "../../state/sentence.js";
import { base } from "../../styles/base.js";
import { pictures } from "../../styles/pictures.js";
import { bytesText, countText } from "../../text/strings.js";
import { Panel } from "../panel.js";
import { arraysStyles } from "./arrays-panel.styles.js";
import { besideTemplate } from "./beside-view.js";
import { graphTemplate } from "./graph-view.js";
import { groupArrays, nameOf, shapeText, spanOf, type ArrayItem, type Group } from "./groups.js";
import { bufferStrip } from "./strip.js";
import { TensorSceneMaker } from "./tensor-scene.js";
import { tensorTemplate } from "./tensor-view.js";
import { tellTensor } from "./tensor-words.js";
import "../../text/en-later.js";

const MOST_GROUPS = 6;
const STRIP = 170;
/** Tensors are drawn with arrows where there is so much room, and never wider than can be looked over. */
const PICTURE = 760;
const MOST_WIDE = 1012;

const isTensor = ({ object }: ArrayItem): boolean => object.kind === "tensor";

@customElement("hs-arrays")
export class ArraysPanel extends Panel {
  static override styles = [base, pictures, arraysStyles];

  /** One of two futures: only its picture, its bytes as long as in the other. */
  @property({ attribute: false }) isBranch = false;
  @property({ attribute: false }) scale = 0;
  @state() private all = false;
  /** The futures that the reader has put away. */
  @state() private away: Branches | undefined;
  @state() private room = 0;
  private readonly watch = new ResizeObserver(([entry]) => {
    this.room = Math.round(entry?.contentRect.width ?? 0);
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  protected override draw(): TemplateResult {
    const branches = this.isBranch ? undefined : branchesOf(this.player.store);
    if (branches && branches !== this.away) {
      return besideTemplate(branches, this.state.lang, () => (this.away = branches));
    }
    return html`${
      branches
        ? html`<p class="which">
            <button class="btn" id="both-futures" @click=${() => (this.away = undefined)}>
              ${tellTensor(this.state.lang, "bothPicture")}
            </button>
          </p>`
        : nothing
    }${this.step()}`;
  }

  private step(): TemplateResult {
    const { view } = this.state;
    const groups = view ? groupArrays(view) : [];
    if (groups.length === 0) {
      return html`<div class="none">
        <p>${this.say("noArrays")}</p>
        <p class="quiet">${this.say("noArraysText")}</p>
      </div>`;
    }
    const lost = this.lost(groups);
    const shown = this.shown(groups);
    const hidden = groups.length - shown.length;
    const most = Math.max(
      ...groups.map((g) => g.bytes),
      ...lost.map((g) => g.bytes),
      this.scale,
      1,
    );
    const chosen = this.chosen(groups);
    const cut = hidden > 0 ? Math.ceil((MOST_GROUPS - 1) / 2) : shown.length;
    if (this.room >= PICTURE && groups.some((g) => g.items.some(isTensor))) {
      return this.tensors(groups, shown, lost, chosen);
    }
    return html`<div class="arrays">
      ${this.totals(groups)}
      <div class="grid">
        <div class="row heads">
          <span>${this.say("heldThrough")}</span><span>${this.say("arrayLane")}</span
          ><span>${this.say("ownerLane")}</span><span>${this.say("bufferLane")}</span>
        </div>
        ${shown.slice(0, cut).map((group) => this.group(group, most, chosen))}
        ${
          hidden > 0
            ? html`<button class="row more" @click=${() => (this.all = true)}>
                ${this.say("more", { n: hidden })}
              </button>`
            : nothing
        }
        ${shown.slice(cut).map((group) => this.group(group, most, chosen))}
        ${lost.slice(0, MOST_GROUPS).map((group) => this.ghost(group, most))}
      </div>
      ${chosen && !this.isBranch ? bufferStrip(chosen.item, chosen.group, this.state.lang) : nothing}
    </div>`;
  }

  /** Tensors, who holds them and what they look at, with arrows. */
  private tensors(
    groups: readonly Group[],
    shown: readonly Group[],
    lost: readonly Group[],
    chosen: { item: ArrayItem; group: Group } | undefined,
  ): TemplateResult {
    const { state: app } = this;
    const width = Math.min(MOST_WIDE, this.room - 48);
    const id = chosen?.item.object.id;
    const most = this.scale;
    const scene = new TensorSceneMaker(app, shown, lost.slice(0, 3), { width, id, most }).make();
    const select = (which: number): void => this.player.select(which);
    const named = (which: number): string => {
      const item = groups.flatMap((g) => g.items).find(({ object }) => object.id === which);
      return item ? nameOf(item) : `#${which}`;
    };
    return html`<div class="arrays">
      ${this.totals(groups)}
      ${tensorTemplate(scene, { lang: app.lang, counts: app.diff.counts, select })}
      ${
        shown.length < groups.length
          ? html`<p>
              <button class="btn" @click=${() => (this.all = true)}>
                ${this.say("more", { n: groups.length - shown.length })}
              </button>
            </p>`
          : nothing
      }
      ${
        chosen && !this.isBranch
          ? html`${graphTemplate(chosen.item.buffer, nameOf(chosen.item), named, app.lang, select)}
            ${bufferStrip(chosen.item, chosen.group, app.lang)}`
          : nothing
      }
    </div>`;
  }

  /** Allocations that were there one step ago. */
  private lost(groups: readonly Group[]): readonly Group[] {
    const { before } = this.state;
    const now = new Set(groups.map((group) => group.start));
    return before ? groupArrays(before).filter((group) => !now.has(group.start)) : [];
  }

  private ghost(group: Group, most: number): TemplateResult {
    const [item] = group.items;
    const w = Math.max(4, (group.bytes / most) * STRIP);
    return html`<div class="row ghost">
      <span class="path"></span>
      <span class="card"
        ><span class="mono what"
          >${item ? `${shapeText(item.buffer.shape)} ${item.buffer.dtype}` : ""}</span
        ></span
      >
      <span class="own"></span>
      <span class="strip">
        <svg width=${STRIP + 2} height="22" aria-hidden="true">
          ${svg`<rect class="buf gone" x="1" y="1" width=${w} height="20" rx="2" />`}
        </svg>
        <span class="words"
          ><b>${bytesText(group.bytes, this.state.lang)}</b> ${this.say("freedKey")}</span
        >
      </span>
    </div>`;
  }

  /** The first and the last ones, and the one that is selected. */
  private shown(groups: readonly Group[]): readonly Group[] {
    if (this.all || groups.length <= MOST_GROUPS) {
      return groups;
    }
    const head = Math.ceil((MOST_GROUPS - 1) / 2);
    const tail = MOST_GROUPS - 1 - head;
    return groups.filter(
      (group, at) =>
        at < head ||
        at >= groups.length - tail ||
        group.items.some((item) => item.object.id === this.state.selected),
    );
  }

  /** The selected array, else the one written to just now, else the newest view, the one named just now, the newest. */
  private chosen(groups: readonly Group[]): { item: ArrayItem; group: Group } | undefined {
    const all = groups.flatMap((group) => group.items.map((item) => ({ item, group })));
    const newest = (list: typeof all): (typeof all)[number] | undefined =>
      list.reduce<(typeof all)[number] | undefined>(
        (best, it) => (best && best.item.object.id > it.item.object.id ? best : it),
        undefined,
      );
    const { selected, diff } = this.state;
    const touched = new Set(diff.buffers.map((change) => change.id));
    const named = new Set(diff.names.map((change) => change.after));
    return (
      all.find(({ item }) => item.object.id === selected) ??
      all.find(({ item }) => touched.has(item.object.id)) ??
      newest(all.filter(({ item }) => isSmallView(item.object))) ??
      all.find(({ item }) => named.has(item.object.id)) ??
      newest(all)
    );
  }

  private totals(groups: readonly Group[]): TemplateResult | typeof nothing {
    const small = groups.flatMap((g) => g.items).filter((item) => isSmallView(item.object));
    // Where names hold all of the bytes anyway, the views are not what keeps them.
    if (small.length < 2 || !small.some((item) => item.buffer.keeps > 0)) {
      return nothing;
    }
    const kept = bytesBehind(small);
    const used = small.reduce((sum, item) => sum + item.buffer.used, 0);
    return html`<div class="totals" id="totals">
      <p>
        <b>${bytesText(kept, this.state.lang)}</b> ${this.say("totalKept", { n: small.length })}
      </p>
      <p><b>${bytesText(used, this.state.lang)}</b> ${this.say("totalUsed")}</p>
    </div>`;
  }

  private group(
    group: Group,
    most: number,
    chosen: { item: ArrayItem } | undefined,
  ): TemplateResult {
    const viewsOnly = group.items.filter((item) => !item.isOwner);
    const heldOwner = group.items.filter((item) => item.isOwner && item.paths.length > 0);
    const lines = viewsOnly.length > 0 ? [...viewsOnly, ...heldOwner] : group.items;
    return html`${lines.map((item, at) => {
      const isChosen = item === chosen?.item;
      const showOwner = !item.isOwner && group.owner !== undefined;
      return html`<div class="row ${isChosen ? "chosen" : ""}">
        <span class="path mono">${item.paths.slice(0, 2).join(", ")}</span>
        ${this.card(item)}
        ${showOwner ? this.ownerCard(group) : html`<span class="own quiet">${this.say("ownsBuffer")}</span>`}
        ${at === 0 || isChosen ? this.strip(item, group, most) : html`<span></span>`}
      </div>`;
    })}`;
  }

  private card(item: ArrayItem): TemplateResult {
    const { object, buffer } = item;
    const { letter, hue } = glyphOf(object);
    const { diff, selected } = this.state;
    const swap = diff.buffers.find((b) => b.id === object.id && b.kind === "swapped");
    const classes = `card ${diff.created.has(object.id) ? "new" : ""} ${selected === object.id ? "sel" : ""}`;
    return html`<button
      class=${classes}
      data-id=${object.id}
      @click=${() => this.player.select(object.id)}
    >
      <span class="g ${hue}">${letter}</span
      ><span class="mono what"
        >${shapeText(buffer.shape)}
        ${swap && swap.before.dtype !== buffer.dtype ? html`<span class="delta">${swap.before.dtype} → ${buffer.dtype}</span>` : buffer.dtype}</span
      ><span class="count">${countText(object.refcount)}</span>
    </button>`;
  }

  private ownerCard(group: Group): TemplateResult {
    const owner = group.owner!;
    const { letter, hue } = glyphOf(owner);
    const words =
      owner.buffer && owner.kind !== "storage" ? shapeText(owner.buffer.shape) : typeName(owner);
    return html`<button class="card base" @click=${() => this.player.select(owner.id)}>
      <span class="g ${hue}">${letter}</span><span class="mono what">${words}</span
      ><span class="count">${countText(owner.refcount)}</span>
    </button>`;
  }

  /** The whole allocation, as long as it is beside the others, with the part that is looked at. */
  private strip(item: ArrayItem, group: Group, most: number): TemplateResult {
    const w = Math.max(4, (group.bytes / most) * STRIP);
    const [from, to] = spanOf(item.buffer);
    const scale = w / Math.max(1, group.bytes);
    const lit = Math.max(2, Math.min(w, (to - from) * scale));
    const isAll = to - from >= group.bytes * 0.98;
    return html`<span class="strip">
      <svg width=${STRIP + 2} height="22" aria-hidden="true">
        <defs>
          <pattern
            id="h"
            width="7"
            height="7"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path class="hatch-o" d="M0 0v7" />
          </pattern>
        </defs>
        ${svg`<rect class="buf" x="1" y="1" width=${w} height="20" rx="2" />
          <rect class="fill" x="1" y="1" width=${w} height="20" rx="2" fill=${isAll ? "none" : "url(#h)"} />
          <rect class="lit ${isAll ? "all" : ""}" x=${1 + from * scale} y="1" width=${lit} height="20" />`}
      </svg>
      <span class="words"
        ><b>${bytesText(group.bytes, this.state.lang)}</b>${
          isAll
            ? nothing
            : html`, ${this.say("uses", { n: bytesText(item.buffer.used, this.state.lang) })}`
        }</span
      >
    </span>`;
  }
}
