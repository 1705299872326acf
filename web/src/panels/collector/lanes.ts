/** The picture of the collector: old objects left, young ones right, so that what holds from outside comes in from the left. */
import { nothing, svg, type SVGTemplateResult } from "lit";
import { numberOf } from "../../engine/numbers.js";
import { shorten } from "../../engine/picture.js";
import type { HeapObject } from "../../engine/view.js";
import { HEADER, ROW, type Box, type Layout } from "../../state/layout.js";
import { routeWires, type Wire } from "../../state/routes.js";
import { typeName } from "../../state/sentence.js";
import { grouped, say, type Lang } from "../../text/strings.js";
import { chip, countPill, glyphMark, wordsWidth } from "../heap/parts.js";
import { dots, LANE_GAP, laneBox, TOP, type Show } from "./generations.js";
import { type Candidate, type Collecting, type Moment } from "./moments.js";

const CARD = 186;
const GAP = 72;
const OLD = 196;
const MOST_FIELDS = 4;
const BETWEEN = 34;

interface Placed {
  readonly one: Candidate;
  readonly order: number;
  readonly box: Box;
  readonly fields: readonly {
    readonly label: string;
    readonly to?: number;
    readonly text: string;
  }[];
}

/** Rows of a card besides its two counts. */
function fieldsOf(
  object: HeapObject | undefined,
  among: ReadonlySet<number>,
  byId: ReadonlyMap<number, HeapObject>,
): Placed["fields"] {
  const rows = (object?.fields ?? []).filter((field) => field.to !== undefined);
  const inner = rows.filter(({ to }) => among.has(to!));
  const others = rows.filter(({ to }) => !among.has(to!));
  return [...inner, ...others.slice(0, Math.max(0, 2 - inner.length))]
    .slice(0, MOST_FIELDS)
    .map(({ name, to }) => {
      const target = byId.get(to!);
      return among.has(to!)
        ? { label: shorten(name, 12), to: to!, text: "" }
        : { label: shorten(name, 12), text: target ? shorten(target.summary, 12) : "" };
    });
}

function place(
  playing: Collecting,
  show: Show,
  left: number,
): { cards: Placed[]; columns: number } {
  const among = new Set(playing.candidates.map((one) => one.id));
  const byId = new Map(
    [...show.view.objects, ...(show.before?.objects ?? [])].map((o) => [o.id, o]),
  );
  const fit = Math.max(1, Math.floor((show.room - left - 44) / (CARD + GAP)));
  const columns = Math.min(fit, 3, Math.max(1, Math.ceil(Math.sqrt(playing.candidates.length))));
  const cards: Placed[] = [];
  let y = TOP + 22;
  for (let at = 0; at < playing.candidates.length; at += columns) {
    const row = playing.candidates.slice(at, at + columns).map((one, column) => {
      const fields = fieldsOf(one.object, among, byId);
      const box = {
        x: left + 22 + column * (CARD + GAP),
        y,
        w: CARD,
        h: HEADER + (2 + fields.length) * ROW,
        lane: column + 1,
      };
      return { one, order: at + column + 1, box, fields };
    });
    cards.push(...row);
    y += Math.max(...row.map((card) => card.box.h)) + BETWEEN;
  }
  return { cards, columns };
}

/** How each candidate stands at a moment, in a word and a class. */
function standing(
  one: Candidate,
  moment: Moment,
  playing: Collecting,
): "" | "garbage" | "held" | "saved" | "cleared" {
  const { phase } = moment;
  if (phase === "update_refs" || phase === "subtract_refs") {
    return "";
  }
  if (!one.isGarbage) {
    return "held";
  }
  if (phase === "delete_garbage") {
    return playing.saved.has(one.id) ? "saved" : "cleared";
  }
  return "garbage";
}

