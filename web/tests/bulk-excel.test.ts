import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { read, type ReadOptions } from "../src/bulk/reader.js";
import { RecordStore } from "../src/bulk/records.js";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const text = (place: string, value: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (place: string, value: string, style = 0) =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;
const sheet = (rows: string): string =>
  `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

// As small as a spreadsheet can be: two sheets, and a style that shows a number as a day.
function workbook(first: string, second: string): Uint8Array<ArrayBuffer> {
  const sheetPath = (at: number) => `worksheets/sheet${at}.xml`;
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="说明" sheetId="1" r:id="rId1"/><sheet name="退款" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="${sheetPath(1)}"/><Relationship Id="rId2" Type="${office}/worksheet" Target="${sheetPath(2)}"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    [`xl/${sheetPath(1)}`]: sheet(first),
    [`xl/${sheetPath(2)}`]: sheet(second),
  };
  const bytes = Object.entries(files).map(([name, content]) => [name, strToU8(content)]);
  return zipSync(
    Object.fromEntries(bytes) as Record<string, Uint8Array>,
  ) as Uint8Array<ArrayBuffer>;
}

const note = `<row r="1">${text("A1", "填表说明")}</row>`;
const refunds = `<row r="1">${text("A1", "七月退款表")}</row>
<row r="3">${text("A3", "单号")}${text("B3", "实付金额")}${text("C3", "付款时间")}${text("D3", "是否确认")}</row>
<row r="4">${text("A4", "A1")}${number("B4", "59.969999999999999")}${number("C4", "46204", 1)}<c r="D4" t="b"><v>1</v></c></row>
<row r="5">${number("A5", "20260701000123")}${number("B5", "1299")}${number("C5", "46204.5", 1)}</row>`;

async function take(options: Partial<ReadOptions> = {}) {
  const store = new RecordStore();
  const file = new Blob([workbook(note, refunds)]);
  const given = { name: "七月.xlsx", ...options };
  const info = await read(file, given, { batch: (batch) => store.add(batch) });
  const rows = Array.from({ length: store.count }, (_, row) => row);
  return {
    info,
    lines: rows.map((row) => store.lineOf(row)),
    records: rows.map((row) => JSON.parse(store.textOf(row)) as unknown),
  };
}

describe("a spreadsheet", () => {
  it("gives the first sheet with rows, days as days and amounts as they are shown", async () => {
    const { info, records, lines } = await take();
    expect(info).toMatchObject({ format: "excel", sheets: ["说明", "退款"], sheet: "退款" });
    expect(info.columns).toEqual(["单号", "实付金额", "付款时间", "是否确认"]);
    expect(records).toEqual([
      ["A1", "59.97", "2026-07-01", "true"],
      ["20260701000123", "1299", "2026-07-01 12:00:00", ""],
    ]);
    expect(lines).toEqual([4, 5]);
  });

  it("gives the sheet that is chosen", async () => {
    const { info, records } = await take({ sheet: "说明" });
    expect(info).toMatchObject({ sheet: "说明", columns: ["填表说明"] });
    expect(records).toEqual([]);
  });
});
