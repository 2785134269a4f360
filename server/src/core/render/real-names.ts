import { asciiLowerCase } from '../facts/ascii-case.ts';
import { joinFields, variableSources } from '../facts/device-fields.ts';
import { sampleDomains } from '../facts/sample-domains.ts';
import { parseDeviceFile } from './device-file.ts';
import { readItems, type DeviceItem } from './device-items.ts';
import { fieldText, nestedRecord, type DeviceRecord } from './device-record.ts';

/**
 * Whether a file of devices looks as if it named people: an address outside the domains of documentation, of a device or
 * user that nobody has given another label. Names that were replaced have labels such as `Windows 1`.
 */
export function looksReal(text: string, path: string): boolean {
  return parseDeviceFile(text, path).sources.some((source) => readItems(source).items.some(isSomebody));
}

function isSomebody({ record, kind }: DeviceItem): boolean {
  const label = fieldText(record, joinFields.label.name);
  const isRenamed =
    kind === 'managedDevice' && label !== undefined && label !== fieldText(record, joinFields.name.name);
  return !isRenamed && [record, nestedRecord(record, 'user')].some((each) => each !== undefined && hasAddress(each));
}

function hasAddress(record: DeviceRecord): boolean {
  return addressFields.some((name) => {
    const [, domain] = /@([^@\s]+\.[^@\s]+)$/.exec(fieldText(record, name) ?? '') ?? [];
    return domain !== undefined && !isSampleDomain(asciiLowerCase(domain));
  });
}

const addressFields: readonly string[] = variableSources
  .filter(({ variables }) => variables.some((name) => name === 'UserPrincipalName' || name === 'EmailAddress'))
  .flatMap(({ fields }) => fields.map(({ name }) => name));

function isSampleDomain(domain: string): boolean {
  return sampleDomains.domains.some((sample) => domain === sample || domain.endsWith(`.${sample}`));
}
