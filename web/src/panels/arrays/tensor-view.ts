/** The picture of tensors, their holders and their storages (tensor-scene.ts). */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { numberOf } from "../../engine/numbers.js";
import { typeName } from "../../state/sentence.js";
import { bytesText, countText, grouped, say, type Lang } from "../../text/strings.js";
import { shorten } from "../../engine/picture.js";
import { chip, countPill, glyphMark, pillWidth } from "../heap/parts.js";
import type { Arrow, Holder, Row, Strip, TensorCard, TensorScene } from "./tensor-shapes.js";
import { tellTensor } from "./tensor-words.js";

interface Look {
  readonly lang: Lang;
  readonly counts: ReadonlyMap<number, readonly [before: number, after: number]>;
  readonly select: (id: number) => void;
}

/** Elements of a storage are drawn one by one up to so many. */
const MOST_CELLS = 32;

function holderTemplate(holder: Holder, { lang, select }: Look): SVGTemplateResult {
  const { x, y, w, h, rows, title, note, isFrame, id, hidden } = holder;
  const body = svg`<rect class="box" x=${x} y=${y} width=${w} height=${h} rx="7" />
    ${isFrame ? svg`<path class="top" d="M${x + 7} ${y}h${w - 14}" />` : nothing}
    <text class="b" x=${x + 12} y=${y + 19.5}>${shorten(title, isFrame ? 14 : 13)} <tspan class="q t11">${note}</tspan></text>
    ${rows.map(
      (row) => svg`<path class="sep" d="M${x + 8} ${row.y - 12}h${w - 16}" />
        <text class="m" x=${x + 12} y=${row.y + 4.5}>${shorten(row.words, isFrame ? 11 : 15)}</text>`,
    )}
    ${hidden > 0 ? svg`<text class="q t11" x=${x + 12} y=${y + h - 8}>${tellTensor(lang, "moreSlots", { n: hidden })}</text>` : nothing}`;
  return id === undefined
    ? svg`<g class="frame">${body}</g>`
    : svg`<g class="hit" role="button" tabindex="0" aria-label="${title} ${note}" data-id=${id}
        @click=${() => select(id)} @keydown=${onEnter(() => select(id))}>${body}</g>`;
}

const onEnter =
  (then: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      then();
    }
  };

function rowWords(card: TensorCard, row: Row, lang: Lang): readonly [label: string, value: string] {
  const { buffer } = card.object;
  switch (row.key) {
    case "shape":
      return ["", row.words];
    case "graph":
      return row.words === "" ? [tellTensor(lang, "isLeaf"), ""] : ["grad_fn", row.words];
    case "grad":
      return [
        tellTensor(lang, "grad"),
        buffer?.gradient === undefined
          ? ""
          : tellTensor(lang, "gradBytes", { n: bytesText(buffer.gradient, lang) }),
      ];
    case "storage": {
      const n = buffer?.offset ?? 0;
      const isArray = card.object.kind !== "tensor";
      return [isArray ? "data" : n > 0 ? tellTensor(lang, "fromByte", { n }) : "storage", ""];
    }
  }
}

function cardRow(card: TensorCard, row: Row, lang: Lang): SVGTemplateResult {
  const { x, w } = card;
  const { y } = row;
  const [label, value] = rowWords(card, row, lang);
  if (row.key === "shape") {
    const [shape = "", dtype = ""] = /^(.*) (\S+)$/.exec(row.words)?.slice(1) ?? [];
    return svg`<path class="sep" d="M${x} ${y - 12}h${w}" />
      ${row.was === undefined ? nothing : svg`<rect class="cell-chg" x=${x + 3.5} y=${y - 10.5} width=${w - 7} height="21" rx="4" />`}
      <text class="m" x=${x + 12} y=${y + 4.5}>${shorten(shape, 12)}</text>
      <text class="m end ${row.was === undefined ? "" : "chg b"}" x=${x + w - 12} y=${y + 4.5}>${
        row.was === undefined ? dtype : `${row.was} → ${dtype}`
      }</text>`;
  }
  return svg`<path class="sep" d="M${x + 8} ${y - 12}h${w - 16}" />
    <text class="q t11" x=${x + 12} y=${y + 4}>${label}</text>
    <text class="m t11 end" x=${x + w - 12} y=${y + 4}>${shorten(value, 24)}</text>`;
}

