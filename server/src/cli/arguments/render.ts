import { Option, type Command } from 'commander';
import type { CertificateStore, Platform } from '../../core/facts/fact.ts';
import { platforms } from '../../core/facts/platforms.ts';
import type { RenderFormat } from '../render/render.ts';
import { UsageError } from '../usage-error.ts';
import type { Run } from './run.ts';
import { day } from './values.ts';

export function addRender(root: Command, run: Run): void {
  root
    .command('render')
    .description('show the subject, the subject alternative names and the validity that every sample device gets')
    .argument('[path...]', 'profiles, .scepsubject files, or folders with them')
    .option('--subject <format>', 'a subject name format instead of files')
    .option('--devices <file>', 'devices of your own: an export of managedDevices, or the short form')
    .addOption(new Option('--platform <platform>', 'with --subject').choices(Object.keys(platforms)))
    .addOption(
      new Option('--store <store>', 'with --subject: a user or a device certificate').choices(['user', 'machine']),
    )
    .option('--profile <name>', 'only the profile of this displayName')
    .option('--device <label>', 'only the device of this label')
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['table', 'json', 'markdown', 'csr', 'der'])
        .default('table'),
    )
    .option('--config <file>', 'workspace file to use instead of the nearest scep-profiles.json')
    .option('--now <date>', 'take this day, YYYY-MM-DD, for today', day)
    .action(async (paths: string[], flags: RenderFlags) => {
      if (flags.subject === undefined && paths.length === 0)
        throw new UsageError('Give profiles, or --subject with a format.');
      if (flags.subject !== undefined && paths.length > 0)
        throw new UsageError('Give profiles or --subject with a format, not both.');
      if (flags.subject === undefined && (flags.platform ?? flags.store) !== undefined) throw new UsageError(misplaced);
      const { renderCommand } = await import('../render/render.ts');
      run.exitCode = await renderCommand(
        {
          paths,
          subject: flags.subject,
          devicesFile: flags.devices,
          platform: flags.platform,
          store: flags.store,
          profile: flags.profile,
          device: flags.device,
          format: flags.format,
          config: flags.config,
          now: flags.now ?? new Date().toISOString().slice(0, 10),
        },
        run.io,
      );
    });
}

const misplaced =
  '--platform and --store go with --subject "CN=...": a profile says itself what its platform and its certificate store are, and a .scepsubject file is for all of them.';

interface RenderFlags {
  readonly subject?: string;
  readonly devices?: string;
  readonly platform?: Platform;
  readonly store?: CertificateStore;
  readonly profile?: string;
  readonly device?: string;
  readonly format: RenderFormat;
  readonly config?: string;
  readonly now?: string;
}
