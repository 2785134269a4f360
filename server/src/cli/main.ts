import { Command, CommanderError } from 'commander';
import { addCheck } from './arguments/check.ts';
import { addDiff } from './arguments/diff.ts';
import { addExplain } from './arguments/explain.ts';
import { addImport } from './arguments/import.ts';
import { addInit } from './arguments/init.ts';
import { addLsp } from './arguments/lsp.ts';
import { addName } from './arguments/name.ts';
import { addRender } from './arguments/render.ts';
import { addRules } from './arguments/rules.ts';
import { addSchema } from './arguments/schema.ts';
import { addVerify } from './arguments/verify.ts';
import type { Run } from './arguments/run.ts';
import { oneOf } from './arguments/values.ts';
import { withHarmlessErrors } from './harmless-errors.ts';
import type { Io } from './io.ts';
import { version } from '../project.ts';
import { UsageError } from './usage-error.ts';

/** Runs one command. Never throws: 0 and 1 are answers, 2 is a wrong use or a failure, told on standard error. */
export async function main(argv: readonly string[], given: Io): Promise<number> {
  const io = withHarmlessErrors(given);
  const run: Run = { io, exitCode: 0 };
  try {
    await program(run).parseAsync(argv, { from: 'user' });
    return run.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) io.writeError(`scep-profiles: ${error.message}\n`);
    else
      io.writeError(
        `scep-profiles failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
    return 2;
  }
}

function program(run: Run): Command {
  const root = new Command('scep-profiles')
    .description('Checks Microsoft Intune SCEP certificate profiles, and shows what each device will get.')
    .version(version, '-V, --version')
    .option('--color <when>', 'auto, always or never', oneOf('auto', 'always', 'never'), 'auto')
    .exitOverride()
    .configureOutput({ writeOut: (text) => void run.io.write(text), writeErr: (text) => run.io.writeError(text) })
    .showHelpAfterError('(scep-profiles --help tells how)')
    .hook('preAction', (command) => {
      const { color } = command.opts<{ color: string }>();
      if (color !== 'auto') run.io = { ...run.io, useColour: color === 'always' };
    });
  for (const add of [
    addCheck,
    addRender,
    addDiff,
    addName,
    addExplain,
    addRules,
    addSchema,
    addVerify,
    addImport,
    addInit,
    addLsp,
  ])
    add(root, run);
  for (const command of root.commands) command.showHelpAfterError(`(scep-profiles ${command.name()} --help tells how)`);
  return root;
}
