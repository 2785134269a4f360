import { templateKey } from '../../core/pki/meet.ts';
import { readTemplates } from '../../core/pki/readers/read-templates.ts';
import { templateEntry } from '../../core/workspace/entries.ts';
import { Remarked } from '../../core/workspace/write-jsonc.ts';
import { printable } from '../../core/text/printable.ts';
import { UsageError } from '../usage-error.ts';
import type { Imported } from './import.ts';
import { linesAbout, type ImportedFile } from './imported-file.ts';

/** Certificate templates from LDIF, text of certutil and JSON of the directory; of two with one name the first. */
export function importTemplates(files: readonly ImportedFile[]): Imported {
  const seen = new Set<string>();
  const remarks: string[] = [];
  const templates = files.flatMap((file) => {
    const read = readTemplates(file.text, file.path);
    const lines = linesAbout(file, read.problems);
    if (read.templates.length === 0) throw new UsageError(lines.join('\n') || `${file.path}: no certificate template.`);
    remarks.push(...lines);
    return read.templates.flatMap((template) => {
      const key = templateKey(template.name);
      if (seen.has(key))
        remarks.push(`${printable(file.path)}: "${printable(template.name)}" is left out; an earlier file has it.`);
      if (seen.has(key)) return [];
      seen.add(key);
      return [new Remarked(templateEntry(template), `from ${file.path}`)];
    });
  });
  return { part: { templates }, remarks };
}
