// A file that is written piece by piece: what is full goes into a Blob at once, which the browser keeps
// outside of the page's memory, so that a file of any size takes a megabyte while it is made.

const pieceLength = 1 << 20;

export class Pieces {
  private readonly parts: Blob[] = [];
  private texts: string[] = [];
  private length = 0;

  write(text: string): void {
    this.texts.push(text);
    this.length += text.length;
    if (this.length >= pieceLength) this.flush();
  }

  // Everything of `other` behind what is here; nothing may be written to `other` afterwards.
  append(other: Pieces): void {
    this.flush();
    other.flush();
    this.parts.push(...other.parts);
  }

  private flush(): void {
    if (this.texts.length === 0) return;
    this.parts.push(new Blob([this.texts.join("")]));
    this.texts = [];
    this.length = 0;
  }

  blob(type: string): Blob {
    this.flush();
    return new Blob(this.parts, { type });
  }
}
