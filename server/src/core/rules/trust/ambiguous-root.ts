import type { RuleDocumentation, TenantRule } from '../rule.ts';
import { otherId, trustedRoot } from './example-export.ts';
import { placeOf } from './linked-root.ts';

const byName = { '#CustomRef_rootCertificate': 'Contoso Root CA|:|#microsoft.graph.windows81TrustedRootCertificate' };

export function documentation(): RuleDocumentation {
  return {
    why: 'A tool that restores the profile finds its root certificate by name, and takes any one of those that have it.',
    sources: ['microsoft365Dsc7453'],
    examples: {
      bad: [{ profile: byName, beside: { 'old.json': trustedRoot(), 'new.json': trustedRoot({ id: otherId }) } }],
      good: [{ profile: byName, beside: { 'root.json': trustedRoot() } }],
    },
  };
}

export const ambiguousRoot: TenantRule = {
  id: 'ambiguous-root',
  family: 'trust',
  scope: 'tenant',
  severity: 'warning',
  evidence: 'reported',
  title: 'Several trusted certificate profiles go by what the root certificate names',
  check(target, { tenant }, report) {
    if (target.kind !== 'scep' || !target.root) return;
    const to = tenant.rootOf(target);
    if (to.kind !== 'several') return;
    const { id, displayName } = target.root;
    report({
      span: target.root.span,
      message: `${to.configurations.length} profiles here have the ${id === undefined ? `name "${displayName ?? ''}"` : `id ${id}`} that rootCertificate ("Root Certificate") goes by; a restore may bind the wrong one. Give each of them ${id === undefined ? 'a name' : 'an id'} of its own.`,
      related: to.configurations.map(placeOf),
    });
  },
};
