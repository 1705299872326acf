/** Pictures of several steps as one file: an SVG that moves without any script, or a GIF. */
import { grouped, speak } from "../text/strings.js";
import { plainSentence, tellStep } from "../state/sentence.js";
import type { AppState } from "../state/store.js";
import { encodeGif, type GifFrame } from "./gif.js";
import type { Range } from "./range.js";
import { drawSvg, MARGIN, pictureAsSvg, saveFile, type Host } from "./export.js";

const SECONDS = 1.2;
const GIF_WIDEST = 1400;
const LINE = 22;
const CHAR = 7.4;

interface Shot {
  readonly svg: string;
  readonly caption: string;
}

/** Goes through the steps, and comes back. */
async function shoot(host: Host, state: () => AppState, { from, to }: Range): Promise<Shot[]> {
  const back = host.step;
  const shots: Shot[] = [];
  const { lang } = state();
  await speak(lang);
  for (let step = from; step <= to; step++) {
    await host.seek(step);
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const svg = pictureAsSvg(host);
    const { view, before, diff } = state();
    if (svg !== null && view) {
      const told = plainSentence(tellStep({ before, view, diff }, lang));
      shots.push({ svg, caption: `${grouped(step)}  ${told}` });
    }
  }
  await host.seek(back);
  return shots;
}

const HEAD = /^<svg[^>]*>/;

const sizeIn = (svg: string, name: string): number =>
  Number(new RegExp(` ${name}="([\\d.]+)"`).exec(HEAD.exec(svg)?.[0] ?? "")?.[1] ?? 0);

const wide = (letter: string): boolean => /[\u2e80-\uffef]/.test(letter);

/** Lines of at most `room` letters; letters of Chinese are twice as wide, and any two of them may be parted. */
export function wrapped(text: string, room: number): string[] {
  const lines = [""];
  let used = 0;
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    const shown = word.trimEnd();
    const width = wide(shown) ? 1.8 : shown.length; // of what is wide, each letter is a word
    if (used > 0 && used + width > room) {
      lines.push("");
      used = 0;
    }
    lines.push(`${lines.pop() ?? ""}${word}`);
    used += width + (word.length - shown.length);
  }
  return lines.map((line) => line.trimEnd());
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** All of one size, each with its sentence below. */
function framed(shots: readonly Shot[]): { frames: string[]; w: number; h: number } {
  const w = Math.max(480, ...shots.map(({ svg }) => sizeIn(svg, "width")));
  const tallest = Math.max(...shots.map(({ svg }) => sizeIn(svg, "height")));
  const captions = shots.map(({ caption }) => wrapped(caption, (w - 2 * MARGIN) / CHAR));
  const h = tallest + LINE * Math.max(...captions.map(({ length }) => length)) + MARGIN;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${-MARGIN} ${-MARGIN} ${w} ${h}">`;
  const frames = shots.map(({ svg }, at) => {
    // The ground is the first rectangle of the picture (export.ts); here it lies under the words too.
    const picture = svg
      .replace(HEAD, open)
      .replace(/(<rect [^>]*?)width="[^"]*" height="[^"]*"/, `$1width="${w}" height="${h}"`);
    const lines = captions[at]!.map(
      (line, n) =>
        `<text x="0" y="${tallest - MARGIN + LINE * (n + 0.5)}" style="font:14px sans-serif" xml:space="preserve">${escaped(line)}</text>`,
    );
    return picture.replace(/<\/svg>$/, `${lines.join("")}</svg>`);
  });
  return { frames, w, h };
}

/** One after the other, for ever. */
function moving({ frames, w, h }: ReturnType<typeof framed>): string {
  const n = frames.length;
  const sheet = `.f{visibility:hidden;animation:f ${n * SECONDS}s steps(1) infinite}@keyframes f{0%{visibility:visible}${100 / n}%{visibility:hidden}}`;
  const all = frames.map(
    (svg, at) => `<g class="f" style="animation-delay:${at * SECONDS}s">${svg}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}"><style>${sheet}</style>${all.join("")}</svg>`;
}

async function asGif({ frames, w, h }: ReturnType<typeof framed>): Promise<Blob> {
  const scale = Math.min(1, GIF_WIDEST / w);
  const [width, height] = [Math.round(w * scale), Math.round(h * scale)];
  const drawn: GifFrame[] = [];
  for (const svg of frames) {
    const canvas = await drawSvg(svg, { width, height });
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
    drawn.push({ pixels: data, delay: SECONDS * 1000 });
  }
  return new Blob([encodeGif(drawn, width, height)], { type: "image/gif" });
}

export async function saveRange(
  host: Host,
  state: () => AppState,
  kind: "animation" | "gif",
  range: Range,
): Promise<void> {
  const name = `${host.lesson || "program"}-${range.from}-${range.to}`;
  const shots = await shoot(host, state, range);
  if (shots.length === 0) {
    return;
  }
  const all = framed(shots);
  const data =
    kind === "gif" ? await asGif(all) : new Blob([moving(all)], { type: "image/svg+xml" });
  saveFile(`${name}.${kind === "gif" ? "gif" : "svg"}`, data);
}
