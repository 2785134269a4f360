import type { Position } from 'vscode-languageserver-types';
import { findConfigurationType } from '../core/facts/configuration-types.ts';
import type { CertificateStore, Platform } from '../core/facts/fact.ts';
import { platforms } from '../core/facts/platforms.ts';
import { findProfileType } from '../core/facts/profile-types.ts';
import { findProperty } from '../core/json/pointer.ts';
import type { JsonObject } from '../core/json/tree.ts';
import { walkObjects } from '../core/json/walk.ts';
import type { Profile } from '../core/profile/profile.ts';
import type { Finding, Severity } from '../core/rules/rule.ts';
import { covers } from '../core/text/span.ts';
import type { ServiceDocument } from './service-document.ts';

/** The profiles of one platform, by name. */
export interface ProfileGroup {
  readonly platform: Platform;
  /** What the admin center calls it. */
  readonly label: string;
  readonly profiles: readonly ProfileEntry[];
}

/** One profile of a workspace, and how it fares. */
export interface ProfileEntry {
  readonly uri: string;
  /** Of its name, or of its type where it has none. */
  readonly position: Position;
  /** Null where it has none. */
  readonly name: string | null;
  readonly platform: Platform;
  /** The type in the admin center's words. */
  readonly type: string;
  /** "Certificate type"; null where the profile does not say. */
  readonly store: CertificateStore | null;
  /** The format as it is written; null where there is none. */
  readonly subject: string | null;
  /** How many findings there are of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** What the gravest errors and warnings say. */
  readonly gravest: readonly string[];
}

/** Of one document, in its order. Copies inside of other profiles are left out: those have a place of their own. */
export function profileEntries({
  document,
  analysis,
}: Pick<ServiceDocument, 'document' | 'analysis'>): readonly ProfileEntry[] {
  const { profiles, findings, json } = analysis;
  const own = json && ownProfiles(json.root);
  return profiles
    .filter(({ node }) => own?.has(node))
    .map((profile): ProfileEntry => {
      const inside = findings.filter(({ span }) => covers(profile.span, span));
      return {
        uri: document.uri,
        position: document.positionAt(nameStart(profile)),
        name: profile.displayName?.trim() || null,
        platform: profile.type.platform,
        type: profile.type.label,
        store: profile.certificateStore ?? null,
        subject: profile.subject?.text.text ?? null,
        counts: countsOf(inside),
        gravest: gravestOf(inside),
      };
    });
}

/** In the order of the table of platforms, without those that have none. */
export function groupProfiles(entries: readonly ProfileEntry[]): readonly ProfileGroup[] {
  return Object.values(platforms).flatMap(({ platform, label }) => {
    const profiles = entries.filter((entry) => entry.platform === platform).toSorted(byName);
    return profiles.length > 0 ? [{ platform, label, profiles }] : [];
  });
}

/** A tooltip is read at a glance. */
const mostQuoted = 3;

/** Objects come in document order, the outer before the inner ones. */
function ownProfiles(root: Parameters<typeof walkObjects>[0]): ReadonlySet<JsonObject> {
  const own = new Set<JsonObject>();
  let end = 0;
  for (const node of walkObjects(root)) {
    const type = findProperty(node, '@odata.type')?.value;
    if (type?.kind !== 'string') continue;
    if (!findProfileType(type.value) && !findConfigurationType(type.value)) continue;
    if (node.span.start >= end) own.add(node);
    end = Math.max(end, node.span.end);
  }
  return own;
}

function nameStart({ properties, typeNode }: Profile): number {
  return (properties.get('displayName')?.value ?? typeNode).span.start;
}

function countsOf(findings: readonly Finding[]): ProfileEntry['counts'] {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

function gravestOf(findings: readonly Finding[]): readonly string[] {
  const of = (severity: Severity): readonly Finding[] => findings.filter((finding) => finding.severity === severity);
  return [...of('error'), ...of('warning')].slice(0, mostQuoted).map(({ message }) => message);
}

/** Numbers in names count as numbers; of the same name the first in the alphabet of files comes first. */
function byName(a: ProfileEntry, b: ProfileEntry): number {
  return (
    (a.name ?? a.type).localeCompare(b.name ?? b.type, 'en', { numeric: true }) ||
    (a.uri < b.uri ? -1 : Number(a.uri > b.uri)) ||
    a.position.line - b.position.line ||
    a.position.character - b.position.character
  );
}
