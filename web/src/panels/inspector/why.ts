/**
 * "Why alive": a short column from a root to the object; each link says what cutting it would free. Where several ways
 * lead to it, one is shown and the others can be picked.
 */
import { html, nothing, type TemplateResult } from "lit";
import { glyphOf } from "../../components/glyphs.js";
import { icon } from "../../components/icons.js";
import { numberOf } from "../../engine/numbers.js";
import type { Cut, Retained } from "../../engine/questions.js";
import { bytesOf, Reach, type Link } from "../../engine/reach.js";
import type { HeapObject, View } from "../../engine/view.js";
import { label, typeName } from "../../state/sentence.js";
import { bytesText, say, type Lang } from "../../text/strings.js";
import { sayOf } from "./inspector-words.js";
import { UNSEEN, type Way, type WayLink } from "./ways.js";

export interface Why {
  readonly view: View;
  readonly object: HeapObject;
  readonly lang: Lang;
  readonly select: (id: number) => void;
  readonly ways: readonly Way[];
  /** Ways beyond those that are listed. */
  readonly more: number;
  readonly picked: number;
  readonly pick: (way: number) => void;
  /** What the engine says of cutting a link; null: there is none, and the view is asked (reach.ts). */
  readonly cuts: ReadonlyMap<string, Cut> | null;
  /** What only this object keeps, as the engine has it. */
  readonly retained: Retained["objects"][number] | null;
}

/** A link as the engine's answers about cutting it are kept. */
export const linkKey = (way: Way, { from, to }: WayLink): string =>
  from === null ? `${way.rootName}>${to}` : `${from}>${to}`;

const kept = new WeakMap<View, Reach>();

export function reachOf(view: View): Reach {
  const reach = kept.get(view) ?? new Reach(view);
  kept.set(view, reach);
  return reach;
}

function seenCut(reach: Reach, link: Link | null, lang: Lang): string {
  if (link === null) {
    return "";
  }
  const freed = reach.freedBy(link);
  return freed.length === 0
    ? sayOf(lang, "cutNothing")
    : sayOf(lang, "cutFrees", { n: freed.length, bytes: bytesText(bytesOf(freed), lang) });
}

function cutWords(reach: Reach, way: Way, link: WayLink, { lang, cuts }: Why): string {
  if (cuts === null) {
    return seenCut(reach, link.seen, lang);
  }
  const cut = cuts.get(linkKey(way, link));
  if (!cut) {
    return link.from === null && way.rootName === "" ? "" : sayOf(lang, "cutAsked");
  }
  if (!cut.found) {
    return seenCut(reach, link.seen, lang); // an attribute's value is held by a dict that the picture leaves out
  }
  const { freedCount: now, collectableCount: later, bytes } = cut;
  const blanks = { n: now > 0 ? now : later, later, bytes: bytesText(bytes, lang) };
  if (now + later === 0) {
    return sayOf(lang, "cutNothing");
  }
  return sayOf(lang, later === 0 ? "cutFrees" : now === 0 ? "cutLater" : "cutBoth", blanks);
}

function step(reach: Reach, way: Way, link: WayLink, why: Why): TemplateResult {
  const object = reach.byId.get(link.to);
  const { letter, hue } = glyphOf(object ?? { kind: UNSEEN, type: link.type });
  const isTarget = link.to === why.object.id;
  const words = cutWords(reach, way, link, why);
  return html`<li>
    ${link.via === "" ? nothing : html`<span class="via mono">${link.via}</span>`}
    ${words === "" ? nothing : html`<span class="cut">${words}</span>`}
    <button
      class="on ${isTarget ? "target" : ""}"
      ?disabled=${!object}
      @click=${() => why.select(link.to)}
    >
      <span class="g ${hue}">${letter}</span
      ><span
        >${object ? typeName(object) : link.type}
        <span class="quiet">#${object ? numberOf(object) : link.to}</span></span
      >
      <span class="mono quiet cutoff">${link.summary}</span>
    </button>
  </li>`;
}

/** Which of several ways is shown, and the way to the others. */
function choice({ ways, picked, pick, more, lang }: Why): TemplateResult | typeof nothing {
  const all = ways.length;
  if (all < 2) {
    return nothing;
  }
  const turn = (by: 1 | -1): TemplateResult =>
    html`<button
      class="tool icon"
      id=${by < 0 ? "way-before" : "way-after"}
      aria-label=${sayOf(lang, by < 0 ? "wayBefore" : "wayAfter")}
      @click=${() => pick((picked + by + all) % all)}
    >
      ${icon(by < 0 ? "left" : "right")}
    </button>`;
  return html`<div class="ways" role="group" aria-label=${sayOf(lang, "waysGroup")}>
    ${turn(-1)}<span role="status">${sayOf(lang, "way", { n: picked + 1, all: all + more })}</span
    >${turn(1)}
  </div>`;
}

function keeps(reach: Reach, { object, lang, view, select, retained }: Why): TemplateResult {
  const seen = view.more > 0 ? [] : reach.retainedBy(object.id);
  if (!retained && view.more > 0) {
    return html`<p class="note">${say(lang, "whyPart", { n: view.more })}</p>`;
  }
  const count = retained?.count ?? seen.length;
  const bytes = retained?.retained ?? bytesOf(seen);
  return html`<h3>${say(lang, "retained")}</h3>
    <p class="note" id="retained">
      ${say(lang, count <= 1 ? "retainedOnly" : "retainedIs", {
        object: label(object),
        n: count - 1,
        bytes: bytesText(bytes, lang),
      })}
    </p>
    <ul class="kept">
      ${seen
        .filter((o) => o.id !== object.id)
        .slice(0, 12)
        .map(
          (o) =>
            html`<li>
              <button class="link" @click=${() => select(o.id)}>${label(o)}</button>
              <span class="quiet">${bytesText(bytesOf([o]), lang)}</span>
            </li>`,
        )}
    </ul>`;
}

export function whyTab(why: Why): TemplateResult {
  const { object, lang, ways } = why;
  if (object.static) {
    return html`<p class="note">${say(lang, "staticNote")}</p>`;
  }
  const way = ways[why.picked] ?? ways[0];
  if (!way) {
    return html`<p class="note">${say(lang, "whyGarbage")}</p>`;
  }
  const reach = reachOf(why.view);
  const { words, code } = way.root;
  return html`${choice(why)}
    <ol class="why">
      <li class="root">${words}${code === "" ? nothing : html` <code>${code}</code>`}</li>
      ${way.links.map((link) => step(reach, way, link, why))}
    </ol>
    ${keeps(reach, why)}`;
}
