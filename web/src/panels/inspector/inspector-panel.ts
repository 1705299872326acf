/**
 * `<hs-inspector>`: one object, as fields, as bytes, as references. The tab never changes by
 * itself, and the object stays selected over steps.
 */
import { numberOf } from "../../engine/numbers.js";
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { glyphOf } from "../../components/glyphs.js";
import { icon } from "../../components/icons.js";
import type {
  HeapObject,
  LayoutField,
  LayoutPart,
  Ledger,
  ObjectLayout,
} from "../../engine/view.js";
import { label, typeName } from "../../state/sentence.js";
import type { InspectorTab } from "../../state/store.js";
import { base } from "../../styles/base.js";
import { bytesText, countText, grouped, hex } from "../../text/strings.js";
import { Panel } from "../panel.js";
import { holdersOf } from "./holders.js";
import { inspectorStyles } from "./inspector-panel.styles.js";

interface Dump {
  readonly step: number;
  readonly id: number;
  readonly layout: ObjectLayout;
  readonly bytes: readonly Uint8Array[];
  /** The same parts one step earlier, where they lay at the same address. */
  readonly before: readonly (Uint8Array | null)[];
}

const PART_WORDS = {
  gc_head: "gcHead",
  object: "partObject",
  items: "partItems",
  keys: "partKeys",
  values: "partValues",
  buffer: "partBuffer",
} as const;
const MOST_BYTES = 512;

@customElement("hs-inspector")
export class InspectorPanel extends Panel {
  static override styles = [base, inspectorStyles];

  @state() private dump: Dump | null = null;
  @state() private ledger: Ledger | null = null;
  private asked = "";

  override willUpdate(): void {
    const { selected, step, inspectorTab, phase, view } = this.state;
    const ready = phase === "done" || phase === "stopped";
    const there = view?.objects.some((o) => o.id === selected) === true;
    const key = `${selected}|${step}|${inspectorTab}|${phase}|${view?.step}`;
    if (selected === null || !ready || !there || view.step !== step || key === this.asked) {
      return;
    }
    this.asked = key;
    if (inspectorTab === "bytes") {
      void this.readBytes(step, selected);
    } else if (inspectorTab === "references") {
      void this.readLedger(step, selected);
    }
  }

  protected override draw(): TemplateResult {
    const { selected, view, before } = this.state;
    const object = view?.objects.find((o) => o.id === selected);
    const gone = object ? undefined : before?.objects.find((o) => o.id === selected);
    const shown = object ?? gone;
    return html`
      ${shown ? this.who(shown, gone !== undefined) : nothing}
      <div class="tabs" role="tablist">
        ${this.tab("object")}${this.tab("bytes")}${this.tab("references")}
      </div>
      <div class="scroll" role="tabpanel">
        ${
          object
            ? this.body(object)
            : html`<p class="note">${gone ? this.deathNote(gone) : this.say("selectHint")}</p>`
        }
      </div>
    `;
  }

  private tab(name: InspectorTab): TemplateResult {
    return html`<button
      role="tab"
      id="tab-${name}"
      aria-selected=${this.state.inspectorTab === name}
      @click=${() => this.player.store.set({ inspectorTab: name })}
    >
      ${this.say(name)}
    </button>`;
  }

  private who(object: HeapObject, gone: boolean): TemplateResult {
    const { letter, hue } = glyphOf(object);
    const generation =
      object.generation === null
        ? this.say("untracked")
        : `${this.say("generation")} ${object.generation}`;
    return html`<div class="who">
      <span class="g ${hue}">${letter}</span>
      <h2>${typeName(object)} <span>#${numberOf(object)}</span></h2>
      <button
        class="tool icon"
        aria-label=${this.say("close")}
        @click=${() => this.player.store.set({ selected: null, inspecting: false })}
      >
        ${icon("close")}
      </button>
      <p>
        <span class="mono">${hex(object.address)}</span> · ${bytesText(object.size)} ·
        ${gone ? this.say("freedKey") : generation}
      </p>
    </div>`;
  }

