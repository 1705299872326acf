#!/usr/bin/env node
// The terminal program on the WebAssembly build: `node web/bin/heapscope.mjs run FILE`.
import { writeSync } from "node:fs";
import { startEngine } from "../src/engine-module.mjs";
import { terminal } from "../src/terminal.mjs";

/** Everything, even into a full pipe. */
function write(fd, text) {
  let bytes = Buffer.from(text, "utf8");
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(fd, bytes));
    } catch (error) {
      if (error.code === "EPIPE") process.exit(0);
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

process.exitCode = await terminal(process.argv.slice(2), { write, startEngine });
