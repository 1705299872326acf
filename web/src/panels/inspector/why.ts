/** "Why alive": a short column from a root to the object; each link says what cutting it would free. */
import { numberOf } from "../../engine/numbers.js";
import { html, nothing, type TemplateResult } from "lit";
import { glyphOf } from "../../components/glyphs.js";
import { bytesOf, Reach, type Link, type Root } from "../../engine/reach.js";
import type { HeapObject, View } from "../../engine/view.js";
import { label, typeName } from "../../state/sentence.js";
import { bytesText, say, type Lang } from "../../text/strings.js";
import type { Cut } from "../../engine/questions.js";
import { sayOf } from "./inspector-words.js";
import { pathPart } from "./holders.js";

interface Why {
  readonly view: View;
  readonly object: HeapObject;
  readonly lang: Lang;
  readonly select: (id: number) => void;
  /** What the engine says of cutting a link; without an engine the view is asked (reach.ts). */
  readonly cuts: ReadonlyMap<string, Cut> | null;
}

/** A link of the way that is shown, as the engine's answers are kept. */
export const linkKey = ({ from, to, field }: Link): string =>
  `${from ?? ""}>${to}>${field?.name ?? ""}`;

const kept = new WeakMap<View, Reach>();

export function reachOf(view: View): Reach {
  const reach = kept.get(view) ?? new Reach(view);
  kept.set(view, reach);
  return reach;
}

/** As the engine names it: `t`, `z in f()`. */
export const rootName = ({ name, frame }: Extract<Root, { kind: "name" }>): string =>
  frame === "" ? name : `${name} in ${frame}()`;

function rootWords(root: Root, lang: Lang): TemplateResult | string {
  switch (root.kind) {
    case "name":
      return root.frame === ""
        ? html`${say(lang, "rootName")} <code>${root.name}</code>`
        : html`${say(lang, "rootLocal", { where: `${root.frame}()` })} <code>${root.name}</code>`;
    case "stack":
      return say(lang, "rootStack");
    case "machine":
      return say(lang, "rootMachine");
  }
}

function seenCut(reach: Reach, link: Link, lang: Lang): string {
  const freed = reach.freedBy(link);
  return freed.length === 0
    ? sayOf(lang, "cutNothing")
    : sayOf(lang, "cutFrees", { n: freed.length, bytes: bytesText(bytesOf(freed)) });
}

function cutWords(reach: Reach, link: Link, { lang, cuts }: Why): string {
  if (cuts !== null) {
    const cut = cuts.get(linkKey(link));
    if (!cut) {
      return sayOf(lang, "cutAsked");
    }
    if (!cut.found) {
      return seenCut(reach, link, lang); // an attribute's value is held by a dict that the picture leaves out
    }
    const { freedCount: now, collectableCount: later, bytes } = cut;
    const blanks = { n: now > 0 ? now : later, later, bytes: bytesText(bytes) };
    const word =
      now + later === 0
        ? "cutNothing"
        : later === 0
          ? "cutFrees"
          : now === 0
            ? "cutLater"
            : "cutBoth";
    return sayOf(lang, word, blanks);
  }
  return seenCut(reach, link, lang);
}

function step(reach: Reach, link: Link, why: Why): TemplateResult {
  const object = reach.byId.get(link.to);
  if (!object) {
    return html``;
  }
  const { letter, hue } = glyphOf(object);
  const isTarget = object.id === why.object.id;
  return html`<li>
    ${link.field ? html`<span class="via mono">${pathPart(link.field)}</span>` : nothing}
    <span class="cut">${cutWords(reach, link, why)}</span>
    <button class="on ${isTarget ? "target" : ""}" @click=${() => why.select(object.id)}>
      <span class="g ${hue}">${letter}</span
      ><span>${typeName(object)} <span class="quiet">#${numberOf(object)}</span></span>
      <span class="mono quiet cutoff">${object.summary}</span>
    </button>
  </li>`;
}

export function whyTab(why: Why): TemplateResult {
  const { view, object, lang } = why;
  if (object.static) {
    return html`<p class="note">${say(lang, "staticNote")}</p>`;
  }
  const reach = reachOf(view);
  const found = reach.why(object.id);
  const retained = reach.retainedBy(object.id);
  return html`${
    found === null
      ? html`<p class="note">${say(lang, "whyGarbage")}</p>`
      : html`<ol class="why">
          <li class="root">${rootWords(found.root, lang)}</li>
          ${found.links.map((link) => step(reach, link, why))}
        </ol>`
  }
  ${
    view.more > 0
      ? html`<p class="note">${say(lang, "whyPart", { n: view.more })}</p>`
      : found === null
        ? nothing
        : html`<h3>${say(lang, "retained")}</h3>
            <p class="note">
              ${say(lang, retained.length === 1 ? "retainedOnly" : "retainedIs", {
                object: label(object),
                n: retained.length - 1,
                bytes: bytesText(bytesOf(retained)),
              })}
            </p>
            <ul class="kept">
              ${retained
                .filter((o) => o.id !== object.id)
                .slice(0, 12)
                .map(
                  (o) =>
                    html`<li>
                      <button class="link" @click=${() => why.select(o.id)}>${label(o)}</button>
                      <span class="quiet">${bytesText(bytesOf([o]))}</span>
                    </li>`,
                )}
            </ul>`
  }`;
}
