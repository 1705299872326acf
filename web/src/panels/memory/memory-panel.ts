/**
 * `<hs-memory>`: the allocator's state. Live figures, then one arena as its pools, one pool as its
 * blocks, and the selected object in ink in each of them.
 */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type {
  ArenaView,
  HeapObject,
  MemoryView,
  ObjectLayout,
  PoolDetail,
  PoolView,
} from "../../engine/view.js";
import { label } from "../../state/sentence.js";
import { base } from "../../styles/base.js";
import { bytesText, engineWords, grouped, hex } from "../../text/strings.js";
import { Panel } from "../panel.js";
import { blockStrip } from "./block.js";
import { pyramid, regionList, type Place } from "./layers.js";
import { memoryStyles } from "./memory-panel.styles.js";
import "../../text/en-later.js";

const CELL = 38;
const ACROSS = 8;
const BLOCK = 18;
const BLOCKS_ACROSS = 18;
const MOST_LINKS = 1024;
const POOL = 16384;
const POOL_HEADER = 48;
const MOST_SURVIVORS = 6;

@customElement("hs-memory")
export class MemoryPanel extends Panel {
  static override styles = [base, memoryStyles];

  @state() private detail: { readonly step: number; readonly pool: PoolDetail } | null = null;
  /** What the reader picked, until another object is selected. */
  @state() private picked: { readonly pool: number; readonly selected: number | null } | null =
    null;
  @state() private layout: ObjectLayout | null = null;
  private asked = "";
  private askedLayout = "";

  override willUpdate(): void {
    const { step, phase, view } = this.state;
    const pool = this.pool();
    const ready = (phase === "done" || phase === "stopped") && view?.step === step;
    const key = `${pool?.address}|${step}|${phase}`;
    if (ready && pool && key !== this.asked) {
      this.asked = key;
      void this.read(step, pool.address);
    }
    const object = this.selected();
    const layoutKey = `${object?.id}|${step}|${phase}`;
    if (ready && object && layoutKey !== this.askedLayout) {
      this.askedLayout = layoutKey;
      void this.readLayout(step, object.id);
    }
  }

  private async readLayout(step: number, id: number): Promise<void> {
    try {
      this.layout = await this.player.ask("layout", { step, id });
    } catch {
      this.layout = null;
    }
  }

  /** Arena, pool and block of the selected object, as the picture numbers them. */
  private place(object: HeapObject | undefined): (Place & { readonly pools: PoolView }) | null {
    if (!object) {
      return null;
    }
    const arenas = this.arenas();
    const arena = arenas.findIndex((a) => this.holds(a, object.address));
    const pool = arenas[arena]?.pools.findIndex((p) =>
      this.holds({ address: p.address, bytes: POOL }, object.address),
    );
    const pools = pool === undefined ? undefined : arenas[arena]?.pools[pool];
    if (pool === undefined || !pools || pools.blockSize === 0) {
      return null;
    }
    const block = Math.floor((object.address - pools.address - POOL_HEADER) / pools.blockSize);
    return { arena: arena + 1, pool, block, pools };
  }

  private async read(step: number, address: number): Promise<void> {
    try {
      this.detail = { step, pool: await this.player.ask("pool", { step, address }) };
    } catch {
      this.detail = null;
    }
  }

  private selected(): HeapObject | undefined {
    return this.state.view?.objects.find((o) => o.id === this.state.selected);
  }

  private arenas(): readonly ArenaView[] {
    return this.state.view?.memory.arenas.filter((a) => a.pools.length > 0) ?? [];
  }

  private holds(
    arena: { readonly address: number; readonly bytes: number },
    address: number,
  ): boolean {
    return address >= arena.address && address < arena.address + arena.bytes;
  }

  /** The pool to look into: the one picked, the selected object's, or the fullest of the last arena. */
  private pool(): PoolView | undefined {
    const pools = this.arenas().flatMap((arena) => arena.pools);
    const { picked } = this;
    if (picked && picked.selected === this.state.selected) {
      const pool = pools.find((p) => p.address === picked.pool);
      if (pool && pool.blockSize > 0) {
        return pool;
      }
    }
    const object = this.selected();
    const own = object && pools.find((p) => this.holds({ ...p, bytes: POOL }, object.address));
    return own ?? pools.filter((p) => p.blockSize > 0).at(-1);
  }

