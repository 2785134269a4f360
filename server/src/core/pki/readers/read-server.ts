import { httpLimits, ndes, ndesTemplateValues } from '../../facts/ndes.ts';
import { quoted } from '../../text/quoted.ts';
import type { Found } from '../found.ts';
import type { NdesUsage, Origin } from '../pki.ts';
import { keysOf } from './keys-of.ts';
import { ReadingProblems, tellAboutFile, UNKNOWN_ENCODING, type ReadingProblem } from './reading-problems.ts';
import { isKey, sameName, type RegistryValue } from './registry-value.ts';
import { readRegistryValues } from './registry-values.ts';

/** What the registry of an NDES server says. */
export interface ServerFile {
  readonly values: ServerValues;
  /** At least one where there is no value. */
  readonly problems: readonly ReadingProblem[];
}

export type ServerValues = Readonly<Record<NdesUsage, Found<string> | undefined>> &
  Readonly<Record<HttpLimit, Found<number> | undefined>>;

type HttpLimit = keyof typeof httpLimits.names;

/**
 * The three template names and the limits of the web server from an export of the registry: a `.reg` file of
 * either version, or the text of `reg query`. Total, and linear in the text's length. Of two values the later one counts.
 */
export function readServer(text: string, path: string): ServerFile {
  const problems = new ReadingProblems();
  const templates = new Map<NdesUsage, Found<string>>();
  const limits = new Map<HttpLimit, Found<number>>();
  for (const value of readRegistryValues(text, problems)) {
    const origin = { path, span: value.span };
    if (isKey(value.key, ndes.registryKey.value)) addTemplate(templates, value, origin, problems);
    if (isKey(value.key, httpLimits.registryKey)) addLimit(limits, value, origin, problems);
  }
  tellAboutFile(text, problems, { nothing: NOTHING, isEmpty: templates.size === 0 && limits.size === 0 });
  return {
    values: {
      signature: templates.get('signature'),
      encryption: templates.get('encryption'),
      generalPurpose: templates.get('generalPurpose'),
      maxFieldLength: limits.get('maxFieldLength'),
      maxRequestBytes: limits.get('maxRequestBytes'),
    },
    problems: problems.list,
  };
}

const NOTHING = `This file has no value of an NDES server: neither of ${ndes.registryKey.value} nor of ${httpLimits.registryKey}.`;

function addTemplate(
  templates: Map<NdesUsage, Found<string>>,
  { name, data, span }: RegistryValue,
  origin: Origin,
  problems: ReadingProblems,
): void {
  const row = ndesTemplateValues.find((each) => sameName(each.name, name));
  if (row === undefined) return;
  const template = typeof data === 'string' ? data.trim() : '';
  if (template === '') problems.add(span, () => `${row.name} has to name a certificate template.`);
  else if (template.includes('\uFFFD')) problems.add(span, () => `${quoted(template)} ${UNKNOWN_ENCODING}`);
  else templates.set(row.usage, { value: template, origin });
}

function addLimit(
  limits: Map<HttpLimit, Found<number>>,
  { name, data, span }: RegistryValue,
  origin: Origin,
  problems: ReadingProblems,
): void {
  const limit = keysOf(httpLimits.names).find((each) => sameName(httpLimits.names[each], name));
  if (limit === undefined) return;
  if (typeof data === 'number') limits.set(limit, { value: data, origin });
  else problems.add(span, () => `${httpLimits.names[limit]} has to be a number (REG_DWORD).`);
}
