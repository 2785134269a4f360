#!/usr/bin/env node
import { main } from './main.ts';
import { processIo } from './process-io.ts';

// Files are written whole within one turn, so that this comes before or after them. The codes are a shell's: 128 + signal.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

process.exitCode = await main(process.argv.slice(2), processIo());
