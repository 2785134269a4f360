import { exportFields, type ExportRecord } from '../facts/device-fields.ts';
import type { Span } from '../text/span.ts';
import { nestedRecord, propertyOf, valueOf, type DeviceRecord } from './device-record.ts';

/** A field whose value is of no use. */
export interface RecordProblem {
  readonly span: Span;
  readonly message: string;
}

/** The fields of one object of an export, and of what is nested in it, that hold something else than they have to. */
export function recordProblems(record: DeviceRecord, kind: ExportRecord): readonly RecordProblem[] {
  const problems = textFields[kind].flatMap((name) => textProblem(record, name));
  if (kind !== 'managedDevice') return problems;
  return [...problems, ...nestedProblems(record), ...variableProblems(record)];
}

function nestedProblems(record: DeviceRecord): readonly RecordProblem[] {
  return (['user', 'device'] as const).flatMap((kind) => {
    const nested = nestedRecord(record, kind);
    return nested ? recordProblems(nested, kind) : objectProblem(record, kind);
  });
}

/** The same of the object that sets variables. */
export function variableProblems(record: DeviceRecord): readonly RecordProblem[] {
  const nested = nestedRecord(record, 'variables');
  if (nested === undefined) return objectProblem(record, 'variables');
  return [...nested.properties.values()].flatMap(({ key }) => textProblem(nested, key.value));
}

function textProblem(record: DeviceRecord, name: string): readonly RecordProblem[] {
  const property = propertyOf(record, name);
  if (property?.value === undefined || valueOf(property.value) !== undefined) return [];
  return [{ span: property.value.span, message: `${property.key.value} has to be a string or null; it is not used.` }];
}

function objectProblem(record: DeviceRecord, name: string): readonly RecordProblem[] {
  const property = propertyOf(record, name);
  if (property?.value === undefined || property.value.kind === 'null') return [];
  return [{ span: property.value.span, message: `${property.key.value} has to be an object or null; it is not used.` }];
}

const textFields: Readonly<Record<ExportRecord, readonly string[]>> = {
  managedDevice: namesOf('managedDevice'),
  user: namesOf('user'),
  device: namesOf('device'),
};

function namesOf(kind: ExportRecord): readonly string[] {
  return [...new Set(exportFields.filter(({ record }) => record === kind).map(({ name }) => name))];
}
