/** A step in words and for other programs: JSON, Graphviz, plain text, Markdown. */
import { numberOf } from "../engine/numbers.js";
import { makePicture, type Row } from "../engine/picture.js";
import { label, plainSentence, tellStep } from "../state/sentence.js";
import type { AppState } from "../state/store.js";
import { countText } from "../text/strings.js";

export const asJson = ({ source, mode, view }: AppState): string =>
  `${JSON.stringify({ source, mode, view }, null, 1)}\n`;

const quoted = (words: string): string => `"${words.replace(/["\\]/g, "\\$&")}"`;
/** Inside of a record's label more characters mean something. */
const cell = (words: string): string => words.replace(/[{}|<>"\\ ]/g, "\\$&");

/** A picture for Graphviz: records with ports, the same cards as on the page. */
export function asDot(state: AppState): string {
  const { view, tab } = state;
  if (!view) {
    return "digraph heap {}\n";
  }
  const { frames, cards } = makePicture(view, tab === "objects" ? "objects" : "names", state);
  const nodes: string[] = [];
  const edges: string[] = [];
  const add = (node: string, title: string, rows: readonly Row[]): void => {
    const cells = rows.map((row, at) => {
      if (row.to !== undefined && cards.has(row.to)) {
        const style = row.strength === "weak" ? " [style=dashed]" : "";
        edges.push(`  ${node}:r${at} -> o${row.to}${style};`);
      }
      return `<r${at}> ${cell([row.label, row.text].filter(Boolean).join(" "))}`;
    });
    nodes.push(`  ${node} [label="${[cell(title), ...cells].join(" | ")}"];`);
  };
  frames.forEach((frame) => add(`f${frame.index}`, frame.name, frame.rows));
  for (const [id, { object, rows }] of cards) {
    const name = rows.length === 0 ? object.summary : label(object);
    add(`o${id}`, `${name} (${countText(object.refcount)})`, rows);
  }
  const head = ["  rankdir=LR;", "  node [shape=record, fontname=monospace];"];
  return `digraph ${quoted(`step ${view.step}`)} {\n${[...head, ...nodes, ...edges].join("\n")}\n}\n`;
}

function rowText(row: Row, state: AppState): string {
  const target = state.view?.objects.find((o) => o.id === row.to);
  const words = target ? `-> ${label(target)}` : (row.text ?? (row.more ? `(${row.more})` : ""));
  return `  ${row.label} ${words}`.trimEnd();
}

/** The names and objects of the step as lines of text. */
export function asText(state: AppState): string {
  const { view, before, diff, lang, step } = state;
  if (!view) {
    return "";
  }
  const { frames, cards } = makePicture(view, "names", state);
  const lines = [`${step}: ${plainSentence(tellStep({ before, view, diff }, lang))}`, ""];
  for (const frame of frames) {
    lines.push(`${frame.name}:`, ...frame.rows.map((row) => rowText(row, state)));
  }
  for (const { object, rows } of cards.values()) {
    const title = `${object.type} #${numberOf(object)}, count ${countText(object.refcount)}:`;
    lines.push("", title, ...rows.map((row) => rowText(row, state)));
  }
  return `${lines.join("\n")}\n`;
}

/** For a document: the program, what is seen, the way back here. */
export const asMarkdown = (state: AppState, link: string): string =>
  `\`\`\`python\n${state.source.trimEnd()}\n\`\`\`\n\n\`\`\`text\n${asText(state).trimEnd()}\n\`\`\`\n\n[Heapscope](${link})\n`;
