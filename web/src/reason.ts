// What went wrong, in the words of whatever threw it. Used wherever something that failed is told.
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
