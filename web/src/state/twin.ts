/**
 * The recorded program once more, in an engine of its own that follows another version's memory. It is asked for the
 * steps that the page shows; the recording that the page shows knows nothing of it.
 */
import type { EngineClient } from "../engine/client.js";
import type { Progress, View } from "../engine/view.js";

export class Twin {
  private constructor(
    readonly model: string,
    private readonly client: EngineClient,
    /** What it printed, which may differ: a program can ask for counts and sizes. */
    readonly stdout: string,
  ) {}

  /** Runs what `of` has recorded, to the same step at most. Fails with the engine's own words. */
  static run(of: EngineClient, model: string): Promise<Twin> {
    return new Promise((resolve, reject) => {
      const { recorded } = of;
      if (!recorded) {
        reject(new Error("nothing is recorded"));
        return;
      }
      let stdout = "";
      const client = of.another({
        ready: () => undefined,
        scan: () => undefined,
        broken: (message) => {
          client.close();
          reject(new Error(message));
        },
        progress: (progress: Progress) => {
          stdout += progress.stdout;
          if (progress.state !== "running") {
            resolve(new Twin(model, client, stdout));
          }
        },
      });
      client.record(recorded.source, { ...recorded.options, model, stepLimit: recorded.steps });
    });
  }

  view(step: number): Promise<View> {
    return this.client.call("view", { step, detail: {} });
  }

  close(): void {
    this.client.close();
  }
}
