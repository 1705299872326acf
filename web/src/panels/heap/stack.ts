/** The heap for narrow screens: cards in one column, arrows as pills that name their target. */
import { numberOf } from "../../engine/numbers.js";
import { css, html, nothing, type TemplateResult } from "lit";
import { makePicture, type Card, type Picture, type Row, type Zoom } from "../../engine/picture.js";
import type { FreedObject, HeapObject, View } from "../../engine/view.js";
import { glyphOf } from "../../components/glyphs.js";
import { label, typeName } from "../../state/sentence.js";
import type { AppState } from "../../state/store.js";
import { countText, engineWords, say } from "../../text/strings.js";
import type { Handlers } from "./heap-svg.js";

export const stackStyles = css`
  .stack {
    align-self: flex-start;
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 14px 16px 20px;
    width: 100%;
  }
  .s-card {
    flex: none;
    border: 1px solid var(--hs-edge);
    border-radius: 10px;
    background: var(--hs-card);
    overflow: hidden;
  }
  .s-card.frame {
    background: var(--hs-paper);
    border-top: 3px solid var(--hs-ink);
  }
  .s-card.sel {
    border-color: var(--hs-select);
    box-shadow:
      0 0 0 1px var(--hs-select),
      0 0 0 6px var(--hs-halo);
  }
  .s-card.new {
    border-color: var(--hs-green);
    box-shadow: 0 0 0 1px var(--hs-green);
  }
  .s-card.ghost {
    background: none;
    border-style: dashed;
    color: var(--hs-ink-3);
  }
  .s-head {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 44px;
    padding: 6px 12px;
    width: 100%;
    font-weight: 600;
  }
  .s-head .id {
    color: var(--hs-ink-3);
    font-weight: 400;
  }
  .s-head .rc,
  .s-val .rc {
    margin-left: auto;
    font: 600 12px/20px var(--hs-mono);
    padding: 0 8px;
    border: 1px solid var(--hs-edge);
    border-radius: 10px;
    white-space: nowrap;
  }
  .rc.up {
    background: var(--hs-green-wash);
    border-color: var(--hs-green);
    color: var(--hs-green-ink);
  }
  .rc.down {
    background: var(--hs-red-wash);
    border-color: var(--hs-red);
    color: var(--hs-red-ink);
  }
  .s-row {
    display: flex;
    gap: 10px;
    align-items: center;
    min-height: 44px;
    padding: 4px 12px;
    border-top: 1px solid var(--hs-hair);
  }
  .s-row > .k {
    flex: 0 0 84px;
    overflow: hidden;
    text-overflow: ellipsis;
    font-family: var(--hs-mono);
    font-size: 12.5px;
    color: var(--hs-ink-2);
  }
  button.s-row {
    width: 100%;
  }
  .s-row.chg {
    background: var(--hs-orange-wash);
  }
  .s-row .was {
    color: var(--hs-orange-ink);
    margin-left: auto;
    font: 11.5px var(--hs-mono);
  }
  .pill {
    display: inline-flex;
    gap: 7px;
    align-items: center;
    min-height: 34px;
    padding: 2px 12px 2px 10px;
    border: 1px solid var(--hs-edge);
    border-radius: 17px;
    background: var(--hs-card);
    min-width: 0;
  }
  .pill.sel {
    border: 2px solid var(--hs-select);
    font-weight: 600;
  }
  .pill span:last-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .lost {
    padding: 0 12px 8px;
    font-size: 12px;
    color: var(--hs-purple-ink);
  }
  .why {
    padding: 0 12px 10px;
    font-size: 12px;
    color: var(--hs-red-ink);
  }
`;

class Stack {
  private readonly picture: Picture;
  private readonly changed: ReadonlySet<string>;

  constructor(
    private readonly state: AppState,
    private readonly view: View,
    zoom: Zoom,
    private readonly on: Handlers,
  ) {
    this.picture = makePicture(view, zoom, state);
    this.changed = new Set(state.diff.fields.map((f) => `${f.id}|${f.key}`));
  }

