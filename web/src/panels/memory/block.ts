/** One block, byte for byte: what was asked for, what was given, and what the difference is. */
import { html, nothing, type TemplateResult } from "lit";
import type { ObjectLayout } from "../../engine/view.js";
import { bytesText, engineWords, hex, say, type Lang } from "../../text/strings.js";

interface Cell {
  readonly name: string;
  readonly meaning: string;
  readonly offset: number;
  readonly size: number;
  readonly kind: "gc" | "object" | "slack";
}

export interface Block {
  readonly number: number;
  readonly address: number;
  readonly size: number;
  readonly layout: ObjectLayout;
}

function cellsOf({ address, size, layout }: Block): Cell[] {
  const cells: Cell[] = [];
  let end = address;
  for (const part of layout.parts) {
    if (part.address < address || part.address >= address + size) {
      continue;
    }
    const start = part.fields[0]?.offset ?? 0;
    for (const field of part.fields) {
      const at = part.address + field.offset - start;
      cells.push({
        name: field.name,
        meaning: field.meaning,
        offset: at - address,
        size: field.size,
        kind: part.name === "gc_head" ? "gc" : "object",
      });
      end = Math.max(end, at + field.size);
    }
  }
  const slack = address + size - end;
  if (slack > 0 && cells.length > 0) {
    cells.push({ name: "", meaning: "", offset: size - slack, size: slack, kind: "slack" });
  }
  return cells.sort((a, b) => a.offset - b.offset);
}

export function blockStrip(block: Block, lang: Lang): TemplateResult | typeof nothing {
  const cells = cellsOf(block);
  const slack = cells.find((cell) => cell.kind === "slack")?.size ?? 0;
  if (cells.length === 0) {
    return nothing;
  }
  const blanks = {
    given: bytesText(block.size, lang),
    address: hex(block.address),
    asked: block.size - slack,
  };
  return html`<section class="block">
    <h2>${say(lang, "blockN", { n: block.number })}</h2>
    <p class="quiet">${say(lang, "blockIs", blanks)}</p>
    <ol class="cells">
      ${cells.map(
        (cell) =>
          html`<li class="${cell.kind} w${Math.min(4, Math.max(1, Math.round(cell.size / 8)))}">
            <b>${cell.kind === "slack" ? say(lang, "slack") : cell.name}</b>
            <span class="mono"
              >${cell.kind === "slack" ? bytesText(cell.size, lang) : engineWords(lang, cell.meaning)}</span
            >
            <small class="mono">+${cell.offset}</small>
          </li>`,
      )}
    </ol>
  </section>`;
}
