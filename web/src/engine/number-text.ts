/** Objects that a recording has numbered (numbers.ts), told where the picture does not show them. */
import type { Scan } from "./scan.js";

/** `list #3`; the type alone where the recording gave the object no number. */
export function numberedType(
  scan: Scan | null,
  { id, type }: { readonly id: number; readonly type: string },
): string {
  const place = scan?.numbered.indexOf(id) ?? -1;
  return place < 0 ? type : `${type} #${place + 1}`;
}
