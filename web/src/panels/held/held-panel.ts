/**
 * `<hs-held>`: where the memory is. The run's memory as a curve, who keeps most of it alive, and by line what was made
 * since another step and is still there: the three things that find a leak. All of it is asked of the engine, at the
 * step that is shown; while the run plays nothing is asked.
 */
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { glyphOf } from "../../components/glyphs.js";
import { markStyles } from "../../components/marks.js";
import type { Curve, Difference, Retained } from "../../engine/questions.js";
import { bytesOf } from "../../engine/reach.js";
import type { HeapObject, View } from "../../engine/view.js";
import { label } from "../../state/sentence.js";
import { base } from "../../styles/base.js";
import { bytesText, grouped } from "../../text/strings.js";
import { Panel } from "../panel.js";
import { curvePicture, curveUpTo, stepAt } from "./curve.js";
import { heldStyles } from "./held-panel.styles.js";
import "./kinds.js";
import { sayHeld, type HeldWord } from "./held-words.js";
import "../../text/en-later.js";

const POINTS = 600;
/** Rows of a table; the engine is asked for more, since some are the machine's own. */
const MOST_ROWS = 12;
const ASKED_ROWS = 80;

type Row = Retained["objects"][number];

/** Names that lead to an object at this step, the module's first. */
function namesOf(view: View): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const add = (name: string, id: number): void => {
    names.set(id, names.has(id) ? `${names.get(id)}, ${name}` : name);
  };
  Object.entries(view.globals).forEach(([name, id]) => add(name, id));
  view.frames.slice(1).forEach((frame) => {
    Object.entries({ ...frame.locals, ...frame.cells }).forEach(([name, id]) => add(name, id));
  });
  return names;
}

@customElement("hs-held")
export class HeldPanel extends Panel {
  static override styles = [base, markStyles, heldStyles];

  @state() private curve: Curve | null = null;
  @state() private retained: { readonly step: number; readonly value: Retained } | null = null;
  @state() private difference: { readonly key: string; readonly value: Difference } | null = null;
  @state() private problem = "";
  /** Where the comparison begins. */
  @state() private from = 0;
  @state() private room = 720;
  private watcher: ResizeObserver | undefined;
  private run: unknown = null;
  private asked = "";

  override connectedCallback(): void {
    super.connectedCallback();
    this.watcher = new ResizeObserver(() => {
      const box = this.shadowRoot?.querySelector(".strip");
      this.room = box?.clientWidth ?? this.room;
    });
  }

  override firstUpdated(): void {
    this.watcher?.observe(this.shadowRoot!.querySelector(".strip")!);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watcher?.disconnect();
  }

  override willUpdate(): void {
    const { scan, phase, step, view, playing } = this.state;
    if (scan !== this.run) {
      this.run = scan;
      this.curve = this.retained = this.difference = null;
      this.problem = "";
      this.from = 0;
      this.asked = "";
    }
    const ready = scan !== null && (phase === "done" || phase === "stopped");
    const key = `${step}|${this.from}`;
    if (ready && !playing && view?.step === step && key !== this.asked) {
      this.asked = key;
      void this.read(step, this.from, key);
    }
  }

  /** The curve once per run; who keeps what, and what is new, once per step. */
  private async read(step: number, from: number, key: string): Promise<void> {
    const { run } = this;
    const current = (): boolean => this.run === run && this.asked === key;
    try {
      this.curve ??= await this.player.question({ ask: "curve", points: POINTS });
      if (!current()) {
        return;
      }
      if (this.retained?.step !== step) {
        const value = await this.player.question({ ask: "retained", step, top: ASKED_ROWS });
        if (!current()) {
          return;
        }
        this.retained = { step, value };
      }
      const [first, last] = [Math.min(from, step), Math.max(from, step)];
      const value = await this.player.question({ ask: "difference", from: first, to: last });
      if (current()) {
        this.difference = { key, value };
        this.problem = "";
      }
    } catch (error) {
      if (current()) {
        this.problem = error instanceof Error ? error.message : String(error);
      }
    }
  }

