// The engine in the shape that the peer bench asks for: `{ version, run(source) }`.
import { startEngine, valueOf } from "./engine-module.mjs";

const SLICE_MS = 1e9;

export default async function create() {
  const module = await startEngine();
  const session = new module.Session();
  return {
    version: module.version(),
    run(source) {
      let progress = valueOf(session.run(source, ""));
      let stdout = progress.stdout;
      while (progress.state === "running") {
        progress = valueOf(session.advance(SLICE_MS));
        stdout += progress.stdout;
      }
      if (progress.error) {
        throw new Error(progress.error.traceback);
      }
      return stdout;
    },
  };
}
