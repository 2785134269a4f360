import { readServer } from '../../core/pki/readers/read-server.ts';
import { serverEntry } from '../../core/workspace/entries.ts';
import { Remarked } from '../../core/workspace/write-jsonc.ts';
import { UsageError } from '../usage-error.ts';
import type { Imported } from './import.ts';
import { linesAbout, type ImportedFile } from './imported-file.ts';

/** A server for each export of the registry. Its URLs and its authority are nowhere in there. */
export function importServers(files: readonly ImportedFile[]): Imported {
  const remarks: string[] = [];
  const servers = files.map((file) => {
    const { values, problems } = readServer(file.text, file.path);
    const lines = linesAbout(file, problems);
    if (Object.values(values).every((value) => value === undefined)) throw new UsageError(lines.join('\n'));
    remarks.push(...lines);
    return new Remarked({ urls: [], ...serverEntry(values) }, `from ${file.path}`, TO_FILL);
  });
  return { part: { servers }, remarks: [...remarks, 'Fill in "urls", and "authority" where one is described.'] };
}

const TO_FILL = 'urls: as profiles have them, "*" for anything; authority: the name of the one that issues';
