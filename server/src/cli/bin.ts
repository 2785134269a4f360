#!/usr/bin/env node
import { main } from './main.ts';
import { processIo } from './process-io.ts';

const io = processIo();

// Files are written whole within one turn, so that this comes before or after them. The codes are a shell's: 128 + signal.
process.once('SIGINT', () => end(130));
process.once('SIGTERM', () => end(143));

process.exitCode = await main(process.argv.slice(2), io);

function end(code: number): void {
  io.showProgress?.(undefined);
  process.exit(code);
}
