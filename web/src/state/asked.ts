/**
 * Programs as they are asked for, made ready to run: a session copied with its prompts becomes what was typed in it.
 * What reads sessions is loaded with the first one; meanwhile something else can be asked for, and the newest counts.
 */
import type { Program } from "./program.js";
import type { Store } from "./store.js";

/** What the first line of a copied session begins with (pasted.ts). */
const PROMPT = /^\s*(?:>>>|In \[\d+\]:)(?:[ \r\n]|$)/;

export class Asked {
  private newest: Program | null = null;

  constructor(private readonly store: Store) {}

  /** Calls `then` with what is to be run: at once, but for a session. */
  read(asked: Program, then: (program: Program) => void): void {
    this.newest = asked;
    if (!PROMPT.test(asked.source)) {
      then(asked);
      return;
    }
    this.store.set({ settled: false }); // the run before this one is not what was asked for
    void import("./pasted.js").then(
      ({ fromSession }) => {
        if (this.newest !== asked) {
          return;
        }
        const source = fromSession(asked.source);
        if (source !== null) {
          this.store.set({ mode: "repl" });
        }
        then(source === null ? asked : { ...asked, source });
      },
      (error: unknown) => {
        this.store.set({ phase: "broken", brokenMessage: String(error), settled: true });
      },
    );
  }
}
