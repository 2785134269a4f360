import { distance } from 'fastest-levenshtein';
import { profileTypes, type ProfileType } from '../../facts/profile-types.ts';
import type { JsonProperty } from '../../json/tree.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Fix, Problem, ProfileRule, RuleDocumentation } from '../rule.ts';
import { removeProperty } from './remove-property.ts';

const furthestGuessed = 3;

export function documentation(): RuleDocumentation {
  return {
    why: 'Microsoft Graph refuses a profile with a property that its type does not have.',
    symptoms: ['Graph answers 400 Bad Request when the profile is imported'],
    sources: ['graphCsdl', 'graphTypeMappings', 'graphTypings'],
    examples: {
      bad: [
        { type: 'iosScepCertificateProfile', profile: { hashAlgorithm: 'sha2' } },
        { type: 'macOSScepCertificateProfile', profile: { keyStorageProvider: 'useSoftwareKsp' } },
        { type: 'androidScepCertificateProfile', profile: { certificateStore: 'user' } },
        { profile: { keySize: undefined, keysize: 'size2048' } },
        { profile: { keysize: 'size2048' }, title: 'beside the right one' },
        { profile: { reviewedBy: 'Jane' } },
      ],
      good: [
        {
          profile: {
            'rootCertificate@odata.bind': 'x',
            '@odata.context': 'x',
            '#microsoft.graph.assign': {},
            assignments: [],
          },
          title: 'annotations',
        },
        { type: 'macOSScepCertificateProfile', profile: { allowAllAppsAccess: true, hashAlgorithm: null } },
      ],
    },
  };
}

export const unknownProperty: ProfileRule = {
  id: 'unknown-property',
  family: 'schema',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The profile type has no such property',
  check(profile, _context, report) {
    for (const [name, property] of profile.properties) {
      if (!profile.type.properties.has(name)) report(explain(name, property, profile));
    }
  },
};

function explain(name: string, property: JsonProperty, { type, properties: written }: Profile): Problem {
  const span = property.key.span;
  const remove: Fix = { title: `Remove ${name}`, effect: 'safe', edits: [removeProperty(property)] };
  const owner = profileTypes.find(({ properties }) => properties.has(name))?.properties.get(name);
  if (owner) {
    return {
      span,
      message: `${type.label} profiles have no "${name}" ("${owner.label}"), which other platforms have. Graph refuses a profile with it.`,
      fixes: [remove],
    };
  }
  const near = nearest(name, type);
  if (near && written.has(near)) {
    return {
      span,
      message: `${type.label} profiles have no property "${name}", and this one has "${near}" already. Graph refuses a profile with it.`,
      fixes: [remove],
    };
  }
  if (near) {
    return {
      span,
      message: `${type.label} profiles have no property "${name}". Did you mean "${near}"?`,
      fixes: [{ title: `Write ${near}`, effect: 'safe', edits: [{ span, newText: JSON.stringify(near) }] }],
    };
  }
  return {
    span,
    message: `No SCEP profile type of Microsoft Graph has a property "${name}". Graph refuses a profile with it; keep notes of your own in "description" or in a key that begins with "@".`,
    severity: 'warning',
    evidence: 'inferred',
    fixes: [remove],
  };
}

function nearest(name: string, type: ProfileType): string | undefined {
  const lower = name.toLowerCase();
  const near = [...type.properties.keys()]
    .map((candidate) => ({ candidate, far: distance(candidate.toLowerCase(), lower) }))
    .sort((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.min(furthestGuessed, Math.floor(lower.length / 3)) ? near.candidate : undefined;
}
