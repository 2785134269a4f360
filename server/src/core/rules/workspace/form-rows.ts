import type { WorkspacePages, WorkspaceRows } from './workspace-row.ts';

const template = { name: 'IntuneUser', validity: '2 years' };

/** What can be wrong in the form of a workspace file. */
export const formRows = {
  'workspace-syntax': {
    severity: 'error',
    title: 'The workspace file is not valid JSON',
  },
  'workspace-unknown-key': {
    severity: 'error',
    title: 'The workspace file has no such key',
  },
  'workspace-missing-key': {
    severity: 'error',
    title: 'A key that is needed is missing',
  },
  'workspace-wrong-type': {
    severity: 'error',
    title: 'The value has the wrong type or form',
  },
  'workspace-unknown-member': {
    severity: 'error',
    title: 'The value is not one of those that are possible here',
  },
} as const satisfies WorkspaceRows;

export function formPages(): WorkspacePages<typeof formRows> {
  return {
    'workspace-syntax': {
      why: 'Nothing that stands after the error can be relied on. Comments and trailing commas are fine.',
      bad: '{ "rules": { "static-common-name" } }',
      good: {},
    },
    'workspace-unknown-key': {
      why: 'A misspelt key does nothing, and what it was meant to say is missing.',
      bad: { templats: [] },
      good: { templates: [] },
    },
    'workspace-missing-key': {
      why: 'The entry says nothing without it and is left out.',
      bad: { accepted: [{ rule: 'static-common-name' }] },
      good: { accepted: [{ rule: 'static-common-name', reason: 'One identity for all kiosks' }] },
    },
    'workspace-wrong-type': {
      why: 'The value cannot be understood and is left out.',
      bad: { templates: [{ name: 'IntuneUser', validity: 2 }] },
      good: { templates: [template] },
    },
    'workspace-unknown-member': {
      why: 'The value cannot be understood and is left out.',
      bad: { authorities: { corp: { kind: 'adcd' } } },
      good: { authorities: { corp: { kind: 'adcs' } } },
    },
  };
}
