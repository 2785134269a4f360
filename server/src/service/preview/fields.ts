import { findExtendedKeyUsageByOid } from '../../core/facts/extended-key-usages.ts';
import { memberLabel } from '../../core/facts/enums.ts';
import type { ExtendedKeyUsage, Located, Profile } from '../../core/profile/profile.ts';
import type { PreviewField } from './model.ts';

/** What the certificate has on every device, in the order in which certificate windows show it; what is not written is left out. */
export function fieldsOf(profile: Profile): readonly PreviewField[] {
  const { keyUsage, keySize, hashAlgorithm, keyStorageProvider, extendedKeyUsages } = profile;
  return [
    ...members(profile, 'keyUsage', keyUsage),
    ...usages(profile, extendedKeyUsages),
    ...members(profile, 'keySize', keySize && { ...keySize, value: [keySize.value] }),
    ...members(profile, 'hashAlgorithm', hashAlgorithm),
    ...members(profile, 'certificateStore', certificateStore(profile)),
    ...members(
      profile,
      'keyStorageProvider',
      keyStorageProvider && { ...keyStorageProvider, value: [keyStorageProvider.value] },
    ),
    ...urls(profile),
  ];
}

function members(
  { type }: Profile,
  property: string,
  located: Located<readonly string[]> | undefined,
): readonly PreviewField[] {
  const fact = type.properties.get(property);
  if (!fact || !located || located.value.length === 0) return [];
  const { label, enumName = '' } = fact;
  return [{ label, values: located.value.map((member) => memberLabel(enumName, member)), source: located.node.span }];
}

function certificateStore({ certificateStore: store, properties }: Profile): Located<readonly string[]> | undefined {
  const node = properties.get('certificateStore')?.value;
  return store && node ? { value: [store], node } : undefined;
}

function usages({ type, properties }: Profile, written: readonly ExtendedKeyUsage[]): readonly PreviewField[] {
  const label = type.properties.get('extendedKeyUsages')?.label;
  if (label === undefined || written.length === 0) return [];
  const source = properties.get('extendedKeyUsages')?.value?.span ?? null;
  return [{ label, values: written.map(describeUsage), source }];
}

function describeUsage({ name, objectIdentifier }: ExtendedKeyUsage): string {
  const oid = objectIdentifier?.value.trim();
  const known = oid === undefined ? undefined : findExtendedKeyUsageByOid(oid)?.name;
  return [known ?? name?.value, oid && `(${oid})`].filter(Boolean).join(' ');
}

function urls({ type, urls: written, properties }: Profile): readonly PreviewField[] {
  const label = type.properties.get('scepServerUrls')?.label;
  if (label === undefined || written.length === 0) return [];
  const source = properties.get('scepServerUrls')?.value?.span ?? null;
  return [{ label, values: written.map(({ text }) => text.text), source }];
}