  private deathNote(object: HeapObject): string {
    const freed = this.state.view?.changes.freed.find((f) => f.id === object.id);
    if (!freed) {
      return this.say("selectHint");
    }
    return freed.reason.kind === "count"
      ? this.say("freedCount", { line: freed.reason.line })
      : this.say("freedCollected", { gen: freed.reason.generation });
  }

  private body(object: HeapObject): TemplateResult {
    switch (this.state.inspectorTab) {
      case "object":
        return this.objectTab(object);
      case "bytes":
        return this.bytesTab();
      case "references":
        return this.referencesTab(object);
    }
  }

  private objectTab(object: HeapObject): TemplateResult {
    const { buffer } = object;
    const facts: [string, unknown][] = [
      [this.say("type"), object.type],
      [this.say("value"), html`<span class="mono cut">${object.summary}</span>`],
      [this.say("refcount"), countText(object.refcount)],
      [this.say("size"), bytesText(object.size)],
    ];
    if (object.extra) {
      const blanks = { bytes: bytesText(object.extra.bytes), address: hex(object.extra.address) };
      facts.push(["", this.say("alsoOwns", blanks)]);
    }
    if (buffer) {
      facts.push(
        ["shape", `(${buffer.shape.join(", ")})`],
        ["strides", `(${buffer.strides.map(grouped).join(", ")})`],
        ["dtype", buffer.dtype],
        ["offset", bytesText(buffer.offset)],
        ["flags", buffer.flags.join(", ")],
      );
      if (buffer.version !== undefined) {
        facts.push(["_version", String(buffer.version)]);
      }
    }
    facts.push([
      "",
      object.static
        ? this.say("staticNote")
        : object.born < 0
          ? this.say("bornBefore")
          : this.say("bornAt", { line: object.bornLine, step: object.born }),
    ]);
    return html`<dl class="fields">
        ${facts.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
      ${
        object.fields.length === 0
          ? nothing
          : html`<h3>${this.say("holds")}</h3>
              <dl class="fields">
                ${object.fields.map(
                  (field) =>
                    html`<dt class="mono">${field.name}</dt>
                      <dd>${field.to === undefined ? field.value : this.link(field.to)}</dd>`,
                )}
              </dl>`
      }`;
  }

