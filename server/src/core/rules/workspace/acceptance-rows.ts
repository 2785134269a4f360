import type { WorkspacePages, WorkspaceRows } from './workspace-row.ts';

/** Acceptances of findings. */
export const acceptanceRows = {
  'workspace-expired-acceptance': {
    severity: 'warning',
    dependsOnDate: true,
    title: 'The acceptance of a finding has ended',
  },
  'workspace-unused-acceptance': {
    severity: 'info',
    title: 'An acceptance covers no finding',
  },
} as const satisfies WorkspaceRows;

export function acceptancePages(): WorkspacePages<typeof acceptanceRows> {
  return {
    'workspace-expired-acceptance': {
      why: 'What it covered is told again. Whoever accepted it for a time wanted it to be looked at once more.',
      bad: { accepted: [{ rule: 'weak-hash', reason: 'Replaced in May', expires: '2026-05-31' }] },
      good: { accepted: [{ rule: 'weak-hash', reason: 'Replaced in May', expires: '2027-05-31' }] },
    },
    'workspace-unused-acceptance': {
      why: 'It was needed once, or never. Left where it is, it hides the next finding of the rule at that place. Told by `check` where it looks at everything below the root of the repository.',
      bad: { accepted: [{ rule: 'weak-hash', reason: 'Old phones' }] },
      good: { accepted: [{ rule: 'weak-hash', reason: 'Old phones' }] },
      badProfile: { hashAlgorithm: 'sha2' },
      goodProfile: { hashAlgorithm: 'sha1' },
    },
  };
}
