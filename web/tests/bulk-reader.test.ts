import { describe, expect, it } from "vitest";
import { TableSplitter, UnclosedQuote, type TableRow } from "../src/bulk/csv.js";
import { containerOf, encodingOf } from "../src/bulk/encoding.js";
import { CannotRead, read, type ReadOptions, type SourceInfo } from "../src/bulk/reader.js";
import { RecordStore } from "../src/bulk/records.js";

async function take(
  content: BlobPart,
  options: Partial<ReadOptions> = {},
): Promise<{ info: SourceInfo; store: RecordStore; records: unknown[]; lines: number[] }> {
  const store = new RecordStore();
  const given = { name: "file.csv", ...options };
  const info = await read(new Blob([content]), given, { batch: (batch) => store.add(batch) });
  const rows = Array.from({ length: store.count }, (_, row) => row);
  const records = rows.map((row) => JSON.parse(store.textOf(row)) as unknown);
  return { info, store, records, lines: rows.map((row) => store.lineOf(row)) };
}

// "单号,金额" and "一,1" as spreadsheet programs in China write them.
const gb18030 = new Uint8Array([
  0xb5, 0xa5, 0xba, 0xc5, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0d, 0x0a, 0xd2, 0xbb, 0x2c, 0x31,
]);

describe("the encoding of a file", () => {
  it("is told by its mark, by strict UTF-8, and else is gb18030", async () => {
    expect(await encodingOf(new Blob(["\ufeff单号"]))).toBe("utf-8");
    expect(await encodingOf(new Blob(["单号"]))).toBe("utf-8");
    expect(await encodingOf(new Blob([gb18030]))).toBe("gb18030");
    expect(await encodingOf(new Blob([new Uint8Array([0xff, 0xfe, 0x61, 0])]))).toBe("utf-16le");
  });

  it("is found where only the end of a large file tells", async () => {
    const ascii = new Uint8Array(3 * 1024 * 1024).fill(0x61);
    expect(await encodingOf(new Blob([ascii, "号"]))).toBe("utf-8");
    expect(await encodingOf(new Blob([ascii, gb18030]))).toBe("gb18030");
  });

  it("can be chosen, and is told to be wrong", async () => {
    const { info, records } = await take(gb18030);
    expect(info).toMatchObject({ encoding: "gb18030", damaged: false, columns: ["单号", "金额"] });
    expect(records).toEqual([["一", "1"]]);
    expect((await take(gb18030, { encoding: "utf-8" })).info.damaged).toBe(true);
  });

  it("is none of what is no text", () => {
    expect(containerOf(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe("excel");
    expect(containerOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe("old_excel");
    expect(containerOf(new Uint8Array([0x61, 0, 0x62]))).toBe("binary");
  });
});

describe("a table", () => {
  it("has its header above its rows, and lines as a person counts them", async () => {
    const text = '\ufeff单号,说明\r\nA,"一\n二"\r\n\r\nB,"说""好"""\r\n';
    const { info, records, lines } = await take(text);
    expect(info).toMatchObject({ format: "table", columns: ["单号", "说明"], encoding: "utf-8" });
    expect(records).toEqual([
      ["A", "一\n二"],
      ["B", '说"好"'],
    ]);
    expect(lines).toEqual([2, 5]);
  });

  it("may have a title and notes above the header", async () => {
    const { info, records, lines } = await take("七月退款表,,\n,,\n单号,金额,\nA,1,\n");
    expect(info.columns).toEqual(["单号", "金额", ""]);
    expect(records).toEqual([["A", "1", ""]]);
    expect(lines).toEqual([4]);
  });

  it("may be cut at tabs, semicolons or bars, and have one column", async () => {
    for (const sign of ["\t", ";", "|"]) {
      const { records } = await take(`id${sign}paid\nA${sign}1\n`, { name: "pasted" });
      expect(records, sign).toEqual([["A", "1"]]);
    }
    expect((await take("id\nA\nB\n")).records).toEqual([["A"], ["B"]]);
  });

  it("is the same however it comes in pieces", () => {
    const text = '单号,说明\r\nA,"一\r\n二"\r\nB,三\r\n';
    const whole = new TableSplitter();
    const expected = [...whole.push(text), ...whole.end()];
    for (let size = 1; size < text.length; size++) {
      const splitter = new TableSplitter();
      splitter.delimiter = ",";
      const rows: TableRow[] = [];
      for (let at = 0; at < text.length; at += size) {
        rows.push(...splitter.push(text.slice(at, at + size)));
      }
      expect([...rows, ...splitter.end()], `pieces of ${size}`).toEqual(expected);
    }
  });

  it("whose quote is never closed is refused with its line, and not read again and again", () => {
    const splitter = new TableSplitter();
    splitter.push('a,b\nc,"');
    const piece = "x,y\n".repeat(256 * 1024);
    expect(() => {
      for (let count = 0; count < 40; count++) splitter.push(piece);
    }).toThrow(UnclosedQuote);
  });
});

describe("documents", () => {
  it("come in lines, each with its number", async () => {
    const text = '{"id":"A"}\n\n{broken\n{"id":"B","paid_fen":1}';
    const store = new RecordStore();
    const info = await read(new Blob([text]), { name: "a.jsonl" }, { batch: (b) => store.add(b) });
    expect(info).toMatchObject({ format: "lines", columns: ["id", "paid_fen"] });
    expect([0, 1, 2].map((row) => store.textOf(row))).toEqual([
      '{"id":"A"}',
      "{broken",
      '{"id":"B","paid_fen":1}',
    ]);
    expect([0, 1, 2].map((row) => store.lineOf(row))).toEqual([1, 3, 4]);
  });

  it("come in an array, told by what stands in the file", async () => {
    const { info, records } = await take('[{"单号":"A"},\n {"单号":"B"}]', { name: "export.txt" });
    expect(info).toMatchObject({ format: "json", columns: ["单号"] });
    expect(records).toEqual([{ 单号: "A" }, { 单号: "B" }]);
  });
});

describe("a file that cannot be read", () => {
  const failing = (content: BlobPart, name: string): Promise<unknown> =>
    take(content, { name }).catch((error: unknown) => (error as CannotRead).reason);

  it.each([
    ["", "empty"],
    ["\n\n", "empty"],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), "old_excel"],
    [new Uint8Array([1, 0, 2]), "binary"],
    [new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), "bad_excel"],
    [`${"a,".repeat(500)}a\n1,2`, "too_wide"],
    [
      JSON.stringify([Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`k${at}`, 1]))]),
      "too_wide",
    ],
  ])("%# says why", async (content, reason) => {
    expect(await failing(content as BlobPart, "x.csv")).toBe(reason);
  });
});

describe("records", () => {
  it("are found by their row across batches", async () => {
    const body = Array.from({ length: 1000 }, (_, at) => `R${at},${at}`).join("\n");
    const { store } = await take(`id,paid\n${body}`);
    expect(store.count).toBe(1000);
    expect(store.batches.length).toBeGreaterThan(1);
    for (const row of [0, 255, 256, 257, 999]) {
      expect(JSON.parse(store.textOf(row))).toEqual([`R${row}`, String(row)]);
      expect(store.lineOf(row)).toBe(row + 2);
    }
    expect(() => store.textOf(1000)).toThrow(RangeError);
    expect(() => store.textOf(-1)).toThrow(RangeError);
  });
});
