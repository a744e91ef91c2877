// A static host behind a slow line: gzip as hosts send it, nothing kept by the browser, every answer one
// round trip late, and all answers together no faster than the line. The browser's own throttling does not
// reach what workers fetch, and most of what the page fetches is fetched by its worker.
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { policyOf, site, types } from "../browser/server.mjs";

const prefix = "/shop/";
const piece = 1400; // bytes, about a packet's
const tickMs = 4;

/** Shares `bytesPerSecond` among whoever has something to send, a packet each in turn. */
function line(bytesPerSecond) {
  const sending = [];
  let last = performance.now();
  let credit = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    credit += ((now - last) / 1000) * bytesPerSecond;
    last = now;
    if (sending.length === 0) credit = Math.min(credit, piece);
    while (credit > 0 && sending.length > 0) {
      const turn = sending.shift();
      const bytes = turn.body.subarray(turn.at, turn.at + piece);
      turn.at += bytes.length;
      credit -= bytes.length;
      turn.response.write(bytes);
      turn.sent.push([performance.timeOrigin + performance.now(), bytes.length]);
      if (turn.at < turn.body.length) sending.push(turn);
      else turn.response.end();
    }
  }, tickMs);
  return { send: (turn) => sending.push(turn), stop: () => clearInterval(timer) };
}

const gzipped = new Map();
function bodyOf(file) {
  if (!gzipped.has(file)) gzipped.set(file, gzipSync(readFileSync(file), { level: 9 }));
  return gzipped.get(file);
}

/**
 * Gives its address and `sent`: for every answer its file, when it was asked for, and when how many bytes
 * of it went out (milliseconds since 1970; heads of answers counted).
 */
export async function slowHost({ bitsPerSecond, roundTripMs, folder = site }) {
  const policy = policyOf(folder);
  const slow = line(bitsPerSecond / 8);
  const sent = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const name = decodeURIComponent(pathname.slice(prefix.length)) || "index.html";
    const file = path.join(folder, name);
    const isFile = statSync(file, { throwIfNoEntry: false })?.isFile();
    const record = { name, asked: performance.timeOrigin + performance.now(), sent: [] };
    sent.push(record);
    setTimeout(() => {
      if (!isFile) return response.writeHead(404).end();
      const head = {
        "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
        "Content-Encoding": "gzip",
        "Cache-Control": "no-store",
        "Content-Security-Policy": policy,
      };
      response.writeHead(200, head);
      const headBytes = JSON.stringify(head).length;
      record.sent.push([performance.timeOrigin + performance.now(), headBytes]);
      slow.send({ response, body: bodyOf(file), at: 0, sent: record.sent });
    }, roundTripMs);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    address: `http://127.0.0.1:${server.address().port}${prefix}`,
    sent,
    async close() {
      slow.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
