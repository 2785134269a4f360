import { createColors } from 'picocolors';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { GitProblem } from '../../host/git/git-problem.ts';
import { nodeFileSystem } from '../../host/node/node-file-system.ts';
import { openly, redacted, type Discretion } from '../../report/discretion.ts';
import { diffMarkdown } from '../../review/markdown/markdown.ts';
import { review } from '../../review/review.ts';
import type { SideOptions } from '../../review/sides/sides.ts';
import type { DiffView } from '../../review/view/view.ts';
import { demandConfig } from '../config-file.ts';
import type { Io } from '../io.ts';
import { isPipeline } from '../pipeline.ts';
import { failsAt, type FailOn } from '../severity.ts';
import { UsageError } from '../usage-error.ts';
import { diffJson } from './json.ts';
import { diffText } from './text.ts';

export type DiffFormat = 'text' | 'markdown' | 'json';

export interface DiffCommandOptions extends SideOptions {
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
  const today = new Date().toISOString().slice(0, 10);
  const discretion = (workspaces: readonly Workspace[]): Discretion => discretionOf(workspaces, options, io);
  const place = { folder: io.cwd, env: io.env, disk };
  const { view, failures } = await review({ ...options, today, discretion }, place);
  await io.write(write(view, options.format, io));
  for (const failure of failures) io.writeError(`${failure} This is a defect of scep-profiles; please report it.\n`);
  if (failures.length > 0) return 2;
  return view.findings.new.some(({ severity }) => failsAt(severity, options.failOn)) ? 1 : 0;
}

function write(view: DiffView, format: DiffFormat, io: Io): string {
  if (format === 'json') return diffJson(view);
  if (format === 'markdown') return diffMarkdown(view);
  return diffText(view, { colors: createColors(io.useColour), columns: io.columns });
}

/** A comment and the log of a pipeline are for many eyes. */
function discretionOf(
  workspaces: readonly Workspace[],
  { format, showsDevices }: DiffCommandOptions,
  io: Io,
): Discretion {
  const isPublic = format === 'markdown' || isPipeline(io.env);
  return showsDevices || !isPublic ? openly({ marksEmpty: format !== 'json' }) : redacted(workspaces);
}
