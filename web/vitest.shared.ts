import { fileURLToPath } from "node:url";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Tests live beside web/, so the packages they name are found here. */
export const alias = {
  vitest: at("node_modules/vitest/dist/index.js"),
  "puppeteer-core": at("node_modules/puppeteer-core"),
  typescript: at("node_modules/typescript"),
};
