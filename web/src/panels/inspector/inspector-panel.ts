/**
 * `<hs-inspector>`: one object, as fields, as bytes, as references. The tab never changes by
 * itself, and the object stays selected over steps.
 */
import { numberOf } from "../../engine/numbers.js";
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { glyphOf } from "../../components/glyphs.js";
import { icon } from "../../components/icons.js";
import type { Cut, Death } from "../../engine/questions.js";
import type { HeapObject, LayoutPart, Ledger, View } from "../../engine/view.js";
import { label, typeName } from "../../state/sentence.js";
import { INSPECTOR_TABS, type InspectorTab } from "../../state/store.js";
import { base } from "../../styles/base.js";
import { bytesText, countText, grouped, hex } from "../../text/strings.js";
import { Panel } from "../panel.js";
import { bytesTab, type Dump } from "./bytes.js";
import { holdersOf } from "./holders.js";
import { deathWords, objectQueries } from "./queries.js";
import { linkKey, reachOf, rootName, whyTab } from "./why.js";
import { inspectorStyles } from "./inspector-panel.styles.js";

const MOST_BYTES = 512;

@customElement("hs-inspector")
export class InspectorPanel extends Panel {
  static override styles = [base, inspectorStyles];

  @state() private dump: Dump | null = null;
  @state() private ledger: Ledger | null = null;
  @state() private lit = "";
  /** What a question about the object's life was answered with; and how the one that is gone went. */
  @state() private told = "";
  @state() private death: Death | null = null;
  @state() private cuts: {
    readonly key: string;
    readonly answers: ReadonlyMap<string, Cut>;
  } | null = null;
  private toldOf: number | null = null;
  private asked = "";

  override willUpdate(): void {
    const { selected, step, inspectorTab, phase, view } = this.state;
    if (selected !== this.toldOf) {
      this.toldOf = selected;
      this.told = "";
    }
    if (phase === "running") {
      this.death = null;
    }
    const key = `${selected}|${step}|${inspectorTab}|${phase}|${view?.step}`;
    const ready = selected !== null && this.isOver() && view?.step === step;
    if (ready && key !== this.asked) {
      this.asked = key;
      this.read(selected, view);
    }
  }

  /** What the tab shows of an object comes from the engine; of one that was just freed, how it went. */
  private read(id: number, view: View): void {
    const { inspectorTab } = this.state;
    if (!view.objects.some((object) => object.id === id)) {
      if (this.death?.id !== id && view.changes.freed.some((freed) => freed.id === id)) {
        void this.readDeath(id);
      }
    } else if (inspectorTab === "why") {
      void this.readCuts(view.step, id, this.asked);
    } else if (inspectorTab === "bytes") {
      void this.readBytes(view.step, id);
    } else if (inspectorTab === "references") {
      void this.readLedger(view.step, id);
    }
  }

  protected override draw(): TemplateResult {
    const { selected, view, before } = this.state;
    const object = view?.objects.find((o) => o.id === selected);
    const gone = object ? undefined : before?.objects.find((o) => o.id === selected);
    const shown = object ?? gone;
    return html`
      ${shown ? this.who(shown, gone !== undefined) : nothing}
      ${
        shown
          ? objectQueries({
              state: this.state,
              player: this.player,
              object: shown,
              tell: (words) => {
                this.told = words;
              },
            })
          : nothing
      }
      ${this.told === "" ? nothing : html`<p class="note told" role="status">${this.told}</p>`}
      <div class="tabs" role="tablist">${INSPECTOR_TABS.map((name) => this.tab(name))}</div>
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
    if (this.death?.id === object.id && this.death.step !== null && this.state.mode === "script") {
      return deathWords(this.state, this.death);
    }
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
        return this.dump === null || this.dump.id !== object.id
          ? html`<p class="note">…</p>`
          : this.bytes(object, this.dump);
      case "references":
        return this.referencesTab(object);
      case "why":
        return whyTab({
          view: this.state.view!,
          object,
          lang: this.state.lang,
          select: (id) => this.player.select(id),
          cuts: this.isOver() ? this.cutsNow() : null,
        });
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

  private bytes(object: HeapObject, dump: Dump): TemplateResult {
    return bytesTab({
      dump,
      object,
      lang: this.state.lang,
      select: (id) => this.player.select(id),
      shortly: (words) => this.shortly(words),
      lit: this.lit,
      light: (field) => {
        this.lit = field;
      },
      toPool: () => this.player.pickTab("memory"),
    });
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

  private isOver(): boolean {
    return this.state.phase === "done" || this.state.phase === "stopped";
  }

  private cutsNow(): ReadonlyMap<string, Cut> {
    return this.cuts?.key === this.asked ? this.cuts.answers : new Map<string, Cut>();
  }

  private async readDeath(id: number): Promise<void> {
    this.death = await this.player.question({ ask: "death", id }).catch(() => null);
  }

  /** For each link of the way from a root: what would go without it. */
  private async readCuts(step: number, id: number, key: string): Promise<void> {
    const found = reachOf(this.state.view!).why(id);
    const answers = new Map<string, Cut>();
    for (const link of found?.links ?? []) {
      const { from, to } = link;
      const name = from === null && found?.root.kind === "name" ? rootName(found.root) : undefined;
      const question = {
        ask: "cut",
        step,
        from,
        to,
        ...(name === undefined ? {} : { name }),
      } as const;
      const cut = await this.player.question(question).catch(() => null);
      if (key !== this.asked || cut === null) {
        return;
      }
      answers.set(linkKey(link), cut);
      this.cuts = { key, answers: new Map(answers) };
    }
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
