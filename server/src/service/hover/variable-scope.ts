import { memberLabel } from '../../core/facts/enums.ts';
import type { CertificateStore, Place, SanType } from '../../core/facts/fact.ts';
import type { VariableFact, VariableKind } from '../../core/facts/variables.ts';

/** Whose attribute a variable is, and in which certificates and places it works: one line. */
export function describeScope({ kind, stores, places, sanTypes }: VariableFact): string {
  const [store, another] = stores;
  const certificates = store && !another ? `${storeNames[store]} certificates only` : 'user and device certificates';
  const works = PLACES.filter((place) => places[place] === 'yes').map((place) =>
    place === 'san' && sanTypes ? `SAN of the type ${sanTypes.map(sanTypeLabel).join(' or ')}` : placeNames[place],
  );
  return [kinds[kind], certificates, works.join(', ') || 'no place is documented'].join(' · ');
}

export function sanTypeLabel(type: SanType): string {
  return memberLabel('subjectAlternativeNameType', type);
}

export function storeLabel(store: CertificateStore): string {
  return memberLabel('certificateStore', store);
}

const kinds: Readonly<Record<VariableKind, string>> = {
  user: 'User attribute',
  device: 'Device attribute',
  userOrDevice: 'Attribute of the user or the device',
  service: 'Filled in by Intune',
};

const storeNames: Readonly<Record<CertificateStore, string>> = { user: 'user', machine: 'device' };

const placeNames: Readonly<Record<Place, string>> = { subject: 'subject', san: 'SAN', url: 'SCEP server URL' };
const PLACES: readonly Place[] = ['subject', 'san', 'url'];
