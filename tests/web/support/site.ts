/** Serves a built site on loopback, compressed like a static host does, and opens it in Chromium. */
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import puppeteer, { type Browser } from "puppeteer-core";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** What a host that trusts nothing would send. */
const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
  "connect-src 'self'; img-src 'self' data:";

export interface Site {
  readonly address: string;
  /** Compressed bytes of every file that was fetched. */
  readonly transferred: Map<string, number>;
  close(): Promise<void>;
}

/** All files of a folder, compressed once, as static hosts keep them. */
function pack(folder: string): Map<string, Uint8Array> {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  const packed = new Map<string, Uint8Array>();
  for (const entry of readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (entry.isFile() && !/\.(br|gz)$/.test(entry.name)) {
      const path = join(entry.path, entry.name);
      const body = brotliCompressSync(
        new Uint8Array(readFileSync(path)),
        options,
      );
      packed.set(relative(folder, path), new Uint8Array(body));
    }
  }
  return packed;
}

export async function serveSite(folder: string, prefix = "/"): Promise<Site> {
  const packed = pack(folder);
  const transferred = new Map<string, number>();
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").split("?")[0]!);
    const inside = path.startsWith(prefix)
      ? path.slice(prefix.length)
      : "no such file";
    const name = inside === "" ? "index.html" : inside;
    const body = packed.get(name);
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    transferred.set(name, body.length);
    response.writeHead(200, {
      "content-type": TYPES[extname(name)] ?? "application/octet-stream",
      "content-encoding": "br",
      "content-security-policy": CSP,
      "cache-control": "max-age=600",
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}${prefix}`,
    transferred,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

export function openBrowser(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
