import { asciiLowerCase } from '../facts/ascii-case.ts';
import { exportFields } from '../facts/device-fields.ts';
import type { JsonNode, JsonObject, JsonProperty } from '../json/tree.ts';

/** One object of an export. PowerShell writes `DeviceName` where Graph writes `deviceName`, so names have no case. */
export interface DeviceRecord {
  readonly node: JsonObject;
  /** By lower-case name; of two with one name the last, as in JSON.parse. */
  readonly properties: ReadonlyMap<string, JsonProperty>;
}

/** What an export says about a field. Undefined is no value but silence: the export does not have the field. */
export type FieldValue =
  { readonly state: 'present'; readonly value: string } | { readonly state: 'empty' } | undefined;

export function recordOf(node: JsonObject): DeviceRecord {
  return {
    node,
    properties: new Map(node.properties.map((property) => [fold(property.key.value), property])),
  };
}

export function propertyOf(record: DeviceRecord | undefined, name: string): JsonProperty | undefined {
  return record?.properties.get(fold(name));
}

export function nodeOf(record: DeviceRecord | undefined, name: string): JsonNode | undefined {
  return propertyOf(record, name)?.value;
}

/** A nested object; undefined where the field is missing or is something else. */
export function nestedRecord(record: DeviceRecord, name: string): DeviceRecord | undefined {
  const node = nodeOf(record, name);
  return node?.kind === 'object' ? recordOf(node) : undefined;
}

/** Undefined, too, where the document breaks off and where the value is neither a string nor null. */
function fieldValue(record: DeviceRecord | undefined, name: string): FieldValue {
  return valueOf(nodeOf(record, name));
}

export function valueOf(node: JsonNode | undefined): FieldValue {
  if (node?.kind === 'null') return { state: 'empty' };
  if (node?.kind !== 'string') return undefined;
  return node.value === '' ? { state: 'empty' } : { state: 'present', value: node.value };
}

/** The text of a field that has one. */
export function fieldText(record: DeviceRecord | undefined, name: string): string | undefined {
  const field = fieldValue(record, name);
  return field?.state === 'present' ? field.value : undefined;
}

/** Exports have tens of thousands of objects, nearly all with the same few names. */
function fold(name: string): string {
  return folded.get(name) ?? asciiLowerCase(name);
}

const folded: ReadonlyMap<string, string> = new Map(exportFields.map(({ name }) => [name, asciiLowerCase(name)]));
