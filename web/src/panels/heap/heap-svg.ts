/** Templates of the heap's picture. */
import { numberOf } from "../../engine/numbers.js";
import { nothing, svg, type SVGTemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import { shorten } from "../../engine/picture.js";
import { HEADER, LINE, ROW } from "../../state/layout.js";
import { typeName } from "../../state/sentence.js";
import { countText, engineWords, say, type Lang } from "../../text/strings.js";
import { shortTitle } from "./measure.js";
import { CHAR, chip, countPill, glyphMark, pillWidth } from "./parts.js";
import type { Scene, SceneCard, SceneFrame, SceneGhost, SceneRow, SceneWire } from "./scene.js";

export interface Handlers {
  readonly select: (id: number) => void;
  readonly hover: (id: number | null) => void;
  readonly unfold: (id: number) => void;
}

export interface Look {
  readonly selected: number | null;
  readonly hovered: number | null;
  readonly lang: Lang;
}

function rowTemplate(
  row: SceneRow,
  { x, w }: { readonly x: number; readonly w: number },
  lang: Lang,
  first: boolean,
): SVGTemplateResult {
  const label = row.key === "value" ? engineWords(lang, row.label) : row.label;
  const middle = row.y;
  const changed = row.mark.change === "changed";
  const was = changed && row.mark.was ? `${row.mark.was} → ` : "";
  const value = row.text === undefined ? "" : row.text;
  const textClass = row.far ? "q t11 m end" : `m end ${changed ? "chg" : ""}`;
  const labelClass = row.kind === "name" ? "m" : row.kind === "item" ? "m q" : "q t11";
  const room = Math.floor((w - 44 - label.length * CHAR) / CHAR);
  return svg`
    ${first ? nothing : svg`<path class="sep" d="M${x + 8} ${middle - ROW / 2}h${w - 16}" />`}
    ${changed ? svg`<rect class="cell-chg" x=${x + 3.5} y=${middle - 12} width=${w - 7} height="24" rx="4" />` : nothing}
    <text class=${labelClass} x=${x + 12} y=${middle + 4.5}>${label}</text>
    ${
      row.to === undefined || row.far
        ? svg`<text class=${textClass} x=${x + w - 12} y=${middle + 4.5}>${shorten(
            was + value,
            Math.max(room, 6),
          )}</text>`
        : was === "" || room < was.length - 1
          ? nothing
          : svg`<text class="m end chg t11" x=${x + w - 22} y=${middle + 4}>${was.trimEnd()}</text>`
    }`;
}

/** Slots that are allocated and hold nothing. */
function spareTemplate(
  row: SceneRow,
  box: { x: number; w: number },
  lang: Lang,
): SVGTemplateResult {
  const top = row.y - ROW / 2;
  const words = say(lang, "spare", { n: row.more ?? 0 });
  let lines = "";
  for (let x = box.x + 2; x <= box.x + box.w - ROW + 2; x += 8) {
    lines += `M${x} ${top + ROW - 2}l${ROW - 4} ${4 - ROW}`;
  }
  return svg`<path class="hatch" d=${lines} /><path class="sep" d="M${box.x + 8} ${top}h${box.w - 16}" />
    <text class="q t11" x=${box.x + 12} y=${row.y + 4}>${words}</text>`;
}

function rowsTemplate(
  rows: readonly SceneRow[],
  box: { x: number; w: number },
  lang: Lang,
  unfold?: () => void,
): unknown {
  return rows.map((row, at) => {
    if (row.kind === "spare") {
      return spareTemplate(row, box, lang);
    }
    if (row.kind !== "more") {
      return rowTemplate(row, box, lang, at === 0);
    }
    const words = say(lang, "more", { n: row.more ?? 0 });
    return svg`<g class="hit" @click=${(event: Event) => {
      event.stopPropagation();
      unfold?.();
    }}><path class="sep" d="M${box.x + 8} ${row.y - ROW / 2}h${box.w - 16}" />
      <rect x=${box.x + 2} y=${row.y - 13} width=${box.w - 4} height="26" fill="transparent" />
      <text class="q t11" x=${box.x + 12} y=${row.y + 4}>${words}</text></g>`;
  });
}

function frameTemplate(frame: SceneFrame, look: Look): SVGTemplateResult {
  const { box } = frame;
  if (frame.hidden > 0) {
    const words = say(look.lang, "moreCalls", { n: frame.hidden });
    return svg`<text class="q t11" x=${box.x + 12} y=${box.y + 20}>${words}</text>`;
  }
  const isPlain = frame.isModule || frame.name.startsWith("<");
  const title = isPlain ? frame.name : `${frame.name}()`;
  const note = frame.isModule ? "" : `${say(look.lang, "line")} ${frame.line}`;
  return svg`<g class="frame">
    <rect class="box" x=${box.x} y=${box.y} width=${box.w} height=${box.h} rx="7" />
    <path class="top" d="M${box.x + 7} ${box.y}h${box.w - 14}" />
    <text class="b" x=${box.x + 12} y=${box.y + 20.5}>${shorten(title, Math.floor((box.w - 60) / 7))}</text>
    <text class="q t11 end" x=${box.x + box.w - 12} y=${box.y + 20.5}>${note}</text>
    <path class="sep" d="M${box.x} ${box.y + HEADER}h${box.w}" />
    ${rowsTemplate(frame.rows, box, look.lang)}
    ${frame.unbound.map(
      ({
        label,
        y,
      }) => svg`<g class="unbound"><text class="m q" x=${box.x + 12} y=${y + 4.5}>${label}</text>
        <text class="q t11 end" x=${box.x + box.w - 12} y=${y + 4.5}>${say(look.lang, "unbound")}</text></g>`,
    )}
  </g>`;
}

function cardBody(card: SceneCard, look: Look, on: Handlers): SVGTemplateResult {
  const { box, object } = card;
  if (card.rows.length === 0) {
    const y = box.y + LINE / 2;
    const text =
      object.kind === "function" || object.kind === "class"
        ? inlineName(object)
        : object.kind === "weakref"
          ? engineWords(look.lang, object.summary)
          : object.summary;
    const room = box.w - 39 - pillWidth(object.refcount, card.count);
    const words = shorten(text, Math.max(4, Math.floor(room / CHAR)));
    return svg`${glyphMark(box.x + 3, box.y + 3, object)}
      <text class="m" x=${box.x + 27} y=${y + 4.5}>${words}</text>
      ${countPill(box.x + box.w - 4, box.y + 3, object.refcount, card.count)}`;
  }
  const title = titleOf(card);
  const number = `#${numberOf(object)}`;
  return svg`${glyphMark(box.x + 8, box.y + 7, object)}
    <text class="b" x=${box.x + 32} y=${box.y + 20.5}>${title} <tspan
      class="q t11">${number}</tspan></text>
    ${countPill(box.x + box.w - 7, box.y + 7, object.refcount, card.count)}
    <path class="sep" d="M${box.x} ${box.y + HEADER}h${box.w}" />
    ${rowsTemplate(card.rows, box, look.lang, () => on.unfold(card.id))}`;
}

const inlineName = (object: { kind: string; summary: string }): string =>
  `${object.kind} ${object.summary}`;

function titleOf({ object, box, count }: SceneCard): string {
  const words =
    object.kind === "class" || object.kind === "function" ? object.summary : typeName(object);
  const number = (String(numberOf(object)).length + 2) * 7.2;
  return shortTitle(words, box.w - 45 - number - pillWidth(object.refcount, count));
}

function cardTemplate(card: SceneCard, look: Look, on: Handlers): SVGTemplateResult {
  const { box, object, id } = card;
  const selected = look.selected === id;
  const classes = `hit ${card.isNew ? "new" : ""} ${selected ? "sel" : ""} ${card.isLost ? "lost" : ""}`;
  const name = `${typeName(object)} #${numberOf(object)} ${object.summary.slice(0, 60)}, ${countText(object.refcount)}`;
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Enter") {
      on.select(id);
    }
  };
  return svg`<g class=${classes} role="button" tabindex="0" aria-label=${name} data-id=${id}
      @click=${() => on.select(id)} @keydown=${key}
      @pointerenter=${() => on.hover(id)} @pointerleave=${() => on.hover(null)}>
    ${selected ? svg`<rect class="halo" x=${box.x - 5} y=${box.y - 5} width=${box.w + 10} height=${box.h + 10} rx="11" />` : nothing}
    <rect class="box" x=${box.x} y=${box.y} width=${box.w} height=${box.h} rx="7" />
    ${cardBody(card, look, on)}
    ${card.isNew ? chip(box.x + 8, box.y - 11, say(look.lang, "newTag"), "green") : nothing}
    ${card.isLost && card.rows.length > 0 ? chip(box.x + 8, box.y + box.h + 4, say(look.lang, "unreachable"), "purple") : nothing}
  </g>`;
}

