/** Everything that can be wrong in a workspace file or a file it names. Ids are forever: the list may only grow. */
export const workspaceRuleIds = [
  'workspace-syntax',
  'workspace-unknown-key',
  'workspace-missing-key',
  'workspace-wrong-type',
  'workspace-unknown-member',
  'workspace-unknown-template',
  'workspace-unknown-authority',
  'workspace-unknown-device-group',
  'workspace-unknown-rule',
  'workspace-missing-file',
  'workspace-outside-file',
  'workspace-extends-cycle',
  'workspace-device-file',
  'workspace-duplicate-url',
  'workspace-duplicate-template',
  'workspace-empty-pattern',
  'workspace-pki-file',
  'workspace-certificate',
  'workspace-expired-certificate',
  'workspace-weak-certificate',
  'workspace-open-names',
  'workspace-expired-agent',
  'workspace-expired-acceptance',
  'workspace-unused-acceptance',
] as const;

export type WorkspaceRuleId = (typeof workspaceRuleIds)[number];
