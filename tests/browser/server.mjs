// A static host for the built page, as dumb as any and stricter than most: it serves one folder under a
// sub-path and sends the page's own Content-Security-Policy as a header too.
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const site = process.env.HEGUI_SITE ?? path.join(root, "dist/site");

export const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};

/** The policy in the page's meta element; a page without one fails the tests. */
export function policyOf(folder = site) {
  const page = readFileSync(path.join(folder, "index.html"), "utf8");
  const meta = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page);
  if (!meta) throw new Error(`${folder}/index.html has no Content-Security-Policy`);
  return meta[1];
}

function fileOf(folder, prefix, address) {
  const { pathname } = new URL(address, "http://localhost");
  if (!pathname.startsWith(prefix)) return undefined;
  const inside = decodeURIComponent(pathname.slice(prefix.length)) || "index.html";
  const file = path.join(folder, inside);
  if (!file.startsWith(folder)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** Serves `folder` under `prefix`; what `refuse` says true of is not found, and `policy` is what the host
 * asks for beside the page. Gives its address and every request it was sent. */
export async function serve({
  folder = site,
  prefix = "/some/shop/",
  refuse = () => false,
  policy = policyOf(folder),
} = {}) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(request.url);
    const file = refuse(request.url) ? undefined : fileOf(folder, prefix, request.url);
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (!file) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
      return;
    }
    response.writeHead(200, { "Content-Type": types[path.extname(file)] ?? "text/plain" });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}${prefix}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}
