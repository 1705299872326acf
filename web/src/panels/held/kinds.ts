/**
 * `<hs-kinds>`: a heap of any size in a few rows, by type, size or generation. A type's row opens on its objects, a few
 * at a time: the page never has more of the heap than is looked at.
 */
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { numberedType } from "../../engine/number-text.js";
import type { Summary } from "../../engine/questions.js";
import { base } from "../../styles/base.js";
import { bytesText, grouped } from "../../text/strings.js";
import { Panel } from "../panel.js";
import { heldStyles } from "./held-panel.styles.js";
import { sayHeld, type HeldWord } from "./held-words.js";

const MOST_ROWS = 12;
const WINDOW = 10;

const WAYS = ["byType", "bySize", "byGeneration"] as const;
type Way = (typeof WAYS)[number];

interface Row {
  readonly name: string;
  readonly count: number;
  readonly bytes: number | null;
}

@customElement("hs-kinds")
export class Kinds extends Panel {
  static override styles = [
    base,
    heldStyles,
    css`
      :host {
        display: block;
        overflow: visible;
        margin-top: 22px;
      }
      .ways {
        display: flex;
        gap: 8px;
        margin-bottom: 8px;
      }
      .ways [aria-pressed="true"] {
        border-color: var(--hs-orange);
      }
      .objects {
        font: 12px/20px var(--hs-mono);
        padding: 0 0 8px 16px;
      }
      .objects li {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @state() private way: Way = "byType";
  @state() private summary: Summary | null = null;
  @state() private problem = "";
  /** The type whose objects are listed, from which one on, and those. */
  @state() private type = "";
  @state() private first = 0;
  @state() private objects: NonNullable<Summary["objects"]> = [];
  private run: unknown = null;
  private asked = "";

  override willUpdate(): void {
    const { scan, phase, step, view, playing } = this.state;
    if (scan !== this.run) {
      this.run = scan;
      this.summary = null;
      this.problem = this.type = this.asked = "";
      this.first = 0;
    }
    const ready = scan !== null && (phase === "done" || phase === "stopped");
    const key = `${step}|${this.type}|${this.first}`;
    if (ready && !playing && view?.step === step && key !== this.asked) {
      this.asked = key;
      void this.read(step, key);
    }
  }

  private async read(step: number, key: string): Promise<void> {
    const { run } = this;
    const window = this.type === "" ? {} : { type: this.type, from: this.first, count: WINDOW };
    const given = await this.player.question({ ask: "summary", step, ...window }).then(
      (value) => ({ value }),
      (error: unknown) => ({ why: error instanceof Error ? error.message : String(error) }),
    );
    if (this.run !== run || this.asked !== key) {
      return;
    }
    if ("why" in given) {
      this.problem = this.words("failed", given);
      return;
    }
    this.problem = "";
    this.summary = given.value;
    this.objects = given.value.objects ?? [];
  }

  private words(word: HeldWord, blanks: Readonly<Record<string, string | number>> = {}): string {
    return sayHeld(this.state.lang, word, blanks);
  }

  protected override draw(): TemplateResult {
    const { summary } = this;
    return html`<h2>${this.words("kinds")}</h2>
      <p class="note" id="all">${this.note(summary)}</p>
      <div class="ways" role="group" aria-label=${this.words("kinds")}>
        ${WAYS.map(
          (way) =>
            html`<button
              class="btn"
              id=${way}
              aria-pressed=${way === this.way}
              @click=${() => (this.way = way)}
            >
              ${this.words(way)}
            </button>`,
        )}
      </div>
      ${summary === null ? nothing : this.table(summary)}`;
  }

  private note(summary: Summary | null): string {
    if (this.problem !== "") {
      return this.problem;
    }
    return summary === null
      ? this.words("waiting")
      : this.words("kindsNote", {
          n: grouped(summary.count),
          bytes: bytesText(summary.bytes, this.state.lang),
        });
  }

  private rows({ types, sizes, generations, untracked }: Summary): readonly Row[] {
    switch (this.way) {
      case "byType":
        return types.map(({ type, count, bytes }) => ({ name: type, count, bytes }));
      case "bySize":
        return sizes.map(({ upTo, count, bytes }) => ({
          name: this.words("upTo", { bytes: bytesText(upTo, this.state.lang) }),
          count,
          bytes,
        }));
      case "byGeneration":
        return [
          ...generations.map((count, n) => ({
            name: this.words("generation", { n }),
            count,
            bytes: null,
          })),
          { name: this.words("untracked"), count: untracked, bytes: null },
        ];
    }
  }

  private table(summary: Summary): TemplateResult {
    const rows = this.rows(summary);
    return html`<table class="rows" id="kinds">
        <thead>
          <tr>
            <th scope="col">${this.words(this.way)}</th>
            <th scope="col" class="r">${this.words("count")}</th>
            <th scope="col" class="r">${this.words("bytes")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, MOST_ROWS).map((row) => this.row(row))}
        </tbody>
      </table>
      ${
        rows.length > MOST_ROWS
          ? html`<p class="note">${this.words("moreKinds", { n: rows.length - MOST_ROWS })}</p>`
          : nothing
      }`;
  }

  private row({ name, count, bytes }: Row): TemplateResult {
    const opens = this.way === "byType";
    const isOpen = opens && name === this.type;
    const open = (): void => {
      this.type = isOpen ? "" : name;
      this.first = 0;
      this.objects = [];
    };
    return html`<tr class=${isOpen ? "on" : ""}>
        <th scope="row">
          ${
            opens
              ? html`<button class="who" aria-expanded=${isOpen} @click=${open}>
                  <span class="what">${name}</span>
                </button>`
              : name
          }
        </th>
        <td class="r">${grouped(count)}</td>
        <td class="r">${bytes === null ? "" : bytesText(bytes, this.state.lang)}</td>
      </tr>
      ${isOpen ? this.window(count) : nothing}`;
  }

  private window(count: number): TemplateResult {
    const turn = (id: string, word: HeldWord, first: number): TemplateResult =>
      html`<button
        class="btn"
        id=${id}
        ?disabled=${first < 0 || first >= count}
        @click=${() => (this.first = first)}
      >
        ${this.words(word)}
      </button>`;
    const shown = this.objects.length;
    return html`<tr>
      <td colspan="3">
        <ol class="objects" start=${this.first + 1}>
          ${this.objects.map(
            ({ id, type, summary, size }) =>
              html`<li>
                <button class="link" @click=${() => this.player.select(id)}>
                  ${numberedType(this.state.scan, { id, type })}
                </button>
                ${bytesText(size, this.state.lang)} ${summary}
              </li>`,
          )}
        </ol>
        <div class="ways">
          ${turn("window-before", "windowBefore", this.first - WINDOW)}
          ${turn("window-after", "windowAfter", this.first + WINDOW)}
          <span class="note"
            >${this.words("window", { from: grouped(this.first + 1), to: grouped(this.first + shown), n: grouped(count) })}</span
          >
        </div>
      </td>
    </tr>`;
  }
}