function candidateCard(
  card: Placed,
  moment: Moment,
  playing: Collecting,
  show: Show,
): SVGTemplateResult {
  const { box, one, order } = card;
  const { lang } = show;
  const state = standing(one, moment, playing);
  const visiting = moment.now !== null && moment.now.from === one.id;
  const falls = moment.now?.to === one.id;
  const copy = moment.copies.get(one.id);
  const label = one.object ? typeName(one.object) : one.type;
  const number = one.object ? `#${numberOf(one.object)}` : "";
  const row = (at: number): number => box.y + HEADER + at * ROW + ROW / 2;
  const classes = `hit cand ${state} ${visiting ? "visiting" : ""} ${show.selected === one.id ? "sel" : ""}`;
  const choose = (): void => show.select(one.id);
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      choose();
    }
  };
  const words = state === "" ? "" : say(lang, `gc_${state}`);
  const said = `${label} ${number}, refcount ${one.refcount}${copy === undefined ? "" : `, gc_refs ${copy}`} ${words}`;
  return svg`<g class=${classes} role="button" tabindex="0" aria-label=${said} @click=${choose} @keydown=${key}>
    <rect class="box" x=${box.x} y=${box.y} width=${box.w} height=${box.h} rx="7" />
    ${glyphMark(box.x + 8, box.y + 7, one.object ?? { kind: "other", type: one.type })}
    <text class="b" x=${box.x + 32} y=${box.y + 20.5}>${shorten(label, 14)} <tspan class="q t11">${number}</tspan></text>
    <circle class="disc" cx=${box.x + box.w - 16} cy=${box.y + 16} r="9" />
    <text class="disc-t" x=${box.x + box.w - 16} y=${box.y + 20}>${order}</text>
    <path class="sep" d="M${box.x} ${box.y + HEADER}h${box.w}" />
    <text class="q" x=${box.x + 12} y=${row(0) + 4.5}>refcount</text>
    ${countPill(box.x + box.w - 8, row(0) - 9, one.refcount, null)}
    <path class="sep" d="M${box.x + 8} ${row(1) - ROW / 2}h${box.w - 16}" />
    ${falls ? svg`<rect class="cell-chg" x=${box.x + 3.5} y=${row(1) - 12} width=${box.w - 7} height="24" rx="4" />` : nothing}
    <text class=${falls ? "chg" : "q"} x=${box.x + 12} y=${row(1) + 4.5}>gc_refs</text>
    ${copy === undefined ? svg`<text class="q end" x=${box.x + box.w - 12} y=${row(1) + 4.5}>–</text>` : svg`<g class="copy">${countPill(box.x + box.w - 8, row(1) - 9, copy, falls ? [copy + 1, copy] : null)}</g>`}
    ${card.fields.map(
      ({ label: name, text }, at) => svg`
      <path class="sep" d="M${box.x + 8} ${row(at + 2) - ROW / 2}h${box.w - 16}" />
      <text class="m q" x=${box.x + 12} y=${row(at + 2) + 4.5}>${name}</text>
      <text class="m q end" x=${box.x + box.w - 12} y=${row(at + 2) + 4.5}>${text}</text>`,
    )}
    ${visiting ? chip(box.x + 8, box.y - 17, say(lang, "visitingNow"), "ink") : nothing}
    ${words === "" ? nothing : svg`<text class="t11 verdict" x=${box.x + 2} y=${box.y + box.h + 17}>${words}</text>`}
  </g>`;
}

interface Outside {
  readonly art: SVGTemplateResult;
  readonly wires: readonly Wire[];
  readonly bottom: number;
}

/** The names that hold candidates from outside. */
function namesCard(playing: Collecting, cards: readonly Placed[], show: Show, y: number): Outside {
  const names = Object.entries(show.before?.globals ?? {}).filter(([, id]) =>
    cards.some((card) => card.one.id === id),
  );
  if (names.length === 0) {
    return { art: svg``, wires: [], bottom: y };
  }
  const shown = names.slice(0, 5);
  const box = { x: 14, y, w: OLD - 28, h: HEADER + shown.length * ROW, lane: 0 };
  const wires = shown.map(([name, id], at): Wire => {
    const target = cards.find((card) => card.one.id === id)!.box;
    return {
      key: `0:${name}`,
      from: { x: box.x + box.w - 12, y: y + HEADER + at * ROW + ROW / 2, lane: 0 },
      to: { x: target.x, y: target.y + HEADER / 2, lane: target.lane },
      target: id,
    };
  });
  const art = svg`<g class="frame">
    <rect class="box" x=${box.x} y=${y} width=${box.w} height=${box.h} rx="7" />
    <path class="top" d="M${box.x + 7} ${y}h${box.w - 14}" />
    <text class="b" x=${box.x + 12} y=${y + 20.5}>__main__</text>
    <path class="sep" d="M${box.x} ${y + HEADER}h${box.w}" />
    ${shown.map(([name], at) => svg`<text class="m" x=${box.x + 12} y=${y + HEADER + at * ROW + ROW / 2 + 4.5}>${shorten(name, 14)}</text>`)}
  </g>`;
  return { art, wires, bottom: y + box.h };
}

function wireArt(
  key: string,
  path: string,
  from: Wire["from"],
  to: Wire["to"],
  look: string,
  mark: boolean,
): SVGTemplateResult {
  const x = from.x + 34;
  return svg`<g class="gcw ${look}">
    <path class="edge" d=${path} />
    <path class="head" d="M${to.x - 0.5} ${to.y}l-8 -3.6v7.2z" />
    <circle class="dot" cx=${from.x} cy=${from.y} r="2.6" />
    ${mark ? svg`<rect class="minus" x=${x - 12} y=${from.y - 8.5} width="24" height="17" rx="8.5" /><text class="minus-t" x=${x} y=${from.y + 4}>−1</text>` : nothing}
  </g>`;
}

