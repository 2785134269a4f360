// Loaded before a script: at its end it says how long the processor worked for it, the start of Node included.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write(`processor time: ${user + system} µs\n`);
});
