// Everything that the page keeps on the device goes through here, under one prefix, so that all of it can be
// named and forgotten at once. Storage may be forbidden (private windows, opened from a file) or full: then
// nothing throws, and the page merely forgets.

const prefix = "hegui-";

export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

// Whether it will be remembered.
export function write(key: string, value: string): boolean {
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

// The names of all that the page keeps.
export function keptKeys(): string[] {
  try {
    const names = Array.from(
      { length: localStorage.length },
      (_, at) => localStorage.key(at) ?? "",
    );
    return names.filter((name) => name.startsWith(prefix)).sort();
  } catch {
    return [];
  }
}

// Whether it is gone.
export function forget(key: string): boolean {
  try {
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

export function forgetAll(): boolean {
  return keptKeys().every(forget);
}
