/** The entry of Heapscope's own page. */
import { define } from "./setup.js";

define(new URL("./", document.baseURI).href);
