import {
  domainNameSource,
  sidSource,
  userNameSource,
  variableSources,
  type ExportField,
} from '../facts/device-fields.ts';
import { findVariable, variables } from '../facts/variables.ts';
import type { Device, DeviceValue, DeviceValues } from './device.ts';
import { valueOf, type DeviceRecord, type FieldValue } from './device-record.ts';
import { readField, type DeviceRecords } from './device-records.ts';

/**
 * The values of the variables on a device. `overrides` are objects whose fields are variables: what they say goes
 * before the fields of an export, and the later before the earlier.
 */
export function deviceValues(
  records: DeviceRecords,
  hasUser: boolean,
  overrides: readonly DeviceRecord[],
): Pick<Device, 'values' | 'valuesByStore'> {
  const values = new Map<string, DeviceValue>();
  addFields(values, records);
  addUserName(values);
  addDomainName(values, records);
  if (!hasUser) emptyUser(values);
  const own = readOverrides(overrides);
  for (const [name, value] of own) values.set(name, value);
  return { values, valuesByStore: own.has(sidSource.variable) ? undefined : sids(records, hasUser) };
}

function addFields(values: Map<string, DeviceValue>, records: DeviceRecords): void {
  for (const { variables: names, fields, isAssumed = false } of variableSources) {
    const value = firstKnown(records, fields);
    if (value === undefined) continue;
    for (const name of names) values.set(name, value.state === 'empty' ? value : { ...value, isAssumed });
  }
}

function firstKnown(records: DeviceRecords, fields: readonly ExportField[]): FieldValue {
  for (const field of fields) {
    const value = readField(records, field);
    if (value !== undefined) return value;
  }
  return undefined;
}

function addUserName(values: Map<string, DeviceValue>): void {
  const principal = values.get(userNameSource.from);
  if (principal === undefined) return;
  const value = principal.state === 'present' ? (principal.value.split('@', 1)[0] ?? '') : '';
  values.set(userNameSource.variable, value === '' ? { state: 'empty' } : { state: 'present', value, isAssumed: true });
}

/** Whether a device is in a domain at all, an export seldom says: without both halves the name is not known. */
function addDomainName(values: Map<string, DeviceValue>, records: DeviceRecords): void {
  const { variable, host, domain, join, joined } = domainNameSource;
  if (values.has(variable) || text(readField(records, join)) !== joined) return;
  const hostName = text(readField(records, host));
  const domainName = text(readField(records, domain));
  if (hostName === undefined || domainName === undefined) return;
  const value = `${hostName}.${domainName}`;
  values.set(variable, { state: 'present', value, isAssumed: true, isDerived: true });
}

function emptyUser(values: Map<string, DeviceValue>): void {
  for (const { name, kind } of variables) if (kind === 'user') values.set(name, { state: 'empty' });
}

function sids(records: DeviceRecords, hasUser: boolean): Device['valuesByStore'] {
  return {
    user: sid(hasUser ? readField(records, sidSource.user) : { state: 'empty' }),
    machine: sid(readField(records, sidSource.machine)),
  };
}

function sid(field: FieldValue): DeviceValues {
  if (field === undefined) return new Map();
  const value: DeviceValue =
    field.state === 'empty'
      ? field
      : { state: 'present', value: `${sidSource.prefix}${field.value}`, isAssumed: false };
  return new Map([[sidSource.variable, value]]);
}

function readOverrides(overrides: readonly DeviceRecord[]): DeviceValues {
  const values = new Map<string, DeviceValue>();
  for (const { properties } of overrides) {
    for (const { key, value } of properties.values()) {
      const field = valueOf(value);
      if (field === undefined) continue;
      const name = findVariable(key.value)?.name ?? key.value;
      values.set(name, field.state === 'empty' ? field : { ...field, isAssumed: false });
    }
  }
  return values;
}

function text(field: FieldValue): string | undefined {
  return field?.state === 'present' ? field.value : undefined;
}
