import { platforms } from '../../facts/platforms.ts';
import { keyUsage } from '../../facts/properties.ts';
import { findEnum } from '../../facts/enums.ts';
import { readFlags } from '../../profile/values.ts';
import type { Fix, ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Windows refuses a SCEP configuration without digital signature or key encipherment, and the key usage is what NDES selects the certificate template by.',
    symptoms: ['The profile shows "Error" on Windows and nothing reaches the SCEP server'],
    sources: ['clientCertificateInstallCsp', 'graphTypings', 'scepInfrastructure'],
    examples: {
      bad: [{ profile: { keyUsage: '' } }, { profile: { keyUsage: null } }],
      good: [{ profile: { keyUsage: 'digitalSignature' } }, { profile: { keyUsage: 'keyEncipherment' } }],
    },
  };
}

export const missingKeyUsage: ProfileRule = {
  id: 'missing-key-usage',
  family: 'keys',
  scope: 'profile',
  severity: 'error',
  evidence: 'documented',
  title: 'No key usage is selected',
  supersedes: ['unknown-member'],
  check(profile, _context, report) {
    const node = profile.properties.get(keyUsage.name)?.value;
    const fact = profile.type.properties.get(keyUsage.name);
    if (!node || !fact) return;
    if (node.kind !== 'null' && readFlags(node, fact)?.value.length !== 0) return;
    const trait = platforms[profile.type.platform].requiresKeyUsage;
    const message = 'No key usage is selected: a SCEP certificate is for digital signature, key encipherment or both.';
    report(
      trait
        ? { span: node.span, message: `${message} ${trait.text}`, fixes: [selectAll(node.span)] }
        : { span: node.span, message, severity: 'warning', evidence: 'inferred' },
    );
  },
};

/** As it is no certificate can be issued. */
function selectAll(span: Fix['edits'][number]['span']): Fix {
  const all = (findEnum(keyUsage.enumName ?? '')?.members ?? []).map(({ name }) => name).join(',');
  return { title: `Write ${all}`, effect: 'safe', edits: [{ span, newText: JSON.stringify(all) }] };
}
