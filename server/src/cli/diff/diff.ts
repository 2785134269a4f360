import { createColors } from 'picocolors';
import { diffSides } from '../../core/review/diff/diff.ts';
import { GitProblem } from '../../host/git/git-problem.ts';
import { nodeFileSystem } from '../../host/node/node-file-system.ts';
import { demandConfig } from '../config-file.ts';
import type { Io } from '../io.ts';
import { failsAt, type FailOn } from '../severity.ts';
import { UsageError } from '../usage-error.ts';
import { analyseSides, type AnalysedSides } from './analysed-sides.ts';
import { isPipeline, openly, redacted, type Discretion } from '../discretion.ts';
import { diffJson } from './json.ts';
import { diffMarkdown } from './markdown.ts';
import { makeView } from './make-view.ts';
import { openSides } from './sides.ts';
import { diffText } from './text.ts';
import type { DiffView } from './view.ts';

export type DiffFormat = 'text' | 'markdown' | 'json';

export interface DiffCommandOptions {
  /** A revision or a folder. */
  readonly base: string;
  /** `HEAD` where it is undefined. */
  readonly head: string | undefined;
  readonly isWorkingTree: boolean;
  readonly format: DiffFormat;
  /** Show what is the user's own devices', wherever it goes. */
  readonly showsDevices: boolean;
  readonly isPromotion: boolean;
  readonly failOn: FailOn;
  readonly config: string | undefined;
  /** `YYYY-MM-DD`; the day of the later commit where it is undefined, so that the answer stays the same. */
  readonly now: string | undefined;
}

/** 0: no new finding at or above `failOn`; 1: some; 2: a rule of ours crashed, which is told on standard error. */
export async function diffCommand(options: DiffCommandOptions, io: Io): Promise<number> {
  try {
    return await diff(options, io);
  } catch (error) {
    if (error instanceof GitProblem) throw new UsageError(error.message);
    throw error;
  }
}

async function diff(options: DiffCommandOptions, io: Io): Promise<number> {
  const disk = nodeFileSystem(io.cwd);
  await demandConfig(options.config, disk);
  const sides = await openSides(options, io);
  const now = options.now ?? sides.day ?? new Date().toISOString().slice(0, 10);
  const analysed = await analyseSides(sides, { now, config: options.config, disk });
  const found = diffSides(analysed.base, analysed.head, { isPromotion: options.isPromotion });
  const view = await makeView(found, {
    sides,
    analysed,
    isPromotion: options.isPromotion,
    discretion: discretionOf(analysed, options, io),
  });
  await io.write(write(view, options.format, io));
  for (const failure of analysed.failures)
    io.writeError(`${failure} This is a defect of scep-profiles; please report it.\n`);
  if (analysed.failures.length > 0) return 2;
  return found.findings.new.some(({ finding }) => failsAt(finding.severity, options.failOn)) ? 1 : 0;
}

function write(view: DiffView, format: DiffFormat, io: Io): string {
  if (format === 'json') return diffJson(view);
  if (format === 'markdown') return diffMarkdown(view);
  return diffText(view, { colors: createColors(io.useColour), columns: io.columns });
}

/** A comment and the log of a pipeline are for many eyes. */
function discretionOf(analysed: AnalysedSides, { format, showsDevices }: DiffCommandOptions, io: Io): Discretion {
  const isPublic = format === 'markdown' || isPipeline(io.env);
  if (showsDevices || !isPublic) return openly({ marksEmpty: format !== 'json' });
  return redacted(analysed.head.workspaces.map(({ workspace }) => workspace));
}
