/** What an object is and what it holds, field by field. */
import { html, nothing, type TemplateResult } from "lit";
import type { HeapObject } from "../../engine/view.js";
import {
  bytesText,
  countText,
  grouped,
  hex,
  isImmortal,
  say,
  type Lang,
} from "../../text/strings.js";

/** `link`: an object that it holds, as the page calls it. */
export function objectTab(
  object: HeapObject,
  lang: Lang,
  link: (id: number) => TemplateResult,
): TemplateResult {
  const { buffer } = object;
  const facts: [string, unknown][] = [
    [say(lang, "type"), object.type],
    [say(lang, "value"), html`<span class="mono cut">${object.summary}</span>`],
    [
      say(lang, "refcount"),
      isImmortal(object.refcount) ? `∞ (${grouped(object.refcount)})` : countText(object.refcount),
    ],
    [say(lang, "size"), bytesText(object.size, lang)],
  ];
  if (object.extra) {
    const blanks = {
      bytes: bytesText(object.extra.bytes, lang),
      address: hex(object.extra.address),
    };
    facts.push(["", say(lang, "alsoOwns", blanks)]);
  }
  if (buffer) {
    facts.push(
      ["shape", `(${buffer.shape.join(", ")})`],
      ["strides", `(${buffer.strides.map(grouped).join(", ")})`],
      ["dtype", buffer.dtype],
      ["offset", bytesText(buffer.offset, lang)],
      ["flags", buffer.flags.join(", ")],
    );
    if (buffer.version !== undefined) {
      facts.push(["_version", String(buffer.version)]);
    }
  }
  facts.push([
    "",
    object.static
      ? say(lang, "staticNote")
      : object.born < 0
        ? say(lang, "bornBefore")
        : say(lang, "bornAt", { line: object.bornLine, step: object.born }),
  ]);
  return html`<dl class="fields">
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${
      object.fields.length === 0
        ? nothing
        : html`<h3>${say(lang, "holds")}</h3>
            <dl class="fields">
              ${object.fields.map(
                (field) =>
                  html`<dt class="mono">${field.name}</dt>
                    <dd>${field.to === undefined ? field.value : link(field.to)}</dd>`,
              )}
            </dl>`
    }`;
}
