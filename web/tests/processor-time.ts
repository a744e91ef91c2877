// For tests that hold what is made to cost time to little of it: what else the machine does is not counted, and
// stops no test.

/** Milliseconds that this process has had a processor for. Each test file runs in a process of its own. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