function ghostTemplate(ghost: SceneGhost, look: Look, atEnd: boolean): SVGTemplateResult {
  const { box, freed } = ghost;
  const { reason } = freed;
  const words = atEnd
    ? say(look.lang, "freedExit")
    : reason.kind === "count"
      ? say(look.lang, "freedCount", { line: reason.line })
      : say(look.lang, "freedCollected", { gen: reason.generation });
  const one = ghost.wasRows === 0;
  return svg`<g class="ghost">
    <rect class="box" x=${box.x} y=${box.y} width=${box.w} height=${box.h} rx="7" />
    ${glyphMark(box.x + (one ? 3 : 8), box.y + (one ? 3 : 7), freed)}
    <text class=${one ? "m" : "b"} x=${box.x + (one ? 27 : 32)} y=${box.y + (one ? 16.5 : 20.5)}>${
      one
        ? shorten(freed.summary, Math.max(4, Math.floor((box.w - 40) / CHAR)))
        : svg`${shorten(typeName(freed), 14)} <tspan class="q t11">#${numberOf(freed)}</tspan>`
    }</text>
    ${one ? nothing : chip(box.x + 8, box.y + HEADER + 6, words, "red")}
  </g>`;
}

const isLifted = ({ target, from }: SceneWire, { hovered, selected }: Look): boolean => {
  const focus = hovered ?? selected;
  return focus !== null && (target === focus || (from === focus && hovered !== null));
};

function wireTemplate(wire: SceneWire, lifted: boolean): SVGTemplateResult {
  const style = lifted && /plain|far|dim/.test(wire.look) ? "lift" : wire.look;
  const classes = `edge ${style}`;
  const { endX, endY } = wire;
  return svg`<g class=${lifted ? "lifted" : ""}>
    <path class=${classes} d=${wire.path} />
    ${wire.look === "base" ? svg`<path class="edge base2" d=${wire.path} />` : nothing}
    <path class="head ${style}" d="M${endX - 0.5} ${endY}l-8 -3.6v7.2z" />
    <circle class="dot ${style}" cx=${wire.x} cy=${wire.y} r="2.6" />
  </g>`;
}

/** All that a card's drawing depends on, as words: what says the same is not drawn again. */
function seen({ id, box, object, rows, isNew, isLost, count }: SceneCard, look: Look): string {
  const { refcount, summary } = object;
  const told = rows.map(({ y, label, text, more, to, mark }) =>
    [y, label, text, more, to === undefined, mark.change, mark.was].join("\u0001"),
  );
  const flags = [isNew, isLost, look.selected === id, look.lang, numberOf(object)];
  return [...told, box.x, box.y, box.w, refcount, count, summary, object.type, ...flags].join(
    "\u0002",
  );
}

/** The whole picture of one step. */
export function sceneTemplate(
  scene: Scene,
  look: Look,
  on: Handlers,
  atEnd: boolean,
): SVGTemplateResult {
  const under = scene.wires.filter(
    (wire) => wire.look !== "new" && (wire.look !== "far" || isLifted(wire, look)),
  );
  const over = scene.wires.filter((wire) => wire.look === "new");
  const first = scene.layout.frames[0];
  const lane = scene.layout.lanes[1];
  return svg`
    ${first ? svg`<text class="q t11" x=${first.x} y="18">${say(look.lang, "frames")}</text>` : nothing}
    ${lane ? svg`<text class="q t11" x=${lane.x} y="18">${say(look.lang, "heapLane")}</text>` : nothing}
    <g class="objects">
      ${repeat(
        scene.ghosts,
        (g) => g.freed.id,
        (g) => ghostTemplate(g, look, atEnd),
      )}
      ${scene.frames.map((frame) => frameTemplate(frame, look))}
      ${repeat(
        scene.cards,
        (c) => c.id,
        (c) => guard([seen(c, look)], () => cardTemplate(c, look, on)),
      )}
    </g>
    <g class="references ${look.hovered === null ? "" : "some"}" pointer-events="none">
      ${[under, over].map((wires) =>
        repeat(
          wires,
          (w) => w.key,
          (w) => {
            const lifted = isLifted(w, look);
            return guard([w.path, w.look, lifted], () => wireTemplate(w, lifted));
          },
        ),
      )}
    </g>`;
}
