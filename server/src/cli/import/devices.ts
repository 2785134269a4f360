import { createHmac } from 'node:crypto';
import { anonymise } from '../../core/render/anonymise.ts';
import { parseDeviceFile } from '../../core/render/device-file.ts';
import { shortForms, shortFormValue } from '../../core/render/short-form.ts';
import { Remarked } from '../../core/workspace/write-jsonc.ts';
import { UsageError } from '../usage-error.ts';
import type { Imported, ImportOptions } from './import.ts';
import { linesAbout, nameOf, type ImportedFile } from './imported-file.ts';

/** One group of devices from exports that complete each other. */
export function importDevices(files: readonly ImportedFile[], asked: ImportOptions['anonymise']): Imported {
  const sources = files.flatMap((file) => {
    const parsed = parseDeviceFile(file.text, file.path);
    if (parsed.problems.length > 0) throw new UsageError(linesAbout(file, parsed.problems).join('\n'));
    return parsed.sources;
  });
  const { devices, problems } = shortForms(sources);
  const remarks = files.flatMap((file) =>
    linesAbout(
      file,
      problems.filter(({ path }) => path === file.path),
    ),
  );
  if (devices.length === 0) throw new UsageError(['There is no managed device in these files.', ...remarks].join('\n'));
  const shown = asked === undefined ? devices : anonymise(devices, digestOf(asked.salt));
  // A path may hold a name, too.
  const about = asked === undefined ? `from ${files.map(({ path }) => path).join(', ')}` : 'with names of nobody';
  const group =
    asked === undefined ? nameOf(files[0] ?? { path: 'devices', bytes: new Uint8Array(), text: '' }) : 'devices';
  return {
    part: { devices: { [group]: new Remarked(shown.map(shortFormValue), about) } },
    remarks: asked?.salt === '' ? [...remarks, GUESSABLE] : remarks,
  };
}

const GUESSABLE =
  'Without --salt anybody can find a name by trying which one gives the same replacement. Give --salt a text that you keep to yourself.';

function digestOf(salt: string): (text: string) => Uint8Array {
  return (text) => createHmac('sha256', `scep-profiles ${salt}`).update(text).digest();
}