  draw(): TemplateResult {
    // A number or a string says all there is in the pill that leads to it.
    const cards = [...this.picture.cards.values()]
      .filter((card) => card.rows.length > 0)
      .sort((a, b) => a.lane - b.lane || a.object.id - b.object.id);
    const frames = [...this.picture.frames].reverse();
    const ghosts = this.view.changes.freed.filter((o) =>
      this.state.before?.objects.some((b) => b.id === o.id && b.fields.length > 0),
    );
    return html`<div class="stack">
      ${frames.map(
        (frame) =>
          html`<section class="s-card frame">
            <div class="s-head">
              ${
                frame.hidden === undefined
                  ? frame.name.replace(/^(\w+)$/, frame.index === 0 ? "$1" : "$1()")
                  : say(this.state.lang, "moreCalls", { n: frame.hidden })
              }
            </div>
            ${frame.rows.map((row) => this.row(row, this.nameChanged(frame.depth, row.label)))}
          </section>`,
      )}
      ${cards.map((card) => this.card(card))} ${ghosts.map((ghost) => this.ghost(ghost))}
    </div>`;
  }

  private nameChanged(frame: number, name: string): boolean {
    return this.state.diff.names.some((n) => n.frame === frame && n.name === name);
  }

  private card({ object, rows }: Card): TemplateResult {
    const { diff, selected, lang } = this.state;
    const { letter, hue } = glyphOf(object);
    const isNew = diff.created.has(object.id);
    const classes = `s-card ${isNew ? "new" : ""} ${selected === object.id ? "sel" : ""}`;
    const summary = object.kind === "weakref" ? engineWords(lang, object.summary) : object.summary;
    const name = rows.length === 0 ? summary : label(object).replace(/ #\d+$/, "");
    return html`<section class=${classes} data-id=${object.id}>
      <button class="s-head" @click=${() => this.on.select(object.id)}>
        <span class="g ${hue}">${letter}</span><span>${name}</span
        ><span class="id">#${numberOf(object)}</span>${this.count(object)}
      </button>
      ${rows.map((row) =>
        row.kind === "spare"
          ? html`<div class="s-row quiet">${say(lang, "spare", { n: row.more ?? 0 })}</div>`
          : row.kind === "more"
            ? html`<button class="s-row quiet" @click=${() => this.on.unfold(object.id)}>
                ${say(lang, "more", { n: row.more ?? 0 })}
              </button>`
            : this.row(row, !isNew && this.changed.has(`${object.id}|${row.key}`)),
      )}
      ${
        object.reached === "nothing"
          ? html`<p class="lost">${say(lang, "unreachable")}</p>`
          : nothing
      }
    </section>`;
  }

  private count(object: HeapObject): TemplateResult {
    const change = this.state.diff.counts.get(object.id);
    const way = change === undefined ? "" : change[1] > change[0] ? "up" : "down";
    const words =
      change && !object.static ? `${change[0]} → ${change[1]}` : countText(object.refcount);
    return html`<span class="rc ${way}">${words}</span>`;
  }

  private row(row: Row, changed: boolean): TemplateResult {
    return html`<div class="s-row ${changed ? "chg" : ""}">
      <span class="k"
        >${row.key === "value" ? engineWords(this.state.lang, row.label) : row.label}</span
      >${
        row.to === undefined ? html`<span class="mono">${row.text ?? ""}</span>` : this.pill(row.to)
      }
    </div>`;
  }

  private pill(id: number): TemplateResult {
    const object = this.picture.byId.get(id);
    if (!object) {
      return html`<span class="quiet">…</span>`;
    }
    const { letter, hue } = glyphOf(object);
    return html`<button
      class="pill ${this.state.selected === id ? "sel" : ""}"
      @click=${() => this.on.select(id)}
    >
      <span aria-hidden="true">→</span><span class="g ${hue}">${letter}</span
      ><span>${label(object)}</span>
    </button>`;
  }

  private ghost(freed: FreedObject): TemplateResult {
    const { letter } = glyphOf(freed);
    const { lang } = this.state;
    const { reason } = freed;
    const why =
      this.view.event === "end"
        ? say(lang, "freedExit")
        : reason.kind === "count"
          ? say(lang, "freedCount", { line: reason.line })
          : say(lang, "freedCollected", { gen: reason.generation });
    return html`<section class="s-card ghost">
      <div class="s-head">
        <span class="g">${letter}</span>${typeName(freed)}
        <span class="id">#${numberOf(freed)}</span>
      </div>
      <div class="why">${why}</div>
      ${nothing}
    </section>`;
  }
}

export function stackTemplate(
  state: AppState,
  view: View,
  zoom: Zoom,
  on: Handlers,
): TemplateResult {
  return new Stack(state, view, zoom, on).draw();
}
