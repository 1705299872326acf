/**
 * `<hs-futures>`: the lesson's program as it is and with another line: bytes in use over both runs on one scale, and
 * what the lesson compares. Both run when the reader asks for it, in an engine of their own; their pictures stand beside
 * each other in Arrays (state/beside.ts).
 */
import { css, html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { giveBranches, type Branch } from "../state/beside.js";
import type { Player } from "../state/player.js";
import { base } from "../styles/base.js";
import { bytesText, grouped, type Lang } from "../text/strings.js";
import { differingLine, runBoth, type Future } from "./futures-run.js";
import type { Futures } from "./lesson.js";
import { tellFutures } from "./futures-words.js";
import type { Value } from "./facts.js";

const WIDTH = 312;
const HEIGHT = 104;
const TOP = 16;
const BOTTOM = 88;
/** Points of a drawn line: a run has thousands of steps, the line that many pixels. */
const MOST_POINTS = 600;

const PYTHON = ["False", "True"];

type Both = readonly [Future, Future];

/** Where both hold about the same there is nothing to draw. */
function differ([one, other]: Both): boolean {
  const most = Math.max(1, ...one.curve, ...other.curve);
  return Math.abs((one.curve.at(-1) ?? 0) - (other.curve.at(-1) ?? 0)) > most / 20;
}

/** They run once for each lesson, for as long as the page is open. */
const known = new WeakMap<Futures, Both>();

@customElement("hs-futures")
export class FuturesView extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-top: 16px;
        border-top: 1px solid var(--hs-hair);
        padding-top: 12px;
      }
      h3 {
        font: 600 13px/1.5 var(--hs-sans);
        margin: 0 0 6px;
      }
      li {
        display: grid;
        grid-template-columns: 4px minmax(0, 1fr) max-content;
        gap: 0 10px;
        padding: 7px 0;
        border-top: 1px solid var(--hs-hair);
      }
      li::before {
        content: "";
        grid-row: 1 / 3;
        border-radius: 2px;
        background: var(--hs-orange);
      }
      li.b::before {
        background: var(--hs-blue);
      }
      li > * {
        grid-column: 2;
      }
      li .fig {
        grid-area: 1 / 3;
        font: 600 15px/1.4 var(--hs-mono);
        color: var(--hs-orange-ink);
      }
      li.b .fig {
        color: var(--hs-blue-ink);
      }
      code {
        grid-column: 2 / -1;
        font: 12px/1.5 var(--hs-mono);
        color: var(--hs-ink-2);
        overflow-wrap: anywhere;
      }
      svg {
        display: block;
        width: 100%;
        height: auto;
        margin-top: 8px;
      }
      svg text {
        font: 10.5px var(--hs-sans);
        fill: var(--hs-ink-3);
      }
      .axis {
        stroke: var(--hs-hair);
      }
      .line {
        fill: none;
        stroke: var(--hs-orange);
        stroke-width: 1.8;
      }
      .under {
        fill: var(--hs-orange-wash);
      }
      .line.b {
        stroke: var(--hs-blue);
      }
      table {
        width: 100%;
        margin-top: 8px;
        border-collapse: collapse;
        font-size: 12.5px;
      }
      th,
      td {
        padding: 6px 0;
        border-top: 1px solid var(--hs-hair);
        text-align: left;
        font-weight: 400;
      }
      thead th {
        color: var(--hs-ink-3);
        border: 0;
      }
      td,
      thead th:not(:first-child) {
        text-align: right;
        padding-left: 10px;
      }
      td {
        font: 12px/1.4 var(--hs-mono);
        overflow-wrap: anywhere;
      }
      p {
        margin: 8px 0 0;
      }
    `,
  ];

  @property() override lang: Lang = "en";
  @property({ attribute: false }) futures!: Futures;
  @property({ attribute: false }) player!: Player;
  @state() private both: Both | "waiting" | null = null;
  @state() private failed = "";
  private showing: Both | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("futures")) {
      this.both = known.get(this.futures) ?? null;
      this.failed = "";
    }
  }

  override updated(): void {
    this.show();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.show();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.showing = null;
    giveBranches(this.player.store, null);
  }

  /** Both in the picture, for as long as this stage is open. */
  private show(): void {
    const both = this.both === "waiting" ? null : this.both;
    if (both === this.showing || !this.isConnected || !this.hasUpdated) {
      return;
    }
    this.showing = both;
    const { one, other } = this.futures;
    const differs = differingLine(one.source, other.source);
    const branch = (future: Future, line: string, words: Branch["words"]): Branch => {
      const { view, before } = future;
      return { line, words, view, before };
    };
    giveBranches(
      this.player.store,
      both && {
        at: differs.line,
        one: branch(both[0], differs.one, one.words),
        other: branch(both[1], differs.other, other.words),
      },
    );
  }

  private async run(): Promise<void> {
    const { futures } = this;
    this.both = "waiting";
    this.failed = "";
    try {
      const both = await runBoth(this.player.client, futures);
      known.set(futures, both);
      if (futures === this.futures && this.isConnected) {
        this.both = both;
        this.player.store.set({ tab: "arrays" });
      }
    } catch (error) {
      this.both = null;
      this.failed = error instanceof Error ? error.message : String(error);
    }
  }

  override render(): TemplateResult {
    const { futures, lang, both } = this;
    const { line, one, other } = differingLine(futures.one.source, futures.other.source);
    const ended = both === null || both === "waiting" ? null : both;
    const [a, b] = ended && differ(ended) ? ended : [];
    return html`<h3>${tellFutures(lang, "title", { line })}</h3>
      <ol>
        ${this.future("a", futures.one.words[lang], one, a)}
        ${this.future("b", futures.other.words[lang], other, b)}
      </ol>
      ${
        ended
          ? html`${differ(ended) ? this.chart(ended) : nothing} ${this.table(ended)}`
          : html`<p>
              <button class="btn" id="run-both" ?disabled=${both === "waiting"} @click=${() => void this.run()}>
                ${tellFutures(lang, both === "waiting" ? "waiting" : "run")}
              </button>
            </p>`
      }
      <p role="status">${this.failed}</p>`;
  }

  private future(name: "a" | "b", words: string, line: string, ended?: Future): TemplateResult {
    return html`<li class=${name}>
      <span><b>${name}</b> ${words}</span
      >${ended ? html`<span class="fig">${bytesText(ended.curve.at(-1) ?? 0, this.lang)}</span>` : nothing}
      <code>${line}</code>
    </li>`;
  }

  private chart([one, other]: Both): TemplateResult {
    const { lang } = this;
    const most = Math.max(1, ...one.curve, ...other.curve);
    const path = ({ curve }: Future): string => {
      const every = Math.max(1, Math.ceil(curve.length / MOST_POINTS));
      let d = `M0 ${BOTTOM}`;
      curve.forEach((bytes, at) => {
        if (at % every === 0 || at === curve.length - 1) {
          const x = (at / Math.max(1, curve.length - 1)) * WIDTH;
          d += `L${x.toFixed(1)} ${(BOTTOM - (bytes / most) * (BOTTOM - TOP)).toFixed(1)}`;
        }
      });
      return d;
    };
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${tellFutures(lang, "chart")}>
      ${svg`<path class="under" d="${path(one)}V${BOTTOM}z" />
        <path class="axis" d="M0 ${TOP}H${WIDTH}M0 ${BOTTOM}H${WIDTH}" />
        <path class="line" d=${path(one)} /><path class="line b" d=${path(other)} />
        <text x="0" y=${TOP - 5}>${bytesText(most, lang)}</text>
        <text x="0" y=${HEIGHT - 4}>${tellFutures(lang, "chart")}</text>`}
    </svg>`;
  }

  private table([one, other]: Both): TemplateResult | typeof nothing {
    const { rows } = this.futures;
    const cell = (value: Value | undefined): string =>
      typeof value === "number"
        ? grouped(value)
        : typeof value === "boolean"
          ? PYTHON[Number(value)]!
          : (value ?? "");
    return rows.length === 0
      ? nothing
      : html`<table>
          <thead>
            <tr>
              <th scope="col"><span class="sr">${tellFutures(this.lang, "what")}</span></th>
              <th scope="col">a</th>
              <th scope="col">b</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ words }, n) =>
                html`<tr>
                  <th scope="row">${words[this.lang]}</th>
                  <td>${cell(one.values[n])}</td>
                  <td>${cell(other.values[n])}</td>
                </tr>`,
            )}
          </tbody>
        </table>`;
  }
}
