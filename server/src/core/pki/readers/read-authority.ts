import {
  authorityRegistryKey,
  authorityRegistryValues,
  crlFlagBits,
  editFlagBits,
} from '../../facts/authority-registry.ts';
import { quoted } from '../../text/quoted.ts';
import type { Found } from '../found.ts';
import type { Period } from '../pki.ts';
import { keysOf } from './keys-of.ts';
import { hasBit } from './numbers.ts';
import { periodOf } from './periods.ts';
import { readPublishedTemplates } from './published-templates.ts';
import { ReadingProblems, tellAboutFile, UNKNOWN_ENCODING, type ReadingProblem } from './reading-problems.ts';
import { below, sameName, type RegistryValue } from './registry-value.ts';
import { readRegistryValues } from './registry-values.ts';

/** What AD CS says about an authority. */
export interface AuthorityFile {
  readonly values: AuthorityValues;
  /** At least one where there is no value. */
  readonly problems: readonly ReadingProblem[];
}

export interface AuthorityValues {
  readonly maximumValidity: Found<Period> | undefined;
  readonly subjectTemplate: Found<readonly string[]> | undefined;
  /** From `CRLFlags`: the subject is issued as requested. */
  readonly keepsSubject: Found<boolean> | undefined;
  readonly attributeEndDate: Found<boolean> | undefined;
  readonly attributeSubjectAltName: Found<boolean> | undefined;
  readonly publishedTemplates: Found<readonly string[]> | undefined;
}

/**
 * What `certutil -getreg` and `certutil -CATemplates` print about one authority, in one file or several; a `.reg` file
 * of its key will do, too. Total, and linear in the text's length. Of two values the later one counts, as in the
 * output of `certutil -setreg`.
 */
export function readAuthority(text: string, path: string): AuthorityFile {
  const problems = new ReadingProblems();
  const registry = ownValues(text, problems);
  const values: AuthorityValues = {
    maximumValidity: maximumValidity(registry, path, problems),
    subjectTemplate: listOf(registry.get('subjectTemplate'), path),
    keepsSubject: flagOf(registry.get('crlFlags'), crlFlagBits.rebuildModifiedSubjectOnly, path),
    attributeEndDate: flagOf(registry.get('editFlags'), editFlagBits.attributeEndDate, path),
    attributeSubjectAltName: flagOf(registry.get('editFlags'), editFlagBits.attributeSubjectAltName2, path),
    publishedTemplates: publishedTemplates(text, path, problems),
  };
  const isEmpty = Object.values(values).every((value) => value === undefined);
  tellAboutFile(text, problems, { nothing: NOTHING, isEmpty });
  return { values, problems: problems.list };
}

/** The name of the first authority whose registry is in a text; undefined where no key says it. */
export function authorityNameIn(text: string): string | undefined {
  for (const { key } of readRegistryValues(text, new ReadingProblems())) {
    const name = authorityOf(key);
    if (name !== undefined && name !== '') return name;
  }
  return undefined;
}

const NOTHING =
  'This file says nothing about an authority: it is neither text of "certutil -getreg CA" or "-getreg policy" nor of "certutil -CATemplates".';

type ValueName = keyof typeof authorityRegistryValues.names;
type OwnValues = ReadonlyMap<ValueName, RegistryValue>;

const { names } = authorityRegistryValues;
const NAMES = keysOf(names);

/** The values of the first authority in the text; those of another one are told. */
function ownValues(text: string, problems: ReadingProblems): OwnValues {
  const values = new Map<ValueName, RegistryValue>();
  let own: string | undefined;
  for (const value of readRegistryValues(text, problems)) {
    const authority = authorityOf(value.key);
    const name = NAMES.find((each) => sameName(names[each], value.name));
    if (name === undefined || authority === undefined) continue;
    if (authority !== '') own ??= authority;
    if (authority !== '' && own !== undefined && !sameName(authority, own)) {
      problems.add(value.span, () => anotherAuthority(authority, own));
    } else if (value.data === undefined) {
      problems.add(value.span, () => `The value of ${names[name]} cannot be understood.`);
    } else {
      values.set(name, value);
    }
  }
  return values;
}

function anotherAuthority(authority: string, own: string | undefined): string {
  return `This is a value of ${quoted(authority)}, while the file began with ${quoted(own ?? '')}. One file is about one authority.`;
}

/** Empty where no key was pasted along; undefined for a key that belongs to no authority. */
function authorityOf(key: string): string | undefined {
  return key === '' ? '' : below(key, authorityRegistryKey.value)?.split('\\')[0];
}

function maximumValidity(registry: OwnValues, path: string, problems: ReadingProblems): Found<Period> | undefined {
  const unit = registry.get('validityUnit');
  const count = registry.get('validityCount');
  if (typeof unit?.data !== 'string' || typeof count?.data !== 'number') return undefined;
  const [number, word] = [count.data, unit.data];
  const value = periodOf(number, word);
  if (value !== undefined) return { value, origin: { path, span: count.span } };
  problems.add(unit.span, () => `${quoted(`${number} ${word}`)} is no period that can be understood.`);
  return undefined;
}

function listOf(value: RegistryValue | undefined, path: string): Found<readonly string[]> | undefined {
  if (typeof value?.data !== 'object') return undefined;
  return { value: value.data, origin: { path, span: value.span } };
}

function flagOf(
  flags: RegistryValue | undefined,
  bit: { readonly value: number },
  path: string,
): Found<boolean> | undefined {
  if (typeof flags?.data !== 'number') return undefined;
  return { value: hasBit(flags.data, bit.value), origin: { path, span: flags.span } };
}

/** A list with a name that is not readable is not known. */
function publishedTemplates(
  text: string,
  path: string,
  problems: ReadingProblems,
): Found<readonly string[]> | undefined {
  const published = [...readPublishedTemplates(text)];
  const unreadable = published.find(({ name }) => name.includes('\uFFFD'));
  if (unreadable !== undefined) problems.add(unreadable.span, () => `${quoted(unreadable.name)} ${UNKNOWN_ENCODING}`);
  const [first] = unreadable === undefined ? published : [];
  return first && { value: published.map(({ name }) => name), origin: { path, span: first.span } };
}
