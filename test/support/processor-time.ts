/**
 * Seconds that the processor was busy with a task, so that a test that something ends soon says the same on a busy machine.
 * Of this process: what other tests of the same file do meanwhile counts too.
 */
export async function processorSeconds(task: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
