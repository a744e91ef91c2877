// Cuts a file of listings into its documents, each as one line of JSON, while the file is still being
// read: lines, an array, or one document over several lines, as the command line takes them. Judges
// nothing; what is no JSON comes out as it is, and the engine says what is wrong with it.

// The engine takes no longer document. Of one that is, no more is kept than makes it too long.
const longest = 16 * 1024 * 1024;

type Form = "unknown" | "lines" | "array" | "one";

// Tells what is in strings, sign by sign.
class Quotes {
  private open = false;
  private escaped = false;

  // Whether this sign belongs to a string, its quotes included.
  cover(code: number): boolean {
    if (!this.open) {
      this.open = code === 0x22;
      return this.open;
    }
    if (this.escaped) this.escaped = false;
    else if (code === 0x5c) this.escaped = true;
    else if (code === 0x22) this.open = false;
    return true;
  }
}

// How a sign changes the depth: brackets and braces.
function step(code: number): number {
  if (code === 0x7b || code === 0x5b) return 1;
  return code === 0x7d || code === 0x5d ? -1 : 0;
}

export class DocumentSplitter {
  private form: Form;
  private pending = "";
  // In an array: how deep inside its entries.
  private depth = 0;
  private readonly quotes = new Quotes();

  // `isLines`: the file's name says that it has a document a line.
  constructor(private readonly isLines: boolean) {
    this.form = "unknown";
  }

  // The documents that are whole by now.
  push(text: string): string[] {
    if (this.form !== "unknown") return this.take(text);
    this.pending += text;
    const start = this.pending.search(/\S/);
    if (start < 0) return [];
    const first = this.pending[start];
    if (first !== "[" && !this.isLines && first === "{") {
      // One document over several lines has an unfinished first line.
      const end = this.pending.indexOf("\n", start);
      if (end < 0 && this.pending.length <= longest) return [];
      this.form = isClosed(this.pending.slice(start, end)) ? "lines" : "one";
    } else {
      this.form = first === "[" ? "array" : "lines";
    }
    const kept = this.form === "lines" ? this.pending : this.pending.slice(start);
    this.pending = "";
    return this.take(this.form === "array" ? kept.slice(1) : kept);
  }

  // What is left at the end of the file.
  end(): string[] {
    const rest = this.pending;
    this.pending = "";
    return rest.trim() === "" ? [] : [oneLine(rest)];
  }

  private take(text: string): string[] {
    if (this.form === "lines") return this.takeLines(text);
    return this.form === "array" ? this.takeArray(text) : this.keep(text);
  }

  private keep(text: string): string[] {
    if (this.pending.length <= longest) this.pending += text.slice(0, longest + 1);
    return [];
  }

  // Every line counts, the empty ones too, so that the engine's numbers are those of the file.
  private takeLines(text: string): string[] {
    const found: string[] = [];
    let from = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", from)) {
      this.keep(text.slice(from, end));
      found.push(this.pending.replace(/^\ufeff/, ""));
      this.pending = "";
      from = end + 1;
    }
    this.keep(text.slice(from));
    return found;
  }

  private takeArray(text: string): string[] {
    const found: string[] = [];
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.quotes.cover(code)) continue;
      this.depth += step(code);
      const isComma = code === 0x2c && this.depth === 0;
      if (!isComma && this.depth >= 0) continue;
      // A comma between two documents, or the end of the array.
      this.keep(text.slice(from, at));
      found.push(...this.end());
      this.depth = Math.max(0, this.depth);
      from = at + 1;
    }
    this.keep(text.slice(from));
    return found;
  }
}

// Whether every bracket outside strings is closed again.
function isClosed(line: string): boolean {
  const quotes = new Quotes();
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (!quotes.cover(code)) depth += step(code);
  }
  return depth === 0;
}

// Line breaks between values say nothing; in a string they are an error, and so is the tab put there.
function oneLine(text: string): string {
  return text.trim().replace(/[\r\n]/g, "\t");
}