/** A collection at one moment. */
export function collectingArt(
  playing: Collecting,
  moment: Moment,
  show: Show,
): { art: SVGTemplateResult; width: number; height: number } {
  const { lang, view } = show;
  const olderThan = [2, 1].filter((g) => g > playing.generation);
  const full = playing.generation === 2;
  const names = full ? OLD : 0;
  let left = 0;
  const lanes: { g: number; x: number; w: number }[] = [];
  for (const g of olderThan) {
    const w = g === olderThan[0] ? OLD : 116;
    lanes.push({ g, x: left, w });
    left += w + LANE_GAP;
  }
  if (full) {
    left = names + LANE_GAP;
  }
  const { cards, columns } = place(playing, show, left);
  const width = Math.max(left + 44 + columns * (CARD + GAP), Math.min(show.room, left + 700));
  let bottom = Math.max(...cards.map((card) => card.box.y + card.box.h), 0) + 44;
  const sizes = (show.before ?? view).gc.sizes;
  const crowd = full ? null : dots(sizes[2], 22, TOP + 10, lang);
  const outside = namesCard(playing, cards, show, full ? TOP + 22 : (crowd?.bottom ?? TOP) + 26);
  bottom = Math.max(bottom, outside.bottom + 60, 300);
  const layout: Layout = {
    frames: [],
    cards: new Map(),
    lanes: [
      { x: 14, w: Math.max(OLD - 28, left - 14 - GAP + 40) },
      ...Array.from({ length: columns }, (_, at) => ({
        x: left + 22 + at * (CARD + GAP),
        w: CARD,
      })),
    ],
    width,
    height: bottom,
  };
  const among = new Map(cards.map((card) => [card.one.id, card]));
  const inner = cards.flatMap((card) =>
    card.fields.flatMap((field, at): (Wire & { at: number })[] => {
      const target = field.to === undefined ? undefined : among.get(field.to);
      if (!target) {
        return [];
      }
      const index = playing.inner.findIndex(
        (r) => r.from === card.one.id && r.to === field.to && shorten(r.label, 12) === field.label,
      );
      return [
        {
          key: `${card.one.id}:${field.label}`,
          from: {
            x: card.box.x + card.box.w - 12,
            y: card.box.y + HEADER + (at + 2) * ROW + ROW / 2,
            lane: card.box.lane,
          },
          to: { x: target.box.x, y: target.box.y + HEADER / 2, lane: target.box.lane },
          target: target.one.id,
          at: index,
        },
      ];
    }),
  );
  const boxes = cards.map((card) => card.box);
  const paths = routeWires(layout, boxes, [...inner, ...outside.wires]);
  const drawn = inner.map((wire) => {
    const isNow = moment.now !== null && playing.inner[wire.at] === moment.now;
    const isTaken = wire.at >= 0 && wire.at < moment.taken;
    const look = isNow ? "now" : isTaken ? "taken" : "";
    return wireArt(wire.key, paths.get(wire.key) ?? "", wire.from, wire.to, look, isTaken);
  });
  const held = outside.wires.map((wire) =>
    wireArt(
      wire.key,
      paths.get(wire.key) ?? "",
      wire.from,
      wire.to,
      full ? (moment.taken > 0 ? "taken" : "") : "stays",
      full && moment.taken > 0,
    ),
  );
  const title = say(lang, "beingCollected", { n: playing.generation });
  const note = say(lang, "candidates", { n: grouped(playing.candidates.length + playing.more) });
  const art = svg`
    ${lanes.map(({ g, x, w }) => laneBox(x, w, bottom, g, say(lang, "generationN", { n: g }), sizes[g] === 0 ? say(lang, "emptyLane") : say(lang, "objectsN", { n: grouped(sizes[g]!) })))}
    ${full ? svg`<text class="b" x="14" y="18">${say(lang, "namesLane")}</text>` : nothing}
    ${laneBox(left, width - left, bottom, playing.generation, title, note)}
    ${crowd?.art ?? nothing} ${outside.art}
    ${outsideNote(outside, full, lang)}
    ${cards.map((card) => candidateCard(card, moment, playing, show))}
    <g pointer-events="none">${held}${drawn}</g>
    ${playing.more > 0 ? svg`<text class="q t11 end" x=${width - 14} y=${bottom - 12}>${say(lang, playing.othersOnly ? "gcMore" : "more", { n: grouped(playing.more) })}</text>` : nothing}`;
  return { art, width, height: bottom + 4 };
}

/** Words under the names, broken where the lane ends. */
function outsideNote(
  { bottom, wires }: Outside,
  full: boolean,
  lang: Lang,
): SVGTemplateResult | typeof nothing {
  if (wires.length === 0) {
    return nothing;
  }
  const y = bottom + 18;
  const words = say(lang, full ? "namesFull" : "namesStay");
  const lines: string[] = [];
  let line = "";
  for (const word of lang === "zh" ? Array.from(words) : words.split(/(?<= )/)) {
    if (wordsWidth(line + word) > OLD - 20) {
      lines.push(line);
      line = "";
    }
    line += word;
  }
  return svg`${[...lines, line].map((text, at) => svg`<text class="q t11" x="14" y=${y + at * 16}>${text}</text>`)}`;
}
