import { distance } from 'fastest-levenshtein';
import { findEnum, type EnumFact } from '../../facts/enums.ts';
import type { PropertyFact } from '../../facts/profile-types.ts';
import { keySize } from '../../facts/properties.ts';
import type { JsonNode, JsonString } from '../../json/tree.ts';
import type { Profile } from '../../profile/profile.ts';
import type { Fix, ProfileRule, Report, RuleDocumentation } from '../rule.ts';
import { nextKeySize } from './next-key-size.ts';

const furthestGuessed = 3;

export function documentation(): RuleDocumentation {
  return {
    why: 'Microsoft Graph refuses a profile in which an enum has a value that is not one of its members.',
    symptoms: ['Graph answers 400 Bad Request when the profile is imported'],
    sources: ['graphCsdl', 'graphTypeMappings'],
    examples: {
      bad: [
        { profile: { keySize: 'size3072' } },
        { profile: { keyUsage: 'digitalSignature,nonRepudiation' } },
        { profile: { certificateStore: 'device' } },
        {
          type: 'iosScepCertificateProfile',
          profile: { subjectNameFormat: 'commonNameAsAadDeviceId', subjectNameFormatString: undefined },
        },
        { profile: { subjectNameFormat: 'CN={{UserName}}' } },
        { profile: { customSubjectAlternativeNames: [{ sanType: 'upn', name: '{{UserPrincipalName}}' }] } },
      ],
      good: [{ profile: { keyUsage: 'digitalSignature, keyEncipherment', hashAlgorithm: 'sha1,sha2' } }],
    },
  };
}

export const unknownMember: ProfileRule = {
  id: 'unknown-member',
  family: 'schema',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'The value is not a member of the enum',
  supersedes: ['subject-format-mismatch'],
  check(profile, context, report) {
    for (const { fact, value } of context.values()) {
      const members = fact.enumName === undefined ? undefined : findEnum(fact.enumName);
      if (!members) continue;
      for (const text of stringsOf(value)) checkMember(fact, members, text, profile, report);
    }
  },
};

function stringsOf(value: JsonNode): readonly JsonString[] {
  const nodes = value.kind === 'array' ? value.items : [value];
  return nodes.filter((node) => node.kind === 'string');
}

function checkMember(fact: PropertyFact, members: EnumFact, node: JsonString, profile: Profile, report: Report): void {
  const isFlags = fact.type === 'flags' || fact.type === 'flagsArray';
  const written = isFlags ? node.value.split(',').map((member) => member.trim()) : [node.value];
  for (const member of written) {
    if (isMember(member, members)) continue;
    const near = fact.name === keySize.name ? nextKeySize(member, profile) : nearest(member, members);
    report({
      span: node.span,
      message: `"${member}" is not a value of "${fact.name}" ("${fact.label}"). ${near ? `Did you mean "${near}"? ` : ''}It takes ${members.members.map(({ name }) => name).join(', ')}.`,
      fixes: near ? [replace(node, member, near)] : [],
    });
  }
}

function isMember(written: string, { members }: EnumFact): boolean {
  // Nearly all are written as Graph spells them.
  if (members.some(({ name }) => name === written)) return true;
  const lower = written.toLowerCase();
  return members.some(({ name }) => name.toLowerCase() === lower);
}

function replace(node: JsonString, member: string, near: string): Fix {
  // Graph never accepted the profile with the other value.
  return {
    title: `Write ${near}`,
    effect: 'safe',
    edits: [{ span: node.span, newText: JSON.stringify(node.value.replace(member, near)) }],
  };
}

function nearest(member: string, { members }: EnumFact): string | undefined {
  const lower = member.toLowerCase();
  const near = members
    .map(({ name }) => ({ name, far: distance(name.toLowerCase(), lower) }))
    .sort((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.min(furthestGuessed, Math.floor(lower.length / 3)) ? near.name : undefined;
}
