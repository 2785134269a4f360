import { analyze } from '../../server/src/core/analyze.ts';
import type { Among, Analysis } from '../../server/src/core/analysis.ts';
import type { Example } from '../../server/src/core/rules/rule.ts';
import { ruleIds } from '../../server/src/core/rules/rules.ts';
import { summarize } from '../../server/src/core/tenant/summarize.ts';
import { Tenant } from '../../server/src/core/tenant/tenant.ts';
import { buildWorkspace } from '../../server/src/core/workspace/build.ts';
import { parseWorkspaceFile } from '../../server/src/core/workspace/parse.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { baseProfile } from './base-profiles.ts';
import { loadedFiles } from './loaded-files.ts';

/** The day the examples are read on. */
export const exampleDay = '2026-11-24';

export function exampleText(example: Example): string {
  if (example.document !== undefined) return example.document;
  if (example.subject !== undefined) return `${example.subject}\n`;
  return JSON.stringify(baseProfile(example.type ?? 'windows81SCEPCertificateProfile', example.profile), null, 2);
}

export function analyzeExample(example: Example): Analysis {
  const workspace = example.workspace ? workspaceOf(example.workspace, example) : undefined;
  return analyze(exampleText(example), {
    kind: example.subject === undefined ? 'json' : 'scepsubject',
    now: exampleDay,
    reportsJsonSyntax: true,
    among: amongOf(example),
    ...(workspace ? { workspace } : {}),
  });
}

/** The files of an example: its own document, and those beside it. */
export function amongOf(example: Example): Among | undefined {
  if (example.subject !== undefined) return undefined;
  const path = 'profiles/this.json';
  const beside = Object.entries(example.beside ?? {}).map(
    ([name, profile]) => [name, JSON.stringify(profile)] as const,
  );
  const files = new Map(
    [...beside.map(([name, text]) => [`profiles/${name}`, text] as const), [path, exampleText(example)] as const].map(
      ([file, text]) => [file, summarize(text, file)],
    ),
  );
  return { path, tenant: new Tenant(files, new Map(Object.entries(example.trusted ?? {}))), isCurrent: true };
}

export function workspaceOf(content: Readonly<Record<string, unknown>>, beside?: Beside): Workspace {
  return workspaceOfText(JSON.stringify(content, null, 2), beside);
}

type Beside = Pick<Example, 'workspaceFiles' | 'certificates'>;

/** A workspace file with the files it names: all others are looked for and not there. */
export function workspaceOfText(text: string, { workspaceFiles = {}, certificates = {} }: Beside = {}): Workspace {
  const file = parseWorkspaceFile(text, 'scep-profiles.json');
  return buildWorkspace(file, {
    loaded: loadedFiles(file, { ...workspaceFiles, [file.path]: text }),
    certificates: new Map(Object.entries(certificates)),
    ruleIds,
  });
}