  protected override draw(): TemplateResult {
    const memory = this.state.view?.memory;
    if (!memory) {
      return html`<p class="quiet">…</p>`;
    }
    const pool = this.pool();
    const arenas = this.arenas();
    const arena = arenas.find((a) => pool && this.holds(a, pool.address)) ?? arenas.at(-1);
    const object = this.selected();
    const place = this.place(object);
    const { lang } = this.state;
    return html`<div class="memory">
      <section class="layers">
        <div>
          <h2>${this.say("layers")}</h2>
          <p class="quiet">${object ? label(object) : this.say("layersHint")}</p>
          ${pyramid(memory, object, place, lang)}
        </div>
        <div>
          <h2>${this.say("figures")}</h2>
          ${this.figures(memory)} ${this.addresses()}
        </div>
      </section>
      <div class="maps">
        ${arena ? this.arena(arena, arenas, pool) : nothing}
        ${pool && arena ? this.poolSection(pool, arena) : nothing}
        ${
          object && place && this.layout?.id === object.id
            ? blockStrip(
                {
                  number: place.block,
                  address: place.pools.address + POOL_HEADER + place.block * place.pools.blockSize,
                  size: place.pools.blockSize,
                  layout: this.layout,
                },
                lang,
              )
            : nothing
        }
        ${arena ? this.survivors(arena) : nothing} ${regionList(memory, lang)}
      </div>
    </div>`;
  }

  /** Addresses are the same in every run, unless the reader wants to see what would not be so elsewhere. */
  private addresses(): TemplateResult {
    const { shuffle } = this.state;
    return html`<p class="quiet">
      <label
        ><input
          id="shuffle"
          type="checkbox"
          .checked=${shuffle > 0}
          @change=${() => {
            const other = 1 + Math.floor(Math.random() * 0xffff_fffe);
            this.player.store.set({ shuffle: shuffle > 0 ? 0 : other });
            this.player.run();
          }}
        />
        ${this.say("shuffle")}</label
      ><br />${this.say("shuffleNote")}
    </p>`;
  }

  /** Why an arena was not given back: what still lies in it. */
  private survivors(arena: ArenaView): TemplateResult {
    const used = arena.pools.filter((pool) => pool.used > 0);
    const blocks = used.reduce((sum, pool) => sum + pool.used, 0);
    const own = this.state.view!.objects.filter(
      (o) => o.born >= 0 && !o.static && this.holds(arena, o.address),
    );
    return html`<section class="survivors">
      <h2>${this.say("whyKept")}</h2>
      <p class="quiet">${this.say("whyKeptIs", { n: grouped(blocks), pools: used.length })}</p>
      ${
        own.length === 0
          ? html`<p class="quiet">${this.say("whyKeptMachine")}</p>`
          : html`<ul>
              ${own.slice(0, MOST_SURVIVORS).map(
                (o) =>
                  html`<li>
                    <button class="link" @click=${() => this.player.select(o.id)}>
                      ${label(o)}
                    </button>
                    <span class="quiet mono">${hex(o.address)}</span>
                  </li>`,
              )}
              ${
                own.length > MOST_SURVIVORS
                  ? html`<li class="quiet">
                      ${this.say("more", { n: grouped(own.length - MOST_SURVIVORS) })}
                    </li>`
                  : nothing
              }
            </ul>`
      }
    </section>`;
  }