function cardTemplate(card: TensorCard, look: Look): SVGTemplateResult {
  const { x, y, w, h, object, id, isNew, isSelected } = card;
  const change = look.counts.get(id) ?? null;
  const number = `#${numberOf(object)}`;
  const title = typeName(object);
  const room = Math.floor((w - 48 - pillWidth(object.refcount, change)) / 7.4) - number.length;
  const name = `${title} ${number} ${object.summary}, ${countText(object.refcount)}`;
  return svg`<g class="hit card3 ${isNew ? "new" : ""} ${isSelected ? "sel" : ""}" role="button" tabindex="0"
      aria-label=${name} data-id=${id} @click=${() => look.select(id)} @keydown=${onEnter(() => look.select(id))}>
    ${isSelected ? svg`<rect class="halo" x=${x - 5} y=${y - 5} width=${w + 10} height=${h + 10} rx="11" />` : nothing}
    <rect class="box" x=${x} y=${y} width=${w} height=${h} rx="7" />
    ${glyphMark(x + 7, y + 6, object)}
    <text class="b" x=${x + 31} y=${y + 19.5}>${shorten(title, Math.max(5, room))} <tspan class="q t11">${number}</tspan></text>
    ${countPill(x + w - 6, y + 6, object.refcount, change)}
    ${card.rows.map((row) => cardRow(card, row, look.lang))}
    ${isNew ? chip(x + 8, y - 11, say(look.lang, "newTag"), "green") : nothing}
  </g>`;
}

function stripTemplate(strip: Strip, look: Look): SVGTemplateResult {
  const { x, y, w, bytes, size, owner, isGone, isNew, windows, bottom } = strip;
  const { lang, select } = look;
  const cells = Math.round(bytes / size);
  const lines =
    cells <= MOST_CELLS && !isGone && w / cells > 4
      ? Array.from({ length: cells - 1 }, (_, at) => `M${x + ((at + 1) * w) / cells} ${y + 2}v20`)
      : [];
  const words = isGone
    ? tellTensor(lang, "wasFreed", { n: bytesText(bytes, lang) })
    : tellTensor(lang, "cells", { bytes: bytesText(bytes, lang), n: grouped(cells), size });
  const title = owner ? `${typeName(owner)} #${numberOf(owner)}` : "";
  return svg`<g class=${isGone ? "gone" : isNew ? "fresh" : ""}>
    ${
      owner && !isGone
        ? svg`<g class="hit" role="button" tabindex="0" aria-label="${title}, ${countText(owner.refcount)}"
            data-id=${owner.id} @click=${() => select(owner.id)} @keydown=${onEnter(() => select(owner.id))}>
            <rect x=${x} y=${y - 26} width="150" height="22" fill="transparent" />
            <text class="t11" x=${x} y=${y - 10}>${title}</text>
            ${countPill(x + title.length * 6.4 + 30 + pillWidth(owner.refcount, null) / 2, y - 23, owner.refcount, look.counts.get(owner.id) ?? null)}
          </g>`
        : nothing
    }
    <rect class="buf ${isGone ? "gone" : ""}" x=${x} y=${y} width=${w} height="24" rx="3" />
    <path class="sep" d=${lines.join("")} />
    ${windows.map(
      (
        one,
      ) => svg`<path class="window ${one.isSelected ? "sel" : ""}" d="M${one.from + 0.5} ${one.y - 4}v7H${one.to - 0.5}v-7" />
        <text class="t11 ${one.isSelected ? "b" : "q"}" x=${Math.min(one.to + 8, x + w + 8)} y=${one.y + 5}>${one.words}</text>`,
    )}
    ${
      isGone
        ? chip(x, y + 29, words, "red")
        : svg`<text class="q t11" x=${x} y=${bottom - 4}>${words}</text>`
    }
  </g>`;
}

const arrowTemplate = ({ path, x, y, endX, endY, look, back }: Arrow): SVGTemplateResult => svg`
  <path class="edge ${look}" d=${path} />
  <path class="head ${look}" d=${back === true ? `M${endX + 0.5} ${endY}l8 -3.6v7.2z` : `M${endX - 0.5} ${endY}l-8 -3.6v7.2z`} />
  <circle class="dot ${look}" cx=${x} cy=${y} r="2.6" />`;

export function tensorTemplate(scene: TensorScene, look: Look): TemplateResult {
  const { width, height, columns, holders, cards, strips, arrows } = scene;
  const { lang } = look;
  const head = (word: "names" | "slots" | "tensors" | "storages", x: number): unknown =>
    x < 0 ? nothing : svg`<text class="q t11" x=${x} y="12">${tellTensor(lang, word)}</text>`;
  return html`<svg
    class="heap tensors"
    width=${width}
    height=${height}
    viewBox="-6 0 ${width + 6} ${height}"
    role="group"
    aria-label=${tellTensor(lang, "picture")}
  >
    ${svg`${head("names", columns.names)}${head("slots", columns.slots)}${head("tensors", columns.tensors)}${head("storages", columns.storages)}
      ${holders.map((holder) => holderTemplate(holder, look))}
      ${strips.map((strip) => stripTemplate(strip, look))}
      ${cards.map((card) => cardTemplate(card, look))}
      <g pointer-events="none">${arrows.map(arrowTemplate)}</g>`}
  </svg>`;
}
