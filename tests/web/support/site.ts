/** Serves a built site on loopback, compressed like a static host does, and opens it in a browser. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
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
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
};

/** What a host that trusts nothing would send. */
const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; " +
  "connect-src 'self'; img-src 'self' data:; manifest-src 'self'";

export interface Site {
  readonly address: string;
  /** Compressed bytes of every file that was fetched. */
  readonly transferred: Map<string, number>;
  close(): Promise<void>;
}

const packs = new Map<string, Map<string, Uint8Array>>();

/** The `.br` beside a file (scripts/compress.mjs) if it is not older; else compressed here. */
function compressed(path: string): Uint8Array {
  const ready = `${path}.br`;
  if (existsSync(ready) && statSync(ready).mtimeMs >= statSync(path).mtimeMs) {
    return new Uint8Array(readFileSync(ready));
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return new Uint8Array(
    brotliCompressSync(new Uint8Array(readFileSync(path)), { params }),
  );
}

/** All files of a folder, compressed once, as static hosts keep them. */
function pack(folder: string): Map<string, Uint8Array> {
  const packed = packs.get(folder) ?? new Map<string, Uint8Array>();
  if (packed.size > 0) {
    return packed;
  }
  packs.set(folder, packed);
  for (const entry of readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (entry.isFile() && !/\.(br|gz)$/.test(entry.name)) {
      const path = join(entry.path, entry.name);
      packed.set(relative(folder, path), compressed(path));
    }
  }
  return packed;
}

/**
 * `pages`: more files of the site, name and text. `before`: what is waited for before a file is sent. (Holding a
 * request in the browser instead can lose one that a worker makes.)
 */
export async function serveSite(
  folder: string,
  prefix = "/",
  pages: Readonly<Record<string, string>> = {},
  before: (name: string) => Promise<void> | null = () => null,
): Promise<Site> {
  const packed = new Map(pack(folder));
  for (const [name, text] of Object.entries(pages)) {
    packed.set(name, new Uint8Array(brotliCompressSync(text)));
  }
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
    const send = (): void => {
      transferred.set(name, body.length);
      response.writeHead(200, {
        "content-type": TYPES[extname(name)] ?? "application/octet-stream",
        "content-encoding": "br",
        "content-security-policy": CSP,
        "cache-control": "max-age=600",
      });
      response.end(body);
    };
    void Promise.resolve(before(name)).then(send);
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

/** Which browser the tests run in: `BROWSER=firefox`, else Chromium. */
export const BROWSER =
  process.env.BROWSER === "firefox" ? "firefox" : "chromium";

export function openBrowser(): Promise<Browser> {
  if (BROWSER === "firefox") {
    return puppeteer.launch({
      browser: "firefox",
      executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
      headless: true,
    });
  }
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
