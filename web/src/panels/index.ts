/** The panels that a page begins with; importing this file defines their elements. The others load when wanted. */
import "./code/code-panel.js";
import "./code/output-panel.js";
import "./heap/heap-panel.js";
import "./heap/view-tools.js";
import "./time/caption.js";
import "./time/time-panel.js";

/** Panels that load the first time that they are shown. */
export const loadMemory = (): Promise<unknown> => import("./memory/memory-panel.js");
export const loadCollector = (): Promise<unknown> => import("./collector/collector-panel.js");
export const loadArrays = (): Promise<unknown> => import("./arrays/arrays-panel.js");
export const loadHeld = (): Promise<unknown> => import("./held/held-panel.js");
export const loadAsk = (): Promise<unknown> => import("./ask/ask-panel.js");
export const loadInspector = (): Promise<unknown> => import("./inspector/inspector-panel.js");
export const loadInstructions = (): Promise<unknown> => import("./code/instructions-panel.js");
export const loadRepl = (): Promise<unknown> => import("./code/repl-panel.js");
