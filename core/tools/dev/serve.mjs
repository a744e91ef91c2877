// A static server for dist/site: `node serve.mjs FOLDER [PORT] [HOST]`.
//
// Who uses it: ./dev serve, and tests that need the page behind http. It has no dependency, so that
// serving needs nothing but what building needed.
//
// What a caller may not assume: that it is made for the open network. It listens on this machine only,
// unless told otherwise, and reads each file again for each request.
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";

const types = new Map([
  [".css", "text/css; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".ico", "image/x-icon"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json; charset=utf-8"],
  [".map", "application/json; charset=utf-8"],
  [".mjs", "text/javascript; charset=utf-8"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  // Without this very type a browser cannot compile the module while it arrives.
  [".wasm", "application/wasm"],
  [".webmanifest", "application/manifest+json; charset=utf-8"],
  [".woff2", "font/woff2"],
]);

/** The file that a request means, or null: nothing outside `root`, no hidden file. */
async function resolveFile(root, url) {
  let name;
  try {
    name = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return null;
  }
  if (name.includes("\0") || name.split("/").some((part) => part.startsWith("."))) return null;
  let file = path.join(root, name);
  try {
    if ((await stat(file)).isDirectory()) file = path.join(file, "index.html");
    file = await realpath(file);
    if (file !== root && !file.startsWith(root + path.sep)) return null;
    const status = await stat(file);
    return status.isFile() ? { file, status } : null;
  } catch {
    return null;
  }
}

async function answer(root, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const found = await resolveFile(root, request.url ?? "/");
  if (found === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  const etag = `"${found.status.size.toString(36)}-${found.status.mtimeMs.toString(36)}"`;
  const headers = {
    "Cache-Control": "no-cache",
    "Content-Length": found.status.size,
    "Content-Type": types.get(path.extname(found.file)) ?? "application/octet-stream",
    ETag: etag,
    "X-Content-Type-Options": "nosniff",
  };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { ETag: etag }).end();
    return;
  }
  response.writeHead(200, headers);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(found.file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function listen(root, port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      answer(root, request, response).catch(() => response.destroy());
    });
    server.once("error", reject);
    server.listen({ port, host, ipv6Only: host === "::1" }, () => resolve(server));
  });
}

/**
 * Serves `folder`. Port 0 takes a free one. "localhost" is both loopback addresses, for browsers
 * differ in which they try first.
 *
 * @returns {Promise<{port: number, close: () => Promise<void>}>}
 */
export async function serve(folder, port = 0, host = "localhost") {
  const root = await realpath(folder);
  const first = await listen(root, port, host === "localhost" ? "127.0.0.1" : host);
  const servers = [first];
  const taken = first.address().port;
  if (host === "localhost") {
    try {
      servers.push(await listen(root, taken, "::1"));
    } catch {
      // A machine without IPv6: the first address is enough there.
    }
  }
  return {
    port: taken,
    close: async () => {
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder, port = "8080", host = "localhost"] = process.argv.slice(2);
  try {
    const server = await serve(folder, Number(port), host);
    console.log(`Hegui is at http://${host}:${server.port}/ (Ctrl-C stops it)`);
  } catch (error) {
    const reason =
      error.code === "EADDRINUSE"
        ? `port ${port} is taken; stop what listens there, or choose another with --port`
        : error.message;
    console.error(`serve: ${reason}`);
    process.exitCode = 1;
  }
}
