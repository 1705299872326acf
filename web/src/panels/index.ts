/** The panels that a page begins with; importing this file defines their elements. The others load when wanted. */
import "./code/code-panel.js";
import "./code/output-panel.js";
import "./heap/heap-panel.js";
import "./heap/view-tools.js";
import "./time/caption.js";
import "./time/time-panel.js";

/** Loads the panel of the memory map, the first time that it is shown. */
export const loadMemory = (): Promise<unknown> => import("./memory/memory-panel.js");

/** Loads the panel of arrays and tensors, the first time that it is shown. */
export const loadArrays = (): Promise<unknown> => import("./arrays/arrays-panel.js");

/** Loads the inspector, the first time that an object is looked at. */
export const loadInspector = (): Promise<unknown> => import("./inspector/inspector-panel.js");

/** Loads the panel of the collector, the first time that it is shown. */
export const loadCollector = (): Promise<unknown> => import("./collector/collector-panel.js");
