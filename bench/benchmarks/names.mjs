// `name --stdin`: names a second, and whether memory stays flat.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { numberRow } from '../rows.mjs';

const reporter = pathToFileURL(join(import.meta.dirname, '..', 'processor-time.mjs')).href;
const names = 1_000_000;
const block = 10_000;

/** @type {import('../rows.mjs').Benchmark} */
export async function run({ cli }) {
  const command = ['--import', reporter, cli, 'name', '--stdin'];
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdout.resume();
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = once(child, 'close');
  /** @type {number[]} */
  const memory = [];
  for (let written = 0; written < names; written += block) {
    if (!child.stdin.write(lines(written))) await once(child.stdin, 'drain');
    memory.push(resident(child.pid));
  }
  child.stdin.end();
  await ended;
  const seconds = Number(/^processor time: (\d+) µs$/m.exec(said)?.[1]) / 1e6;
  if (!(seconds > 0)) throw new Error(`name --stdin did not say what it took: ${said.slice(0, 2000)}`);
  const perSecond = names / seconds;
  const [early, late] = [Math.max(...memory.slice(0, memory.length / 2)), Math.max(...memory.slice(memory.length / 2))];
  return [
    numberRow({
      what: '`name --stdin`, a million names, a second of the processor',
      shown: `${Math.round(perSecond / 1000)},000 a second`,
      goal: '>= 100,000 a second',
      isMet: perSecond >= 100_000,
    }),
    numberRow({
      what: 'its largest memory, first and second half',
      shown: `${early.toFixed(0)} MB, ${late.toFixed(0)} MB`,
      goal: 'flat',
      isMet: late <= early * 1.2,
    }),
  ];
}

/** @param {number} first */
function lines(first) {
  let text = '';
  for (let index = first; index < first + block; index += 1) {
    text += `"CN=user${index},E=user${index}@contoso.com,OU=Devices and users,O=Contoso Limited,L=Berlin,C=DE"\n`;
  }
  return text;
}

/** @param {number | undefined} pid @returns {number} in MB */
function resident(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
