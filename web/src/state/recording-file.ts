/**
 * Recordings as files (engine/session/recording_file.h): a run is a pure function, so its source, options and inputs are
 * the whole recording. `steps` and `stateHash` are what the run came to; whoever opens the file runs it again and compares.
 */
import type { RunMode, RunOptions } from "../engine/view.js";

export interface RecordingFile {
  readonly source: string;
  readonly mode: RunMode;
  readonly model: string;
  readonly options: RunOptions;
  readonly steps: number;
  readonly stateHash: string;
}

/** Why a text is no recording that can be opened. Of one of another version its program is known. */
export type Refused =
  | { readonly why: "text" | "end" | "options" }
  | { readonly why: "version"; readonly version: string; readonly source: string };

const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 1e10;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const areTexts = (values: unknown): values is readonly string[] =>
  Array.isArray(values) && values.every(isText);

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const json = JSON.parse(text) as unknown;
    return isRecord(json) ? json : null;
  } catch {
    return null;
  }
}

/** What the run depends on beside its source; null if it is not what it should be. */
function readOptions(json: Readonly<Record<string, unknown>>): RunOptions | null {
  const { mode, model, filename, importPath, stepLimit, shuffle } = json;
  const { input, files, waitsForInput, collects } = json;
  if (
    (mode !== "script" && mode !== "repl") ||
    ![model, filename, importPath].every(isText) ||
    ![stepLimit, shuffle].every(isCount) ||
    ![waitsForInput, collects].every((value) => typeof value === "boolean") ||
    !areTexts(input) ||
    !isRecord(files) ||
    !Object.values(files).every(isText)
  ) {
    return null;
  }
  const known = { mode, model, filename, importPath, stepLimit, shuffle };
  return { ...known, input, files, waitsForInput, collects } as RunOptions;
}

export function readRecording(text: string, version: string): RecordingFile | Refused {
  const json = parsed(text);
  if (json === null || !isText(json.heapscope) || !isText(json.source)) {
    return { why: "text" };
  }
  const { source, steps, stateHash } = json;
  if (json.heapscope !== version) {
    return { why: "version", version: json.heapscope, source };
  }
  if (!isCount(steps) || !isText(stateHash)) {
    return { why: "end" };
  }
  const options = readOptions(json);
  if (options === null) {
    return { why: "options" };
  }
  const { mode = "script", model = "" } = options;
  return { source, mode, model, options, steps, stateHash };
}
