import { deviceShape } from './device-shape.ts';
import { authorityShape, serverShape, templateShape } from './pki-shapes.ts';
import { acceptanceShape, profileSettingsShape } from './profile-shapes.ts';
import { houseShape } from './house-shapes.ts';
import { choice, list, mapOf, member, record, text } from './shape-builders.ts';
import type { Value } from './shape.ts';
import { PATH } from './text-formats.ts';

const devicesPath = text(
  'The path of an export of `managedDevices`, `users` or `devices` from Graph, or of devices in the short form.',
  { format: PATH, file: 'devices', examples: ['samples/managedDevices.json'] },
);

/** The whole of `scep-profiles.json`. The reader, its problems, the types of what it reads and the JSON Schema follow from it. */
export const workspaceShape = record(
  'What SCEP profiles are checked against: the PKI they meet, devices like yours, and how strict to be.',
  {
    $schema: text('The JSON Schema of this file, for editors.'),
    extends: text(
      'Another workspace file whose content counts too. Under one name this file wins; lists are joined, this one first.',
      { format: PATH, file: 'workspace', examples: ['../pki/scep-profiles.json'] },
    ),
    authorities: mapOf('Certification authorities by a name of your choice.', authorityShape),
    templates: list('Certificate templates.', templateShape),
    servers: list('Where the URLs of profiles lead.', serverShape),
    devices: mapOf(
      'Groups of sample devices by a name of your choice. They replace the built-in ones.',
      choice(
        'Sample devices: the path of a file, or the devices themselves.',
        devicesPath,
        list(
          'Devices in the short form, and files that complete each other: `managedDevices`, `users`, `devices`.',
          choice('A sample device or the path of a file.', devicesPath, deviceShape),
        ),
      ),
    ),
    profiles: list('What is known about profiles. All entries that match a profile count.', profileSettingsShape),
    rules: mapOf(
      'How grave the findings of a rule are, by the id of the rule.',
      member('How grave findings of this rule are.', {
        error: { label: 'Fails a pipeline' },
        warning: { label: 'Should be mended' },
        info: { label: 'Worth knowing' },
        hint: { label: 'Style, or without effect' },
        off: { label: 'Not looked for' },
      }),
    ),
    houseRules: houseShape,
    accepted: list('Findings that somebody looked at and accepted.', acceptanceShape),
  },
);

/** What a workspace file says, as far as it says it rightly. */
export type WorkspaceContent = Value<typeof workspaceShape>;
