import * as row from '../core/facts/properties.ts';
import type { JsonProperty } from '../core/json/tree.ts';
import { meetings, type Meeting } from '../core/pki/meet.ts';
import type { Origin } from '../core/pki/pki.ts';
import type { Profile } from '../core/profile/profile.ts';
import { propertyOf } from './json-place.ts';
import type { ServiceDocument } from './service-document.ts';
import { whereIs, type Where } from './where.ts';

/**
 * Where that is described which a place of a profile meets: the server and the authority of a URL, the template of a key
 * usage, what limits a validity period. Each place once; none where nothing is described.
 */
export function pkiDefinitions({ analysis, workspace }: ServiceDocument, offset: number): readonly Origin[] {
  const where = whereIs(analysis, offset);
  const profile = where?.profile;
  if (!where || !profile || !workspace) return [];
  const origins = originsAt(where, profile);
  const found = meetings(profile, workspace.pki).flatMap((meeting) =>
    origins(meeting).flatMap((origin) => origin ?? []),
  );
  return [...new Map(found.map((origin) => [`${origin.span.start} ${origin.path}`, origin])).values()];
}

type OriginsOf = (meeting: Meeting) => readonly (Origin | undefined)[];

function originsAt(where: Where, profile: Profile): OriginsOf {
  switch (where.kind) {
    case 'subject':
      return ({ authority }) => [authority?.origins.subjectTemplate];
    case 'format':
      return where.place === 'url' ? (meeting) => (meeting.url === where.located ? ofUrl(meeting) : []) : () => [];
    case 'propertyName':
    case 'propertyValue':
      return byProperty.get(ownProperty(where.property, profile)?.key.value ?? '') ?? (() => []);
  }
}

/** The profile's own property that one in an object of it belongs to. */
function ownProperty(property: JsonProperty | undefined, profile: Profile): JsonProperty | undefined {
  return property && property.parent !== profile.node ? propertyOf(property.parent) : property;
}

const ofUrl: OriginsOf = ({ server, authority }) => [server?.origin, authority?.origin];
const ofTemplate: OriginsOf = ({ template, server, usage }) => [
  template?.origin ?? (usage === undefined ? server?.origin : (server?.origins[usage] ?? server?.origin)),
];
const ofValidity: OriginsOf = ({ template, authority }) => [
  template?.origins.validity ?? template?.origin,
  authority?.origins.maximumValidity,
];

const byProperty: ReadonlyMap<string, OriginsOf> = new Map([
  [row.scepServerUrls.name, ofUrl],
  [row.keyUsage.name, ofTemplate],
  [row.certificateValidityPeriodValue.name, ofValidity],
  [row.certificateValidityPeriodScale.name, ofValidity],
  [row.keySize.name, ({ template }) => [template?.origins.minimalKeySize]],
  [row.extendedKeyUsages.name, ({ template }) => [template?.origins.applicationPolicies]],
]);
