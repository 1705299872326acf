/** What the reader has answered, kept in this browser only: lesson -> question -> best score. */
const KEY = "heapscope.progress";

type Progress = Record<string, Record<string, number>>;

function read(): Progress {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Progress) : {};
  } catch {
    return {}; // No storage here (a sandboxed frame), or something else's text.
  }
}

export const scoresOf = (slug: string): Readonly<Record<string, number>> => read()[slug] ?? {};

export function keepScore(slug: string, question: string, score: number): void {
  const all = read();
  const of = (all[slug] ??= {});
  of[question] = Math.max(score, of[question] ?? 0);
  try {
    localStorage.setItem(KEY, JSON.stringify(all));
  } catch {
    // Nothing is kept then; the lesson goes on.
  }
}

/** Lessons in which something was answered. */
export const begun = (): ReadonlySet<string> => new Set(Object.keys(read()));