  private words(word: HeldWord, blanks: Readonly<Record<string, string | number>> = {}): string {
    return sayHeld(this.state.lang, word, blanks);
  }

  protected override draw(): TemplateResult {
    const { view } = this.state;
    return html`<div class="held">
      ${this.overRun(view)}
      ${
        this.problem === ""
          ? nothing
          : html`<p class="bad" role="status">${this.words("failed", { why: this.problem })}</p>`
      }
      <div class="pair">${view ? html`${this.most(view)} ${this.grown()}` : nothing}</div>
      <hs-kinds .state=${this.state} .player=${this.player}></hs-kinds>
    </div>`;
  }

  private overRun(view: View | null): TemplateResult {
    const { steps, step, lang, predicting } = this.state;
    const { curve } = this;
    const upTo = predicting ? step : steps - 1; // what comes would answer what the lesson asks
    return html`<section class="run">
      <h2>${this.words("curve")}</h2>
      <p class="note">${view && curve ? this.figures(view, curve) : this.words("waiting")}</p>
      <div class="strip" @pointerdown=${this.scrub} @pointermove=${this.scrub}>
        ${curve ? curvePicture({ curve: curveUpTo(curve, upTo), upTo, steps, step, lang, width: this.room }) : nothing}
      </div>
    </section>`;
  }

  private figures({ memory, step }: View, curve: Curve): string {
    const by = memory.held - (curve.held[0] ?? memory.held);
    return this.words("now", {
      step: grouped(step),
      held: bytesText(memory.held, this.state.lang),
      change:
        by === 0
          ? this.words("same")
          : by > 0
            ? `+${bytesText(by, this.state.lang)}`
            : `−${bytesText(-by, this.state.lang)}`,
      resident: bytesText(memory.resident, this.state.lang),
      mapped: bytesText(memory.virtual, this.state.lang),
    });
  }

  private readonly scrub = (event: PointerEvent): void => {
    if (event.type === "pointermove" && (event.buttons & 1) === 0) {
      return;
    }
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const to = stepAt(event.clientX - box.left, { width: this.room, steps: this.state.steps });
    this.player.pause();
    void this.player.seek(to);
  };

  /** The program's own: what the machine alone holds (code, constants) is there in every run. */
  private own(
    view: View,
  ): readonly { readonly row: Row; readonly object: HeapObject | undefined }[] {
    const shown = new Map(view.objects.map((object) => [object.id, object]));
    return (this.retained?.value.objects ?? [])
      .map((row) => ({ row, object: shown.get(row.id) }))
      .filter(({ object }) => (object ? object.reached === "names" : view.more > 0))
      .slice(0, MOST_ROWS);
  }

  private most(view: View): TemplateResult {
    const rows = this.own(view);
    const most = Math.max(1, ...rows.map(({ row }) => row.retained));
    const names = namesOf(view);
    const waits = view.objects.filter((object) => object.reached === "nothing");
    const blanks = { n: grouped(waits.length), bytes: bytesText(bytesOf(waits), this.state.lang) };
    return html`<section>
      <h2>${this.words("most")}</h2>
      <p class="note">${this.words("mostNote")}</p>
      ${
        this.retained === null
          ? html`<p class="note">${this.words("waiting")}</p>`
          : rows.length === 0
            ? html`<p class="note">${this.words("nothing")}</p>`
            : html`<table class="rows">
                <thead>
                  <tr>
                    <th scope="col">${this.words("object")}</th>
                    <th scope="col" class="r">${this.words("count")}</th>
                    <th scope="col" class="r">${this.words("keeps")}</th>
                  </tr>
                </thead>
                <tbody>
                  ${rows.map(({ row, object }) => this.keeper(row, object, names.get(row.id), most))}
                </tbody>
              </table>`
      }
      <p class="note ${waits.length > 0 ? "waits" : ""}" id="garbage">
        ${this.words(waits.length > 0 ? "garbage" : "noGarbage", blanks)}
      </p>
    </section>`;
  }

