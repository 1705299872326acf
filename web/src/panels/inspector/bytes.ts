/** The bytes tab: one row per field over its hex, beside the structure as C declares it. */
import { html, nothing, type TemplateResult } from "lit";
import type { HeapObject, LayoutField, LayoutPart, ObjectLayout } from "../../engine/view.js";
import { bytesText, hex, say, type Lang } from "../../text/strings.js";
import { fieldName, structOf } from "./c-structs.js";

export interface Dump {
  readonly step: number;
  readonly id: number;
  readonly layout: ObjectLayout;
  readonly bytes: readonly Uint8Array[];
  /** The same parts one step earlier, where they lay at the same address. */
  readonly before: readonly (Uint8Array | null)[];
}

export interface BytesTab {
  readonly dump: Dump;
  readonly object: HeapObject;
  readonly lang: Lang;
  readonly select: (id: number) => void;
  /** Words of the engine with the page's numbers of objects. */
  readonly shortly: (words: string) => string;
  /** The field that the pointer is on, in the table or in the structure. */
  readonly lit: string;
  readonly light: (field: string) => void;
  readonly toPool: () => void;
}

const PART_WORDS = {
  gc_head: "gcHead",
  object: "partObject",
  items: "partItems",
  keys: "partKeys",
  values: "partValues",
  buffer: "partBuffer",
} as const;

/** Eight bytes a row; zeros at the end are quiet. */
function hexRows(bytes: Uint8Array): TemplateResult[] {
  const rows: TemplateResult[] = [];
  for (let at = 0; at < Math.min(bytes.length, 64); at += 8) {
    const row = [...bytes.subarray(at, at + 8)];
    let used = row.length;
    while (used > 0 && row[used - 1] === 0) {
      used--;
    }
    const text = (part: number[]): string =>
      part.map((b) => b.toString(16).padStart(2, "0")).join(" ");
    rows.push(
      html`<span
        >${text(row.slice(0, used))}<i
          >${used > 0 && used < row.length ? " " : ""}${text(row.slice(used))}</i
        ></span
      >`,
    );
  }
  return rows;
}

function fieldRow(
  tab: BytesTab,
  field: LayoutField,
  own: Uint8Array,
  old: Uint8Array | undefined,
  isHead: boolean,
): TemplateResult {
  const changed = old !== undefined && own.some((b, at) => b !== old[at]);
  const base = field.name.replace(/\[\d+\]$/, "");
  const lit = tab.lit !== "" && tab.lit === base;
  const classes = `${changed ? "chg" : ""} ${isHead ? "gc" : ""} ${lit ? "lit" : ""}`;
  const { to } = field;
  return html`<tr
    class=${classes}
    @pointerenter=${() => tab.light(base)}
    @pointerleave=${() => tab.light("")}
  >
    <td class="o">${String(field.offset).replace("-", "−")}</td>
    <td class="h"><small>${field.name}</small>${hexRows(own)}</td>
    <td class="v">
      ${
        to === undefined
          ? tab.shortly(field.meaning)
          : html`→
              <button class="link" @click=${() => tab.select(to)}>
                ${tab.shortly(field.meaning)}
              </button>`
      }
    </td>
  </tr>`;
}

function byteTable(
  tab: BytesTab,
  part: LayoutPart,
  bytes: Uint8Array,
  before: Uint8Array | null,
): TemplateResult {
  const { lang } = tab;
  const word = PART_WORDS[part.name as keyof typeof PART_WORDS] as
    (typeof PART_WORDS)[keyof typeof PART_WORDS] | undefined;
  const isHead = part.name === "gc_head";
  const where = isHead
    ? `${say(lang, "gcHeadNote")}, ${bytesText(part.bytes, lang)}`
    : `${bytesText(part.bytes, lang)} ${say(lang, "at")} ${hex(part.address)}`;
  const start = part.fields[0]?.offset ?? 0;
  return html`<table class="bytes">
    <caption>
      <b>${word === undefined ? part.name : say(lang, word)}</b
      >, ${where}
    </caption>
    ${part.fields.map((field) => {
      const from = field.offset - start;
      const to = from + field.size;
      return fieldRow(
        tab,
        field,
        bytes.subarray(from, to),
        before?.subarray(from, to) ?? undefined,
        isHead,
      );
    })}
  </table>`;
}

function cStruct(tab: BytesTab): TemplateResult | typeof nothing {
  const struct = structOf(tab.object);
  if (!struct) {
    return nothing;
  }
  const line = (text: string): TemplateResult => {
    const name = fieldName(text);
    return html`<span
      class=${tab.lit !== "" && tab.lit === name ? "lit" : ""}
      @pointerenter=${() => tab.light(name)}
      @pointerleave=${() => tab.light("")}
      >${text}</span
    >`;
  };
  const head = "typedef struct {";
  const end = `} ${struct.name};`;
  return html`<section class="c">
    <h3>${say(tab.lang, "inC")}</h3>
    <code tabindex="0"
      >${line(head)}${struct.lines.map((text) => line(`    ${text}`))}${line(end)}</code
    >
  </section>`;
}

export function bytesTab(tab: BytesTab): TemplateResult {
  const { dump } = tab;
  return html`${dump.layout.parts.map((part, at) =>
      byteTable(tab, part, dump.bytes[at]!, dump.before[at] ?? null),
    )}
    ${cStruct(tab)}
    <button class="btn" id="to-pool" @click=${tab.toPool}>${say(tab.lang, "toPool")}</button>`;
}
