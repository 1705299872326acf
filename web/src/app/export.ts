/** The picture of a step as a file of its own: an SVG that needs no style sheet, or a PNG of it. */
import type { AppState } from "../state/store.js";
import { noteStyles } from "../panels/heap/notes.js";
import { pictures } from "../styles/pictures.js";

import type { Player } from "../state/player.js";
import { asDot, asJson, asMarkdown, asText } from "./export-text.js";
import type { SaveKind, Sharing } from "./share-menu.js";

export const MARGIN = 16;
const PNG_SCALE = 2;

/** The heap's picture with the colours that the reader sees; null if none is shown. */
export function pictureAsSvg(host: HTMLElement): string | null {
  const shown = host.shadowRoot
    ?.querySelector("hs-heap")
    ?.shadowRoot?.querySelector<SVGSVGElement>("svg.heap");
  if (!shown) {
    return null;
  }
  const look = getComputedStyle(host);
  const valueOf = (name: string): string => look.getPropertyValue(name).trim();
  // Programs that draw know no variables: what is left of them, the hues of glyphs, is written into each glyph.
  const style = (pictures.cssText + noteStyles.cssText)
    .replace(/var\((--hs-[\w-]+)\)/g, (_, name: string) => valueOf(name))
    .replace(/[\w-]+:\s*var\([^)]*\);?/g, "");
  const copy = shown.cloneNode(true) as SVGSVGElement;
  const seen = shown.querySelectorAll(".glyph > *");
  copy.querySelectorAll(".glyph > *").forEach((part, at) => {
    const { fill, stroke } = getComputedStyle(seen[at]!);
    part.setAttribute("fill", fill);
    part.setAttribute("stroke", stroke);
  });
  const { width, height } = shown.viewBox.baseVal;
  const box = [-MARGIN, -MARGIN, width + 2 * MARGIN, height + 2 * MARGIN] as const;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("viewBox", box.join(" "));
  copy.setAttribute("width", String(box[2]));
  copy.setAttribute("height", String(box[3]));
  for (const element of copy.querySelectorAll("[tabindex], [role]")) {
    element.removeAttribute("tabindex");
    element.removeAttribute("role");
  }
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [at, name] of ["x", "y", "width", "height"].entries()) {
    ground.setAttribute(name, String(box[at]));
  }
  ground.setAttribute("fill", valueOf("--hs-canvas"));
  const sheet = document.createElementNS("http://www.w3.org/2000/svg", "style");
  sheet.textContent = style;
  copy.prepend(sheet, ground);
  return new XMLSerializer().serializeToString(copy).replace(/<!--.*?-->/gs, "");
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of the given size; else larger than it is, so that it is sharp on any screen. Pixels of a given size are read again. */
export async function drawSvg(text: string, size?: Size): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = size?.width ?? image.width * PNG_SCALE;
  canvas.height = size?.height ?? image.height * PNG_SCALE;
  const pen = canvas.getContext("2d", { willReadFrequently: size !== undefined })!;
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

export async function svgAsPng(text: string): Promise<Blob> {
  const canvas = await drawSvg(text);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
  });
}

export function saveFile(name: string, data: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(data);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export type Host = HTMLElement & {
  readonly lesson: string;
  readonly player: Player;
  readonly step: number;
  readonly steps: number;
  seek(step: number): Promise<void>;
  openGiven(file: File): void;
};

/** What the menu offers of what is shown. */
export function sharing(host: Host, state: AppState, link: string): Sharing {
  const name = `${host.lesson || "program"}-${host.step}`;
  return {
    link,
    fence: embedding(link.replace(/#.*/s, ""), state.source),
    markdown: asMarkdown(state, link),
    steps: state.steps,
    step: state.step,
    pictured: pictureAsSvg(host) !== null,
    save: (kind) => save(host, state, kind, name, () => host.player.question({ ask: "export" })),
    saveRange: async (kind, range) => {
      const { saveRange } = await import("./animation.js");
      await saveRange(host, () => host.player.store.state, kind, range);
    },
    openFile: (file) => host.openGiven(file),
  };
}

const TEXTS = { json: asJson, dot: asDot, text: asText } as const;
const ENDINGS = { json: "json", dot: "dot", text: "txt" } as const;

/** Saves what is shown in one of the ways that the menu offers. */
export async function save(
  host: Host,
  state: AppState,
  kind: SaveKind,
  name: string,
  recording: () => Promise<string>,
): Promise<void> {
  if (kind === "recording") {
    const data = new Blob([await recording()], { type: "application/json" });
    saveFile(`${name}.recording.json`, data);
    return;
  }
  if (kind === "json" || kind === "dot" || kind === "text") {
    const data = new Blob([TEXTS[kind](state)], { type: "text/plain;charset=utf-8" });
    saveFile(`${name}.${ENDINGS[kind]}`, data);
    return;
  }
  const text = pictureAsSvg(host);
  if (text !== null) {
    const data =
      kind === "png" ? await svgAsPng(text) : new Blob([text], { type: "image/svg+xml" });
    saveFile(`${name}.${kind}`, data);
  }
}

/** The lines that put a program on another page. */
export function embedding(site: string, source: string): string {
  const safe = source.replaceAll("</script", "<\\/script");
  return `<script type="module" src="${site}heapscope.js"></script>
<heap-scope>
<script type="text/python">
${safe.trimEnd()}
</script>
</heap-scope>
`;
}
