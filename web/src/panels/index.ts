/** Every panel of the page; importing this file defines their elements. */
import "./arrays/arrays-panel.js";
import "./code/code-panel.js";
import "./code/output-panel.js";
import "./heap/heap-panel.js";
import "./inspector/inspector-panel.js";
import "./memory/memory-panel.js";
import "./time/caption.js";
import "./time/time-panel.js";