  private figures(memory: MemoryView): TemplateResult {
    const old = this.state.before?.memory;
    const row = (name: string, value: string, changed = false): TemplateResult =>
      html`<tr class=${changed ? "chg" : ""}>
        <td>${name}</td>
        <td>${value}</td>
      </tr>`;
    const regionBytes = memory.regions.reduce((sum, r) => sum + r.bytes, 0);
    const { heap } = memory;
    const blanks = { n: grouped(heap.chunks), used: bytesText(heap.used, this.state.lang) };
    return html`<table>
      ${row(this.say("resident"), bytesText(memory.resident, this.state.lang), old && old.resident !== memory.resident)}
      ${row(this.say("mapped"), bytesText(memory.virtual, this.state.lang), old && old.virtual !== memory.virtual)}
      ${row(this.say("inUse"), bytesText(memory.held, this.state.lang), old && old.held !== memory.held)}
      ${row(this.say("arenas"), String(memory.arenas.length), old && old.arenas.length !== memory.arenas.length)}
      ${row(this.say("cHeap"), this.say("chunks", blanks))}
      ${row(this.say("regions"), `${memory.regions.length}, ${bytesText(regionBytes, this.state.lang)}`)}
      ${memory.freeLists.map(({ name, count }) => {
        const was = old?.freeLists.find((f) => f.name === name)?.count ?? 0;
        const words = was === count || !old ? String(count) : `${was} → ${count}`;
        const said = `${this.say("freeLists")}: ${engineWords(this.state.lang, name)}`;
        return row(said, words, was !== count && old !== undefined);
      })}
    </table>`;
  }

  private arena(
    arena: ArenaView,
    arenas: readonly ArenaView[],
    pool: PoolView | undefined,
  ): TemplateResult {
    const rows = Math.ceil(arena.pools.length / ACROSS);
    const n = arenas.indexOf(arena) + 1;
    const blanks = { address: hex(arena.address), n: arena.pools.length };
    const unused = arena.pools.filter((p) => p.blockSize === 0).length;
    const pick = (to: number) => (): void => {
      const first = arenas[to]?.pools.find((p) => p.blockSize > 0);
      this.picked = first ? { pool: first.address, selected: this.state.selected } : null;
    };
    return html`<section>
      <h2>
        ${this.say("arena", { n })}
        ${
          arenas.length > 1
            ? html`<span class="seg"
                >${arenas.map(
                  (a, at) =>
                    html`<button aria-pressed=${a === arena} @click=${pick(at)}>${at + 1}</button>`,
                )}</span
              >`
            : nothing
        }
      </h2>
      <p class="quiet">${this.say("arenaIs", blanks)}</p>
      <svg
        class="map"
        width=${ACROSS * CELL}
        height=${rows * CELL}
        viewBox="0 0 ${ACROSS * CELL} ${rows * CELL}"
        role="group"
        aria-label=${this.say("arena", { n })}
      >
        ${arena.pools.map((p, at) => this.poolCell(p, at, p.address === pool?.address))}
      </svg>
      <p class="quiet key">
        ${this.say("poolKey")}${unused > 0 ? html` · ${this.say("unusedPools", { n: unused })}` : nothing}
      </p>
    </section>`;
  }

  private poolCell(pool: PoolView, at: number, isPicked: boolean): SVGTemplateResult {
    const x = (at % ACROSS) * CELL;
    const y = Math.floor(at / ACROSS) * CELL;
    if (pool.blockSize === 0) {
      return svg`<rect class="unused" x=${x + 1.5} y=${y + 1.5} width=${CELL - 4} height=${CELL - 4} rx="5" />`;
    }
    const full = pool.capacity === 0 ? 0 : pool.used / pool.capacity;
    const tint = Math.min(4, Math.floor(Math.log2(pool.blockSize / 16 + 1)));
    const pick = (): void => {
      this.picked = { pool: pool.address, selected: this.state.selected };
    };
    return svg`<g class="pool tint-${tint} ${isPicked ? "picked" : ""}" @click=${pick}>
      <rect x=${x + 1.5} y=${y + 1.5} width=${CELL - 4} height=${CELL - 4} rx="5" />
      <text x=${x + CELL / 2 - 0.5} y=${y + 21}>${pool.blockSize}</text>
      <path class="rail" d="M${x + 7} ${y + 29}h${CELL - 15}" />
      <path class="full" d="M${x + 7} ${y + 29}h${Math.max(0.1, (CELL - 15) * full)}" />
    </g>`;
  }

