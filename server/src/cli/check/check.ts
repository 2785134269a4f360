import { Breath } from '../../host/breath.ts';
import { decodeBytes } from '../../core/text/bytes.ts';
import { whyNoText } from '../../core/text/no-text.ts';
import { rules } from '../../core/rules/rules.ts';
import { plural } from '../../core/text/plural.ts';
import { baselineNotes, withBaseline } from './baseline.ts';
import { demandConfig } from '../config-file.ts';
import { kindOf, type FileDocument } from '../../host/documents.ts';
import { readInBatches } from '../documents.ts';
import { fixNotes } from './fix-file.ts';
import type { Io } from '../io.ts';
import { nothingToCheck } from './nothing-to-check.ts';
import type { ChangedSince } from './changed-since.ts';
import { makeReport, type CheckedFile, type Report } from './report.ts';
import { failsAt } from '../severity.ts';
import type { CheckOptions } from './check-options.ts';
import { CheckRun, longestTurn } from './check-run.ts';
import { writeReport } from './write-report.ts';

/** 0: nothing at or above `failOn`; 1: something; 2: a rule of ours crashed, which is told on standard error. */
export async function checkCommand(options: CheckOptions, io: Io): Promise<number> {
  const check = new CheckRun(options, io.cwd);
  await demandConfig(options.config, check.files);
  await readAll(options, check, io);
  await checkAll(check, io);
  const { changedSince } = options;
  const found = check.checked();
  const report = await reportOf(options, check, found, io);
  await writeReport(report, options, check, io);
  await complainAboutNothing(options, check, found, io);
  const failures = check.failures();
  for (const failure of failures) io.writeError(`${failure} This is a defect of scep-profiles; please report it.\n`);
  const problems = check.problems();
  for (const problem of problems) io.writeError(`scep-profiles: ${problem}\n`);
  if (failures.length + problems.length > 0) return 2;
  const failing = report.findings.filter(({ severity }) => failsAt(severity, options.failOn));
  return failing.some(({ rule }) => changedSince === undefined || !comesWithTheDay(rule)) ? 1 : 0;
}

/** Most runs ask git nothing. */
async function openChanges(revision: string, check: CheckRun, io: Io): Promise<ChangedSince> {
  const { ChangedSince: Changes } = await import('./changed-since.ts');
  return Changes.open(revision, check.files, io);
}

/** A finding that comes with the day is nobody's change. */
function comesWithTheDay(rule: string): boolean {
  return rules.some(({ id, dependsOnDate }) => id === rule && dependsOnDate);
}

/** Tells how far it is while it reads. */
async function readAll(options: CheckOptions, check: CheckRun, io: Io): Promise<void> {
  const breath = new Breath(longestTurn);
  let count = 0;
  let read = 0;
  const onListed = (files: number): void => void (count = files);
  try {
    for await (const some of documents(options, check, io, onListed)) {
      for (const document of some) {
        const checking = check.read(document);
        if (checking) {
          await checking;
          await breath.take();
        }
        read += 1;
        io.showProgress?.(`${read} of ${plural(count, 'file')}`);
      }
      await breath.take();
    }
  } finally {
    io.showProgress?.(undefined);
  }
}

async function checkAll(check: CheckRun, io: Io): Promise<void> {
  try {
    await check.check((done, count) => io.showProgress?.(`${done} of ${plural(count, 'file')} with profiles checked`));
  } finally {
    io.showProgress?.(undefined);
  }
}

/** What is left to tell of what was found. A rule that crashed found too little to make a baseline of. */
async function reportOf(options: CheckOptions, check: CheckRun, all: readonly CheckedFile[], io: Io): Promise<Report> {
  const { changedSince, baseline, shard } = options;
  const changed = changedSince === undefined ? undefined : await openChanges(changedSince, check, io);
  const asked = baseline && { file: baseline.file, isUpdated: baseline.isUpdated && check.failures().length === 0 };
  // The baseline counts all findings of a file, so it comes before those of unchanged lines are left out.
  const known = asked && (await withBaseline(all, asked, { files: check.files, cwd: io.cwd }));
  const found = known?.files ?? all;
  return {
    ...makeReport(changed ? await changed.only(found) : found),
    notes: [
      ...fixNotes(check.fixer.fixed),
      ...(known && asked ? baselineNotes(known, asked) : []),
      ...(await check.reading.encodings.notes(io)),
    ],
    ...(options.isFixing ? { fixed: check.fixer.fixed } : {}),
    ...(known ? { baseline: { hidden: known.hidden, fixed: known.fixed } } : {}),
    ...(shard ? { shard } : {}),
  };
}

async function complainAboutNothing(
  options: CheckOptions,
  check: CheckRun,
  all: readonly CheckedFile[],
  io: Io,
): Promise<void> {
  // What one shard of several lacks says nothing about the whole.
  if (options.isQuiet || options.stdinFilename !== undefined || options.shard) return;
  for (const sentence of await nothingToCheck(options.paths, all, { files: check.files, cwd: io.cwd }))
    io.writeError(`scep-profiles: ${sentence}\n`);
}

async function* documents(
  options: CheckOptions,
  check: CheckRun,
  io: Io,
  onListed: (count: number) => void,
): AsyncIterable<readonly FileDocument[]> {
  if (options.stdinFilename === undefined) {
    yield* readInBatches(options.paths, check.files, io.cwd, {
      accepts: check.reading.accepts,
      lend: check.lend,
      onListed,
    });
    return;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.stdin) chunks.push(chunk);
  const path = options.stdinFilename;
  const bytes = Buffer.concat(chunks);
  const { text, encoding, hasBom, problem } = decodeBytes(bytes);
  yield [
    problem
      ? { path, kind: 'unreadable', message: `Standard input ${whyNoText(bytes)}.` }
      : { path, kind: kindOf(path), text, encoding, hasBom },
  ];
}
