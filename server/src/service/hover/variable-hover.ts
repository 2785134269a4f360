import type { CertificateStore, Place, SanType } from '../../core/facts/fact.ts';
import { findVariable, type VariableFact } from '../../core/facts/variables.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Device } from '../../core/render/device.ts';
import { deviceValue } from '../../core/render/device-value.ts';
import { isOrResembles, meantVariable, singleMeant } from '../../core/rules/variables/meant-variable.ts';
import { token } from '../../core/rules/variables/write-variable.ts';
import type { VariablePart } from '../../core/subject/ast.ts';
import { clip, codeSpan, escapeMarkdown, lines, list } from '../markdown.ts';
import { ASSUMED } from './devices.ts';
import { sourceLinks } from './source-links.ts';
import { valueTable, type ValueRow } from './value-table.ts';
import { limitsHere, notesOnUse } from './variable-caveats.ts';
import { describeScope } from './variable-scope.ts';

/** A variable and where it stands. */
export interface VariableTarget {
  readonly variable: VariablePart;
  readonly place: Place;
  readonly sanType: SanType | undefined;
  /** Undefined for a stand-alone subject. */
  readonly profile: Profile | undefined;
  readonly devices: readonly Device[];
}

/** What a variable stands for, and its value on each device. Undefined for `<<text>>` that is no variable at all. */
export function variableHover(target: VariableTarget): readonly string[] | undefined {
  const { variable, place } = target;
  const fact = findVariable(variable.name);
  if (fact) return known(fact, target);
  return variable.notation === 'angles' && !isOrResembles(variable.name, place) ? undefined : unknown(target);
}

function known(fact: VariableFact, target: VariableTarget): readonly string[] {
  const limits = limitsHere(fact, target);
  const caveats = [...notesOnUse(fact, target), ...limits.map(({ reason }) => escapeMarkdown(reason))];
  const remarks = fact.remarks.slice(0, MOST_REMARKS).map(({ text }) => escapeMarkdown(text));
  return [
    lines(`**${codeSpan(token(fact.name))}**: ${escapeMarkdown(fact.meaning)}`, describeScope(fact)),
    // One list, before that of the devices: two in a row would be one to the reader.
    list([...caveats, ...remarks].map((each) => [each])),
    ...values(fact.name, target),
    sourceLinks([...limits, fact]),
  ];
}

function unknown(target: VariableTarget): readonly string[] {
  const { variable, place, devices, profile } = target;
  const meant = singleMeant(meantVariable(variable.name, place));
  const isOnDevices = devices.some((device) => deviceValue(device, variable.name, profile?.certificateStore));
  return [
    lines(
      `**${codeSpan(clip(variable.name, LONGEST_NAME))}** is not a variable that Intune documents.`,
      meant ? `Perhaps ${codeSpan(token(meant.name))} is meant: ${escapeMarkdown(meant.meaning)}.` : '',
    ),
    ...(isOnDevices ? values(variable.name, target) : []),
  ];
}

/** None where it is filled in later, or is not replaced as it is written. */
function values(name: string, { variable, profile, devices }: VariableTarget): readonly string[] {
  if (variable.form !== 'wellFormed' || findVariable(name)?.kind === 'service') return [];
  const store = profile?.certificateStore;
  const isKnown = devices.length === 0 || devices.some((device) => deviceValue(device, name, store));
  return isKnown
    ? valueTable(devices, (device) => valueRow(device, name, store))
    : ['The sample devices do not tell its value.'];
}

function valueRow(device: Device, name: string, store: CertificateStore | undefined): ValueRow {
  const value = deviceValue(device, name, store);
  if (value?.state !== 'present') {
    const text = value ? '**empty**' : 'not known';
    return { device, isNotable: value !== undefined, value: text, width: text.length, isAssumed: false };
  }
  const shown = clip(value.value, LONGEST_VALUE);
  const { isAssumed } = value;
  const text = `${codeSpan(shown)}${isAssumed ? ` ${ASSUMED}` : ''}`;
  return { device, isNotable: false, value: text, width: shown.length + (isAssumed ? ASSUMED.length : 0), isAssumed };
}

const MOST_REMARKS = 3;
const LONGEST_NAME = 60;
const LONGEST_VALUE = 200;
