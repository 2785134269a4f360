// Given to a process with --import: says on standard error, when that ends, how much memory it had at most.
process.on('exit', () => {
  process.stderr.write(`largest memory: ${process.resourceUsage().maxRSS} KB\n`);
});
