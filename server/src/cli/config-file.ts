import { whyNoText } from '../core/text/no-text.ts';
import type { FileSystem } from '../host/file-system.ts';
import { workspaceFileName } from '../host/workspace-file-name.ts';
import { UsageError } from './usage-error.ts';

/**
 * Demands that the workspace file of `--config` can be read: a run that quietly did without it would call clean what it
 * never compared. Undefined means that none was given.
 *
 * @throws {UsageError} where the path leads to nothing, to a folder or to what is no text
 */
export async function demandConfig(config: string | undefined, files: FileSystem): Promise<void> {
  if (config === undefined) return;
  const read = await files.read(config);
  if ('problem' in read) throw new UsageError(`The file of --config, "${config}", ${read.message}. ${advice}`);
  const reason = whyNoText(read.bytes);
  if (reason !== undefined) throw new UsageError(`The file of --config, "${config}", ${reason}. ${advice}`);
}

const advice = `Name a workspace file, or leave --config out: then the nearest ${workspaceFileName} counts.`;
