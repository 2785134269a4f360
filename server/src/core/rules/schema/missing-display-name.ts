import type { ProfileRule, RuleDocumentation } from '../rule.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Every profile has a name in Graph, which takes no null for it, and the admin center asks for one. A file without the property may be a part of a profile, and is left alone.',
    symptoms: ['Graph answers 400 Bad Request when the profile is imported'],
    sources: ['graphCsdl', 'graphTypings'],
    examples: {
      bad: [{ profile: { displayName: null } }, { profile: { displayName: ' ' } }],
      good: [{ profile: { displayName: undefined }, title: 'a part of a profile' }],
    },
  };
}

export const missingDisplayName: ProfileRule = {
  id: 'missing-display-name',
  family: 'schema',
  scope: 'profile',
  severity: 'warning',
  evidence: 'inferred',
  title: 'The profile has no name',
  check({ properties, type }, _context, report) {
    const node = properties.get('displayName')?.value;
    const isNull = node?.kind === 'null';
    if (!isNull && !(node?.kind === 'string' && node.value.trim() === '')) return;
    report({
      span: node.span,
      ...(isNull ? { severity: 'error', evidence: 'documented' } : {}),
      message: `"displayName" ("${type.properties.get('displayName')?.label ?? 'Name'}") is empty. Give the profile a name.`,
    });
  },
};
