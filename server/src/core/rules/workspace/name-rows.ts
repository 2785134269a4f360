import type { WorkspacePages, WorkspaceRows } from './workspace-row.ts';

const template = { name: 'IntuneUser', validity: '2 years' };

/** Names in a workspace file that lead nowhere, or to two things. */
export const nameRows = {
  'workspace-unknown-template': {
    severity: 'warning',
    title: 'A server names a template that is not described',
  },
  'workspace-unknown-authority': {
    severity: 'warning',
    title: 'A server names an authority that is not described',
  },
  'workspace-unknown-device-group': {
    severity: 'warning',
    title: 'A profile names a group of devices that is not described',
  },
  'workspace-unknown-rule': {
    severity: 'warning',
    title: 'There is no rule of this name',
  },
  'workspace-duplicate-url': {
    severity: 'warning',
    title: 'Two servers have the same URL',
  },
  'workspace-duplicate-template': {
    severity: 'warning',
    title: 'A certificate template is described twice',
  },
} as const satisfies WorkspaceRows;

export function namePages(): WorkspacePages<typeof nameRows> {
  return {
    'workspace-unknown-template': {
      why: 'Profiles that use the server cannot be compared with that template.',
      bad: {
        templates: [template],
        servers: [{ urls: ['https://ndes.contoso.com/*'], templates: { signature: 'IntuneUsers' } }],
      },
      good: {
        templates: [template],
        servers: [{ urls: ['https://ndes.contoso.com/*'], templates: { signature: 'IntuneUser' } }],
      },
    },
    'workspace-unknown-authority': {
      why: 'What is known about the authority is not used for the profiles of the server.',
      bad: { servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }] },
      good: {
        authorities: { corp: { kind: 'adcs' } },
        servers: [{ urls: ['https://ndes.contoso.com/*'], authority: 'corp' }],
      },
    },
    'workspace-unknown-device-group': {
      why: 'The profile is rendered on none of the devices that were meant.',
      bad: { devices: { laptops: [] }, profiles: [{ match: { displayName: 'A' }, devices: ['laptop'] }] },
      good: { devices: { laptops: [] }, profiles: [{ match: { displayName: 'A' }, devices: ['laptops'] }] },
    },
    'workspace-unknown-rule': {
      why: 'The severity or acceptance has no effect.',
      bad: { rules: { 'static-common-nam': 'off' } },
      good: { rules: { 'static-common-name': 'off' } },
    },
    'workspace-duplicate-url': {
      why: 'A profile with this URL meets the first of them; what the second says is not used.',
      bad: { servers: [{ urls: ['https://ndes.contoso.com/a'] }, { urls: ['https://NDES.contoso.com/a/'] }] },
      good: { servers: [{ urls: ['https://ndes.contoso.com/a'] }, { urls: ['https://ndes.contoso.com/b'] }] },
    },
    'workspace-duplicate-template': {
      why: 'The first description counts. If the other one is newer, profiles are compared with an old template.',
      bad: { templates: [template, { ...template, validity: '1 year' }] },
      good: { templates: [template, { ...template, name: 'IntuneDevice' }] },
    },
  };
}
