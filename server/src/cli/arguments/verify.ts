import { Option, type Command } from 'commander';
import type { Run } from './run.ts';
import { day } from './values.ts';

export function addVerify(root: Command, run: Run): void {
  root
    .command('verify')
    .description('tell whether a certificate or request is what a profile would have given, and to which device')
    .argument('<certificate>', 'a certificate or a certificate request: DER, PEM or base64')
    .argument('<profile>', 'a profile, or a folder with some')
    .option('--devices <file>', 'devices of your own: an export of managedDevices, or the short form')
    .option('--profile <name>', 'only the profile of this displayName')
    .addOption(new Option('--format <format>', 'how it is printed').choices(['text', 'json']).default('text'))
    .option('--config <file>', 'workspace file to use instead of the nearest scep-profiles.json')
    .option('--now <date>', 'take this day, YYYY-MM-DD, for today', day)
    .action(async (certificate: string, profiles: string, flags: VerifyFlags) => {
      const { devices: devicesFile, profile, format, config } = flags;
      const now = flags.now ?? new Date().toISOString().slice(0, 10);
      const { verifyCommand } = await import('../verify/verify.ts');
      run.exitCode = await verifyCommand({ certificate, profiles, devicesFile, profile, format, config, now }, run.io);
    });
}

interface VerifyFlags {
  readonly devices?: string;
  readonly profile?: string;
  readonly format: 'text' | 'json';
  readonly config?: string;
  readonly now?: string;
}
