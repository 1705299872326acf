/**
 * Text copied out of an interactive session: the statements without their prompts, and what was
 * printed left away. Text whose first line that is not blank has no prompt is no session.
 *
 *   >>> x = 2          In [1]: x = 2                       x = 2
 *   >>> for i in x:    In [2]: for i in x:        gives    for i in x:
 *   ...     i             ...:     i                           i
 *   ...                                                    (an empty line ends the block)
 *   3                  Out[2]: 3
 */
const FIRST = /^(?:>>>|In \[\d+\]:)(?: (.*)|)$/;
const MORE = /^\s*(?:\.\.\.:?)(?: (.*)|)$/;

export function fromSession(text: string): string | null {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  const first = lines.find((line) => line.trim() !== "");
  if (first === undefined || !FIRST.test(first.trim())) {
    return null;
  }
  const source: string[] = [];
  let inBlock = false;
  for (const line of lines) {
    const start = FIRST.exec(line.trimStart());
    const more = MORE.exec(line);
    if (start) {
      if (inBlock && source.at(-1)?.trim() !== "") {
        source.push("");
      }
      source.push(start[1] ?? "");
      inBlock = (start[1] ?? "").trimEnd().endsWith(":");
    } else if (more && source.length > 0) {
      source.push(more[1] ?? "");
      inBlock = (more[1] ?? "").trim() !== "";
    }
  }
  return `${source.join("\n")}\n`;
}

/** Whether an interactive prompt would ask for another line before it runs this. */
export function isUnfinished(text: string): boolean {
  const lines = text.split("\n");
  const last = lines.at(-1) ?? "";
  if (lines.length > 1 && last.trim() === "") {
    return false;
  }
  const code = text.replace(/(["'])(?:\\.|(?!\1).)*\1/g, "").replace(/#.*/g, "");
  const count = (brackets: RegExp): number => code.match(brackets)?.length ?? 0;
  const depth = count(/[([{]/g) - count(/[)\]}]/g);
  return depth > 0 || last.trimEnd().endsWith(":") || /^\s/.test(last) || last.startsWith("@");
}

/**
 * The program with a statement typed at a step: at the end it is added, at an earlier step it takes
 * the place of what would have run next. `next` is the module's line that runs next; 0 at the end.
 */
export function withTyped(source: string, typed: string, next: number): string {
  const lines = source.replace(/\n+$/, "").split("\n");
  const kept = next > 0 ? lines.slice(0, next - 1) : lines;
  const text = kept.join("\n").replace(/\n+$/, "");
  const block = typed.includes("\n") ? "\n" : "";
  return `${text === "" ? "" : `${text}\n`}${typed.replace(/\s+$/, "")}\n${block}`;
}
