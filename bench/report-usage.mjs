// Given to a process with --import: says on standard error, when that ends, what it has used.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(`used ${userCPUTime + systemCPUTime} µs of processors and ${maxRSS} KB of memory\n`);
});
