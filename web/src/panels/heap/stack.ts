/** The heap for narrow screens: cards in one column, arrows as pills that name their target. */
import { numberOf } from "../../engine/numbers.js";
import { html, nothing, type TemplateResult } from "lit";
import type { FieldChange } from "../../engine/diff.js";
import {
  isAtom,
  makePicture,
  type Card,
  type Picture,
  type Row,
  type Zoom,
} from "../../engine/picture.js";
import type { FreedObject, HeapObject, View } from "../../engine/view.js";
import { glyphOf } from "../../components/glyphs.js";
import { label, typeName } from "../../state/sentence.js";
import { notesOf, type Note } from "../../state/notes.js";
import type { AppState, Store } from "../../state/store.js";
import { countText, engineWords, say } from "../../text/strings.js";
import { holdersOf } from "../inspector/holders.js";
import type { Handlers } from "./heap-svg.js";
import { stackStyles } from "./stack.styles.js";
import "../../text/en-later.js";

export { stackStyles };

/** Letters of a value that stands in a cell of a strip. */
const MOST_IN_CELL = 9;

class Stack {
  private readonly picture: Picture;
  private readonly changes: ReadonlyMap<string, FieldChange>;

  constructor(
    private readonly state: AppState,
    private readonly view: View,
    zoom: Zoom,
    private readonly on: Handlers,
    private readonly notes: readonly Note[],
  ) {
    this.picture = makePicture(view, zoom, state);
    this.changes = new Map(state.diff.fields.map((f) => [`${f.id}|${f.key}`, f]));
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
            ${frame.rows.map((row) => this.row(row, undefined, this.nameChanged(frame.depth, row.label)))}
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
      ${
        this.strip(rows, object.id, isNew) ??
        rows.map((row) =>
          row.kind === "spare"
            ? html`<div class="s-row quiet">${say(lang, "spare", { n: row.more ?? 0 })}</div>`
            : row.kind === "more"
              ? html`<button class="s-row quiet" @click=${() => this.on.unfold(object.id)}>
                  ${say(lang, "more", { n: row.more ?? 0 })}
                </button>`
              : this.row(row, isNew ? undefined : this.changes.get(`${object.id}|${row.key}`)),
        )
      }
      ${this.notes.filter(({ id }) => id === object.id).map(({ words }) => html`<p class="s-note">${words[lang]}</p>`)}
      ${selected === object.id ? this.holders(object) : nothing}
      ${
        object.reached === "nothing"
          ? html`<p class="lost">${say(lang, "unreachable")}</p>`
          : nothing
      }
    </section>`;
  }

  /** Elements that say all there is of them stand side by side, as they lie in memory. */
  private strip(rows: readonly Row[], id: number, isNew: boolean): TemplateResult | null {
    const items = rows.filter(({ kind }) => kind === "item");
    const texts = items.map((row) => this.shortText(row));
    const isStrip =
      items.length > 1 &&
      rows.every(({ kind }) => kind === "item" || kind === "spare") &&
      !texts.includes(null);
    if (!isStrip) {
      return null;
    }
    const spare = rows.find(({ kind }) => kind === "spare")?.more ?? 0;
    return html`<ol class="s-strip">
      ${items.map((row, at) => {
        const change = isNew ? undefined : this.changes.get(`${id}|${row.key}`);
        const was = change ? this.before(change) : "";
        const { to } = row;
        return html`<li class=${change ? "chg" : ""}>
          <span class="k">${row.label}${was === "" ? nothing : html` <i>${was} →</i>`}</span>
          ${
            to === undefined
              ? html`<span class="mono">${texts[at]}</span>`
              : html`<button class="mono" @click=${() => this.on.select(to)}>${texts[at]}</button>`
          }
        </li>`;
      })}
      ${spare > 0 ? html`<li class="spare">${say(this.state.lang, "spare", { n: spare })}</li>` : nothing}
    </ol>`;
  }

  private shortText({ text, to }: Row): string | null {
    const object = to === undefined ? undefined : this.picture.byId.get(to);
    const words =
      object && isAtom(object.kind) ? object.summary : to === undefined ? text : undefined;
    return words !== undefined && words.length <= MOST_IN_CELL ? words : null;
  }

  /** What a cell held before. */
  private before({ before }: FieldChange): string {
    if (before === null) {
      return say(this.state.lang, "empty");
    }
    const { to, value } = before;
    const object =
      to === undefined ? undefined : this.state.before?.objects.find((o) => o.id === to);
    return object === undefined
      ? (value ?? "")
      : isAtom(object.kind)
        ? object.summary
        : `#${numberOf(object)}`;
  }

  /** Who holds the selected object, as buttons that lead there. */
  private holders(object: HeapObject): TemplateResult {
    const { lang } = this.state;
    return html`<p class="s-held">
      ${say(lang, "heldThrough")}
      ${holdersOf(this.view, object).map(({ holder, from }) =>
        from === undefined
          ? html`<span class="mono">${holder}</span>`
          : html`<button class="mono" @click=${() => this.on.select(from)}>${holder}</button>`,
      )}
    </p>`;
  }

  private count(object: HeapObject): TemplateResult {
    const change = this.state.diff.counts.get(object.id);
    const way = change === undefined ? "" : change[1] > change[0] ? "up" : "down";
    const words =
      change && !object.static ? `${change[0]} → ${change[1]}` : countText(object.refcount);
    return html`<span class="rc ${way}">${words}</span>`;
  }

  private row(row: Row, change?: FieldChange, renamed = false): TemplateResult {
    const was = change ? this.before(change) : "";
    return html`<div class="s-row ${change || renamed ? "chg" : ""}">
      <span class="k"
        >${row.key === "value" ? engineWords(this.state.lang, row.label) : row.label}</span
      >${
        row.to === undefined ? html`<span class="mono">${row.text ?? ""}</span>` : this.pill(row.to)
      }${was === "" ? nothing : html`<span class="was">${was} →</span>`}
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
  store: Store,
): TemplateResult {
  const notes = notesOf(store).filter(({ step }) => step === state.step);
  return new Stack(state, view, zoom, on, notes).draw();
}