  /** The engine's words name objects by its own numbers. */
  private shortly(words: string): string {
    return words.replace(/#(\d+)/g, (whole, digits: string) => {
      const object = this.state.view?.objects.find((o) => o.id === Number(digits));
      return object ? `#${numberOf(object)}` : whole;
    });
  }

  private link(id: number): TemplateResult {
    const target = this.state.view?.objects.find((o) => o.id === id);
    return html`<button class="link" @click=${() => this.player.select(id)}>
      ${target ? label(target) : `#${id}`}
    </button>`;
  }

  private bytesTab(): TemplateResult {
    const dump = this.dump;
    if (dump === null || dump.id !== this.state.selected) {
      return html`<p class="note">…</p>`;
    }
    return html`${dump.layout.parts.map((part, at) =>
      this.byteTable(part, dump.bytes[at]!, dump.before[at] ?? null),
    )}`;
  }

  private byteTable(
    part: LayoutPart,
    bytes: Uint8Array,
    before: Uint8Array | null,
  ): TemplateResult {
    const word = PART_WORDS[part.name as keyof typeof PART_WORDS] as
      (typeof PART_WORDS)[keyof typeof PART_WORDS] | undefined;
    const isHead = part.name === "gc_head";
    const where = isHead
      ? `${this.say("gcHeadNote")}, ${bytesText(part.bytes)}`
      : `${bytesText(part.bytes)} ${this.say("at")} ${hex(part.address)}`;
    const start = part.fields[0]?.offset ?? 0;
    return html`<table class="bytes">
      <caption>
        <b>${word === undefined ? part.name : this.say(word)}</b
        >, ${where}
      </caption>
      ${part.fields.map((field) => this.field(field, start, bytes, before, isHead))}
    </table>`;
  }

  private field(
    field: LayoutField,
    start: number,
    bytes: Uint8Array,
    before: Uint8Array | null,
    isHead: boolean,
  ): TemplateResult {
    const from = field.offset - start;
    const own = bytes.subarray(from, from + field.size);
    const old = before?.subarray(from, from + field.size);
    const changed = old !== undefined && own.some((b, at) => b !== old[at]);
    const classes = `${changed ? "chg" : ""} ${isHead ? "gc" : ""}`;
    return html`<tr class=${classes}>
      <td class="o">${String(field.offset).replace("-", "−")}</td>
      <td class="h"><small>${field.name}</small>${this.hexRows(own)}</td>
      <td class="v">
        ${
          field.to === undefined
            ? this.shortly(field.meaning)
            : html`→
                <button class="link" @click=${() => this.player.select(field.to!)}>
                  ${this.shortly(field.meaning)}
                </button>`
        }
      </td>
    </tr>`;
  }

  /** Eight bytes a row; zeros at the end are quiet. */
  private hexRows(bytes: Uint8Array): TemplateResult[] {
    const rows: TemplateResult[] = [];
    for (let at = 0; at < Math.min(bytes.length, 64); at += 8) {
      const row = [...bytes.subarray(at, at + 8)];
      let used = row.length;
      while (used > 0 && row[used - 1] === 0) {
        used--;
      }
      const text = (part: number[]): string =>
        part.map((b) => b.toString(16).padStart(2, "0")).join(" ");
      rows.push(
        html`<span
          >${text(row.slice(0, used))}<i
            >${used > 0 && used < row.length ? " " : ""}${text(row.slice(used))}</i
          ></span
        >`,
      );
    }
    return rows;
  }

  private referencesTab(object: HeapObject): TemplateResult {
    const { view } = this.state;
    const rows =
      this.ledger?.id === object.id && this.ledger.refcount === object.refcount
        ? this.ledger.rows
        : view
          ? holdersOf(view, object)
          : [];
    return html`<table class="ledger">
        <thead>
          <tr>
            <th>${this.say("holder")}</th>
            <th class="r">${this.say("count")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <td>
                  ${
                    row.from === undefined
                      ? row.holder
                      : html`<button class="link" @click=${() => this.player.select(row.from!)}>
                          ${row.holder}
                        </button>`
                  }
                </td>
                <td class="r">${countText(row.count)}</td>
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <td>${this.say("sum")}</td>
            <td class="r">${countText(object.refcount)}</td>
          </tr>
        </tfoot>
      </table>
      ${object.reached === "nothing" ? html`<p class="note">${this.say("nobody")}</p>` : nothing}`;
  }

  private async readLedger(step: number, id: number): Promise<void> {
    try {
      const ledger = await this.player.ask("ledger", { step, id });
      if (this.state.selected === id && this.state.step === step) {
        const rows = ledger.rows.map((row) => ({ ...row, holder: this.shortly(row.holder) }));
        this.ledger = { ...ledger, rows };
      }
    } catch {
      this.ledger = null;
    }
  }

  private async readBytes(step: number, id: number): Promise<void> {
    try {
      const layout = await this.player.ask("layout", { step, id });
      const read = (part: LayoutPart, at: number): Promise<Uint8Array> =>
        this.player.ask("bytes", {
          step: at,
          address: part.address,
          length: Math.min(part.bytes, MOST_BYTES),
        });
      const existed = this.state.before?.objects.some((o) => o.id === id) === true;
      const before = existed
        ? await this.player.ask("layout", { step: step - 1, id }).catch(() => null)
        : null;
      const old = await Promise.all(
        layout.parts.map((part) => {
          const same = before?.parts.some(
            (b) => b.name === part.name && b.address === part.address,
          );
          return same === true ? read(part, step - 1) : Promise.resolve(null);
        }),
      );
      const bytes = await Promise.all(layout.parts.map((part) => read(part, step)));
      if (this.state.selected === id && this.state.step === step) {
        this.dump = { step, id, layout, bytes, before: old };
      }
    } catch {
      this.dump = null;
    }
  }
}
