import { importDevices as importAll } from '../../core/render/import-devices.ts';
import type { DeviceProblem } from '../../core/render/read-devices.ts';
import { shortFormValue } from '../../core/render/short-form.ts';
import { Remarked } from '../../core/workspace/write-jsonc.ts';
import { nameDigest } from '../../host/node/name-digest.ts';
import { UsageError } from '../usage-error.ts';
import type { Imported, ImportOptions } from './import.ts';
import { linesAbout, nameOf, type ImportedFile } from './imported-file.ts';

/** One group of devices from exports that complete each other. */
export function importDevices(files: readonly ImportedFile[], asked: ImportOptions['anonymise']): Imported {
  const imported = importAll(files, asked && nameDigest(asked.salt));
  const remarks = files.flatMap((file) => linesAbout(file, problemsOf(file, imported.problems)));
  if (imported.kind === 'unreadable') throw new UsageError(remarks.join('\n'));
  if (imported.kind === 'noDevices')
    throw new UsageError(
      ['There is no managed device in these files: give an export of managedDevices, too.', ...remarks].join('\n'),
    );
  // A path may hold a name, too.
  const about = asked === undefined ? `from ${files.map(({ path }) => path).join(', ')}` : 'with names of nobody';
  const group =
    asked === undefined ? nameOf(files[0] ?? { path: 'devices', bytes: new Uint8Array(), text: '' }) : 'devices';
  return {
    part: { devices: { [group]: new Remarked(imported.devices.map(shortFormValue), about) } },
    remarks: asked?.salt === '' ? [...remarks, GUESSABLE] : remarks,
  };
}

const GUESSABLE =
  'Without --salt anybody can find a name by trying which one gives the same replacement. Give --salt a text that you keep to yourself.';

function problemsOf(file: ImportedFile, problems: readonly DeviceProblem[]): readonly DeviceProblem[] {
  return problems.filter(({ path }) => path === file.path);
}
