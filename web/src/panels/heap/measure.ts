/**
 * How wide a title is in the reader's own font, so that no count lies over its end. Where there is room for any letters
 * nothing is measured, nor where no page is (the build draws the first picture): then an average letter tells.
 */
import { SANS } from "../../styles/tokens.js";

const WIDEST = 10;
const AVERAGE = 7.4;

let pen: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

function penOf(): CanvasRenderingContext2D | null {
  const made = document.createElement("canvas").getContext("2d");
  if (made) {
    made.font = `600 13px ${SANS}`;
  }
  return made;
}

function titleWidth(words: string): number {
  let width = known.get(words);
  if (width === undefined) {
    pen ??= typeof document === "object" ? penOf() : null;
    width = pen?.measureText(words).width ?? words.length * AVERAGE;
    known.set(words, width);
  }
  return width;
}

/** As many letters as there is room for. */
export function shortTitle(words: string, room: number): string {
  let most = words.length;
  if (most * WIDEST <= room) {
    return words;
  }
  while (most > 5 && titleWidth(words.slice(0, most)) + (most < words.length ? 12 : 0) > room) {
    most--;
  }
  return most === words.length ? words : `${words.slice(0, most)}…`;
}