  private keeper(
    row: Row,
    object: HeapObject | undefined,
    name: string | undefined,
    most: number,
  ): TemplateResult {
    const glyph = object && glyphOf(object);
    const words = object ? label(object) : `${row.type} #${row.id}`;
    const look = (): void => {
      this.player.select(row.id);
      this.player.store.set({ inspecting: true, inspectorTab: "why" });
    };
    return html`<tr class=${row.id === this.state.selected ? "on" : ""}>
      <th scope="row">
        <button class="who" ?disabled=${!object} @click=${look}>
          ${glyph ? html`<span class="g ${glyph.hue}">${glyph.letter}</span>` : nothing}
          <span class="what"
            >${words} ${name === undefined ? nothing : html`<code>${name}</code>`}</span
          >
        </button>
      </th>
      <td class="r">${grouped(row.count)}</td>
      <td class="r bar">${this.bar(row.retained, most)}</td>
    </tr>`;
  }

  private bar(bytes: number, most: number): TemplateResult {
    const part = `${((bytes / most) * 100).toFixed(1)}%`;
    return html`<svg class="b" aria-hidden="true"><rect width=${part} height="100%" /></svg
      ><span>${bytesText(bytes, this.state.lang)}</span>`;
  }

  private grown(): TemplateResult {
    const { step, steps } = this.state;
    const found = this.difference;
    return html`<section>
      <h2>${this.words("grown")}</h2>
      <p class="note">${this.words("grownNote")}</p>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <label
          >${this.words("from")}
          <input
            id="since"
            type="number"
            min="0"
            max=${Math.max(0, steps - 1)}
            .value=${String(this.from)}
            @change=${this.typed}
        /></label>
        <button
          class="btn"
          id="from-here"
          type="button"
          ?disabled=${this.from === step}
          @click=${() => (this.from = step)}
        >
          ${this.words("fromHere")}
        </button>
        <button
          class="btn"
          id="from-start"
          type="button"
          ?disabled=${this.from === 0}
          @click=${() => (this.from = 0)}
        >
          ${this.words("fromStart")}
        </button>
      </form>
      ${found === null ? html`<p class="note">${this.words("waiting")}</p>` : this.byLine(found.value)}
    </section>`;
  }

  private readonly typed = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const to = Math.round(Number(field.value));
    if (Number.isFinite(to)) {
      this.from = Math.max(0, Math.min(this.state.steps - 1, to));
    }
    field.value = String(this.from);
  };

  private byLine({ created, freed }: Difference): TemplateResult {
    if (created.count === 0) {
      return html`<p class="note" id="by-line">${this.words("none")}</p>`;
    }
    const source = this.state.mode === "script" ? this.state.source.split("\n") : [];
    const lines = [...created.lines].sort((a, b) => b.bytes - a.bytes);
    const most = Math.max(1, lines[0]?.bytes ?? 1);
    return html`<table class="rows" id="by-line">
        <thead>
          <tr>
            <th scope="col">${this.words("line")}</th>
            <th scope="col" class="r">${this.words("count")}</th>
            <th scope="col" class="r">${this.words("bytes")}</th>
          </tr>
        </thead>
        <tbody>
          ${lines.slice(0, MOST_ROWS).map(
            ({ line, count, bytes }) =>
              html`<tr>
                <th scope="row">
                  <span class="line"
                    ><b>${line === 0 ? "" : line}</b
                    ><code
                      >${line === 0 ? this.words("before") : (source[line - 1] ?? "").trim()}</code
                    ></span
                  >
                </th>
                <td class="r">${grouped(count)}</td>
                <td class="r bar">${this.bar(bytes, most)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${
        lines.length > MOST_ROWS
          ? html`<p class="note">${this.words("more", { n: lines.length - MOST_ROWS })}</p>`
          : nothing
      }
      <p class="note">
        ${this.words("meanwhile", {
          made: grouped(created.count),
          madeBytes: bytesText(created.bytes, this.state.lang),
          freed: grouped(freed.count),
          freedBytes: bytesText(freed.bytes, this.state.lang),
        })}
      </p>`;
  }
}
