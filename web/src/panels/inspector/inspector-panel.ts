/**
 * `<hs-inspector>`: one object, as fields, as bytes, as references. The tab never changes by
 * itself, and the object stays selected over steps.
 */
import { numberOf } from "../../engine/numbers.js";
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { glyphOf } from "../../components/glyphs.js";
import { icon } from "../../components/icons.js";
import type { Cut, Death, Paths, Retained } from "../../engine/questions.js";
import type { HeapObject, LayoutPart, Ledger, View } from "../../engine/view.js";
import { label, typeName } from "../../state/sentence.js";
import { INSPECTOR_TABS, type InspectorTab } from "../../state/store.js";
import { base } from "../../styles/base.js";
import { bytesText, countText, engineWords, hex } from "../../text/strings.js";
import { Panel } from "../panel.js";
import { bytesTab, type Dump } from "./bytes.js";
import { objectTab } from "./fields.js";
import { holdersOf } from "./holders.js";
import { deathWords, objectQueries } from "./queries.js";
import { seenWay, waysTo, type Way } from "./ways.js";
import { linkKey, reachOf, whyTab } from "./why.js";
import { inspectorStyles } from "./inspector-panel.styles.js";
import "../../text/en-later.js";

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
  /** What the engine says of why the object is alive, part by part as the answers come. */
  @state() private why: {
    readonly key: string;
    readonly paths: Paths | null;
    readonly retained: Retained["objects"][number] | null;
    readonly cuts: ReadonlyMap<string, Cut>;
  } | null = null;
  /** Which of the ways to the object is shown. */
  @state() private way = 0;
  private toldOf: number | null = null;
  private asked = "";

  override willUpdate(): void {
    const { selected, step, inspectorTab, phase, view } = this.state;
    if (selected !== this.toldOf) {
      this.toldOf = selected;
      this.told = "";
      this.way = 0;
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
      void this.readWhy(view.step, id, this.asked);
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
        <span class="mono">${hex(object.address)}</span> ·
        ${bytesText(object.size, this.state.lang)} · ${gone ? this.say("freedKey") : generation}
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
        return objectTab(object, this.state.lang, (id) => this.link(id));
      case "bytes":
        return this.dump === null || this.dump.id !== object.id
          ? html`<p class="note">…</p>`
          : this.bytes(object, this.dump);
      case "references":
        return this.referencesTab(object);
      case "why":
        return this.whyAlive(object);
    }
  }

  /** The engine's words name objects by its own numbers. */
  private shortly(words: string): string {
    return engineWords(this.state.lang, words).replace(/#(\d+)/g, (whole, digits: string) => {
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
                      ? this.shortly(row.holder)
                      : html`<button class="link" @click=${() => this.player.select(row.from!)}>
                          ${this.shortly(row.holder)}
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

  private whyNow(): NonNullable<InspectorPanel["why"]> | null {
    return this.why?.key === this.asked ? this.why : null;
  }

  /** Ways to the object: what the view shows, and when the engine has answered all of the shortest ones. */
  private waysOf(id: number): readonly Way[] {
    const { view, lang } = this.state;
    const seen = reachOf(view!).why(id);
    return waysTo(seen && seenWay(seen, view!, lang), this.whyNow()?.paths ?? null, lang);
  }

  private whyAlive(object: HeapObject): TemplateResult {
    const now = this.whyNow();
    const ways = object.static ? [] : this.waysOf(object.id);
    return whyTab({
      view: this.state.view!,
      object,
      lang: this.state.lang,
      select: (id) => this.player.select(id),
      ways,
      more: now?.paths?.more ?? 0,
      picked: Math.min(this.way, Math.max(0, ways.length - 1)),
      pick: (way) => this.pickWay(object.id, way),
      cuts: this.isOver() ? (now?.cuts ?? new Map<string, Cut>()) : null,
      retained: now?.retained ?? null,
    });
  }

  private pickWay(id: number, way: number): void {
    this.way = way;
    const { view } = this.state;
    if (view && this.isOver()) {
      void this.readCuts(view.step, this.waysOf(id)[way], this.asked);
    }
  }

  private async readDeath(id: number): Promise<void> {
    this.death = await this.player.question({ ask: "death", id }).catch(() => null);
  }

  private async readWhy(step: number, id: number, key: string): Promise<void> {
    const [paths, retained] = await Promise.all([
      this.player.question({ ask: "paths", step, id }).catch(() => null),
      this.player.question({ ask: "retained", step, top: 0, ids: [id] }).catch(() => null),
    ]);
    if (key !== this.asked) {
      return;
    }
    const own = retained?.objects.find((object) => object.id === id) ?? null;
    this.why = { key, paths, retained: own, cuts: new Map<string, Cut>() };
    const ways = this.waysOf(id);
    this.way = Math.min(this.way, Math.max(0, ways.length - 1));
    await this.readCuts(step, ways[this.way], key);
  }

  /** For each link of the way from a root: what would go without it. */
  private async readCuts(step: number, way: Way | undefined, key: string): Promise<void> {
    for (const link of way?.links ?? []) {
      const { from, to } = link;
      const known = this.whyNow()?.cuts.has(linkKey(way!, link)) === true;
      if (known || (from === null && way!.rootName === "")) {
        continue;
      }
      const name = from === null ? { name: way!.rootName } : {};
      const cut = await this.player
        .question({ ask: "cut", step, from, to, ...name })
        .catch(() => null);
      if (key !== this.asked || cut === null) {
        return;
      }
      this.why = { ...this.why!, cuts: new Map(this.why!.cuts).set(linkKey(way!, link), cut) };
    }
  }

  private async readLedger(step: number, id: number): Promise<void> {
    try {
      const ledger = await this.player.ask("ledger", { step, id });
      if (this.state.selected === id && this.state.step === step) {
        this.ledger = ledger;
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
