// A small static server for the built page: `node serve.mjs [--port 8000] FOLDER`.
//
// It serves what any static host would: right MIME types (application/wasm, so that the browser compiles while it
// loads), the `.br` or `.gz` file beside a file when there is one and the browser takes it (scripts/compress.mjs), an
// ETag, and for files whose name carries a hash of their content a year's lease. No special headers: the page needs
// none.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".py": "text/x-python; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
const HASHED = /[.-][A-Za-z0-9_-]{8,}\.(?:css|js|mjs|wasm|woff2|png|svg)$/;
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
];

async function fileAt(path) {
  try {
    const found = await stat(path);
    return found.isFile() ? found : null;
  } catch {
    return null;
  }
}

/** The file to send for a path of the site, as it lies on disk: { path, encoding, found, type }. */
async function choose(folder, pathname, accepted) {
  let path = normalize(join(folder, decodeURIComponent(pathname)));
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  if (pathname.endsWith("/")) path = join(path, "index.html");
  const plain = await fileAt(path);
  if (!plain) return null;
  const type = TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
  for (const [encoding, suffix] of ENCODINGS) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepted)) continue;
    const found = await fileAt(path + suffix);
    if (found && found.mtimeMs >= plain.mtimeMs)
      return { path: path + suffix, encoding, found, type };
  }
  return { path, encoding: null, found: plain, type };
}

export function createStaticServer(folder) {
  const root = resolve(folder);
  return createServer(async (request, response) => {
    const refuse = (status, text) =>
      response.writeHead(status, { "content-type": "text/plain" }).end(`${text}\n`);
    try {
      if (request.method !== "GET" && request.method !== "HEAD")
        return refuse(405, "Only GET and HEAD");
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const file = await choose(root, pathname, request.headers["accept-encoding"] ?? "");
      if (!file) {
        const index = await fileAt(join(root, pathname, "index.html"));
        if (index) return response.writeHead(301, { location: `${pathname}/` }).end();
        return refuse(404, "Not found");
      }
      const tag = `"${file.found.size.toString(36)}-${Math.trunc(file.found.mtimeMs).toString(36)}"`;
      const headers = {
        "content-type": file.type,
        "cache-control": HASHED.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache",
        etag: tag,
        vary: "accept-encoding",
        ...(file.encoding && { "content-encoding": file.encoding }),
      };
      if (request.headers["if-none-match"] === tag) return response.writeHead(304, headers).end();
      response.writeHead(200, { ...headers, "content-length": file.found.size });
      if (request.method === "HEAD") return response.end();
      return createReadStream(file.path)
        .on("error", () => response.destroy())
        .pipe(response);
    } catch {
      return refuse(400, "Bad request");
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const at = words.indexOf("--port");
  const port = at < 0 ? 8000 : Number(words.splice(at, 2)[1]);
  const server = createStaticServer(words[0] ?? "dist");
  server.on("error", (error) => {
    console.error(
      error.code === "EADDRINUSE"
        ? `Port ${port} is taken; choose another: ./dev serve --port N`
        : String(error),
    );
    process.exit(1);
  });
  server.listen(port, "localhost", () =>
    console.log(`Heapscope is at http://localhost:${server.address().port}/`),
  );
}
