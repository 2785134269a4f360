import { findConfigurationType, storeOfAuthentication, type ConfigurationType } from '../facts/configuration-types.ts';
import { clientAuthentication } from '../facts/extended-key-usages.ts';
import type { CertificateStore } from '../facts/fact.ts';
import { cloudPkiUrl } from '../facts/ndes.ts';
import { parseJson } from '../json/parse.ts';
import { findProperty } from '../json/pointer.ts';
import type { JsonDocument, JsonObject, JsonProperty, JsonString } from '../json/tree.ts';
import { walkObjects } from '../json/walk.ts';
import type { Profile } from '../profile/profile.ts';
import { findProfiles } from '../profile/find.ts';
import type { CloudPkiIds, Configuration, Link } from './configuration.ts';
import { detached } from '../text/detached.ts';
import { mayHoldConfigurationText } from './detect.ts';
import { readAssignments } from './read-assignments.ts';
import { readLink } from './read-links.ts';
import { readGuid, readText } from './read-values.ts';

/** All profiles of a document that matter to SCEP profiles, with what they say of each other. Total. */
export function summarize(text: string, path: string): readonly Configuration[] {
  if (!mayHoldConfigurationText(text)) return [];
  const document = parseJson(text);
  return summarizeDocument(document, findProfiles(document, text), path);
}

/** The same of a document that was read already, with all SCEP profiles in it. */
export function summarizeDocument(
  document: JsonDocument,
  profiles: readonly Profile[],
  path: string,
): readonly Configuration[] {
  const byNode = new Map(profiles.map((profile) => [profile.node, profile]));
  const found: Configuration[] = [];
  // Objects come in document order, the outer before the inner ones.
  let end = 0;
  for (const node of walkObjects(document.root)) {
    const typeNode = findProperty(node, '@odata.type')?.value;
    if (typeNode?.kind !== 'string') continue;
    const configuration = read({ path, node, typeNode, profile: byNode.get(node), isCopy: node.span.start < end });
    if (!configuration) continue;
    found.push(configuration);
    end = Math.max(end, node.span.end);
  }
  return found;
}

interface Place {
  readonly path: string;
  readonly node: JsonObject;
  readonly typeNode: JsonString;
  /** Where it is a SCEP profile. */
  readonly profile: Profile | undefined;
  readonly isCopy: boolean;
}

function read(place: Place): Configuration | undefined {
  if (place.profile) return scepConfiguration(place, place.profile);
  const type = findConfigurationType(place.typeNode.value);
  if (!type) return undefined;
  const base = baseOf(place, type);
  switch (type.kind) {
    case 'trustedRoot':
      return { kind: 'trustedRoot', ...base, content: readText(findProperty(place.node, CONTENT)?.value) };
    case 'otherCertificate':
      return { kind: 'otherCertificate', ...base };
    case 'dependant':
      return {
        kind: 'dependant',
        ...base,
        identities: linksOf(place.node, type),
        neededStore: storeOf(place.node, type),
      };
  }
}

const CONTENT = 'trustedRootCertificate';

type Base = Omit<Extract<Configuration, { kind: 'otherCertificate' }>, 'kind'>;

function baseOf(
  { path, node, typeNode, isCopy }: Place,
  type: Pick<ConfigurationType, 'name' | 'label' | 'platform'>,
): Base {
  const name = findProperty(node, 'displayName')?.value;
  return {
    path,
    span: node.span,
    nameSpan: (name?.kind === 'string' ? name : typeNode).span,
    typeName: type.name,
    label: type.label,
    platform: type.platform,
    id: readGuid(readText(findProperty(node, 'id')?.value)),
    displayName: readText(name),
    isCopy,
    assignments: readAssignments(node),
  };
}

function scepConfiguration(place: Place, profile: Profile): Configuration {
  const { type, certificateStore, extendedKeyUsages } = profile;
  const subject = profile.properties.get('subjectNameFormatString')?.value;
  // Were the kind behind the others, V8 would make a shape of its own for each of ten thousand of these.
  return {
    kind: 'scep',
    ...baseOf(place, { name: type.name, label: 'SCEP profile', platform: type.platform }),
    certificateStore,
    subject: readText(subject)?.trim(),
    isForClients: extendedKeyUsages.some(({ objectIdentifier }) => objectIdentifier?.value === clientAuthentication),
    root: readLink(place.node, 'rootCertificate'),
    cloudPki: cloudPkiOf(profile.properties.get('scepServerUrls')),
  };
}

/** Of the first URI that has both ids: all of one profile lead to one tenant. */
function cloudPkiOf(urls: JsonProperty | undefined): CloudPkiIds | undefined {
  if (urls?.value?.kind !== 'array') return undefined;
  for (const url of urls.value.items) {
    if (url.kind !== 'string') continue;
    const at = url.value.indexOf(cloudPkiUrl.path);
    const [tenant, authority] = url.value
      .slice(at + cloudPkiUrl.path.length)
      .split('/', 2)
      .map(readGuid);
    if (at !== -1 && tenant !== undefined && authority !== undefined) {
      return { span: url.span, tenant: detached(tenant), authority: detached(authority) };
    }
  }
  return undefined;
}

function linksOf(node: JsonObject, { identities }: ConfigurationType): readonly Link[] {
  return identities.flatMap((property) => readLink(node, property) ?? []);
}

function storeOf(node: JsonObject, { authenticates }: ConfigurationType): CertificateStore | undefined {
  if (authenticates === undefined) return undefined;
  const value = readText(findProperty(node, authenticates)?.value)?.toLowerCase();
  return value === 'user' || value === 'machine' ? storeOfAuthentication.stores[value] : undefined;
}