  private poolSection(pool: PoolView, arena: ArenaView): TemplateResult {
    const number = arena.pools.indexOf(pool);
    const blanks = { size: 16, n: pool.capacity, b: pool.blockSize };
    const { detail } = this;
    return html`<section>
      <h2>${this.say("pool", { n: number })}</h2>
      <p class="quiet">${this.say("poolIs", blanks)}</p>
      ${detail?.pool.address === pool.address ? this.blocks(detail.pool) : nothing}
    </section>`;
  }

  private blocks(pool: PoolDetail): TemplateResult {
    const object = this.selected();
    const first = pool.address + pool.header;
    const inPool =
      object &&
      this.holds({ address: first, bytes: pool.capacity * pool.blockSize }, object.address);
    const own = inPool ? Math.floor((object.address - first) / pool.blockSize) : -1;
    const ids = new Map(pool.objects.map(([block, id]) => [block, id]));
    const rows = Math.ceil(pool.blocks.length / BLOCKS_ACROSS);
    const count = (kind: string): number =>
      Array.from(pool.blocks).filter((b) => b === kind).length;
    const keys: [string, "liveBlocks" | "keptBlocks" | "freeBlocks" | "virginBlocks"][] = [
      ["u", "liveBlocks"],
      ["k", "keptBlocks"],
      ["f", "freeBlocks"],
      ["v", "virginBlocks"],
    ];
    const words = { h: pool.header, used: pool.used };
    return html`<p class="quiet">${this.say("poolHeader", words)}</p>
      <svg
        class="map blocks"
        width=${BLOCKS_ACROSS * BLOCK}
        height=${rows * BLOCK}
        viewBox="0 0 ${BLOCKS_ACROSS * BLOCK} ${rows * BLOCK}"
      >
        ${Array.from(pool.blocks).map((kind, at) => this.block(kind, at, at === own, ids.get(at)))}
        ${this.chain(pool)}
      </svg>
      <p class="key legend">
        ${keys
          .filter(([kind]) => count(kind) > 0)
          .map(
            ([kind, word]) =>
              html`<span class="bk-${kind}">${this.say(word, { n: count(kind) })}</span>`,
          )}
      </p>
      ${
        object && own >= 0
          ? html`<p class="note">
              ${label(object)}: ${hex(object.address)}, ${bytesText(object.size, this.state.lang)}
            </p>`
          : nothing
      }`;
  }

  private block(kind: string, at: number, own: boolean, id: number | undefined): SVGTemplateResult {
    const x = (at % BLOCKS_ACROSS) * BLOCK;
    const y = Math.floor(at / BLOCKS_ACROSS) * BLOCK;
    const pick = id === undefined ? nothing : (): void => this.player.select(id);
    return svg`<rect class="b-${own ? "own" : kind} ${id === undefined ? "" : "known"}" x=${x + 1.5} y=${
      y + 1.5
    } width=${BLOCK - 3} height=${BLOCK - 3} rx="3" @click=${pick} />`;
  }

  /** The chain through the freed blocks, in the pool's own order. */
  private chain(pool: PoolDetail): SVGTemplateResult | typeof nothing {
    if (pool.chain.length === 0) {
      return nothing;
    }
    const shown = pool.chain.slice(0, MOST_LINKS);
    const x = (block: number): number => (block % BLOCKS_ACROSS) * BLOCK + BLOCK / 2;
    const y = (block: number): number => Math.floor(block / BLOCKS_ACROSS) * BLOCK + BLOCK / 2;
    let path = "";
    shown.forEach((block, at) => {
      const before = shown[at - 1];
      // Lines within a row and to the next one; longer jumps would only cross out the picture.
      const near = before !== undefined && Math.abs(y(block) - y(before)) < 1;
      path += `${near ? "L" : "M"}${x(block)} ${y(block)}`;
    });
    return svg`<path class="chain" d=${path} />${shown.map(
      (block) => svg`<circle class="link" cx=${x(block)} cy=${y(block)} r="1.8" />`,
    )}`;
  }
}
