// Good documents to start from: every example of every rule, a complete profile of every type, and the sample workspace.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { DocumentKind } from '../../server/src/core/analysis.ts';
import type { Example } from '../../server/src/core/rules/rule.ts';
import { documentedRules } from '../../server/src/core/rules/documented-rules.ts';
import { decodeBytes } from '../../server/src/core/text/bytes.ts';
import type { Workspace } from '../../server/src/core/workspace/workspace.ts';
import { baseProfile, profileTypeNames } from './base-profiles.ts';
import { exampleText, workspaceOf } from './examples.ts';
import { editText, textEdit } from './mutations.ts';

export interface Fixture {
  readonly text: string;
  readonly kind: DocumentKind;
  readonly workspace: Workspace | undefined;
}

const sampleFolder = join(import.meta.dirname, '..', 'sample-workspace');

/** A workspace in which the rules that need something have it. */
export const richWorkspace = workspaceOf({
  authorities: { corp: { kind: 'adcs', maximumValidity: '2 years', subjectTemplate: ['CommonName', 'EMail'] } },
  templates: [{ name: 'T', validity: '1 year', minimalKeySize: 2048 }],
  servers: [
    {
      urls: ['https://ndes.contoso.com/*'],
      authority: 'corp',
      templates: { generalPurpose: 'T', signature: 'T', encryption: 'T' },
    },
  ],
  devices: {
    all: [
      {
        label: 'A',
        operatingSystem: 'Windows',
        deviceName: 'A, B',
        serialNumber: '',
        user: { userPrincipalName: 'a+b@contoso.com', mail: null },
      },
      { label: 'B', operatingSystem: 'iOS', deviceName: '"', serialNumber: '#1', imei: '\u202e1' },
    ],
  },
});

export const fixtures: readonly Fixture[] = [
  ...documentedRules()
    .filter(({ scope }) => scope !== 'reading')
    .flatMap(({ examples }) => [...examples.bad, ...examples.good].map(ofExample)),
  ...profileTypeNames.map((type) => ({
    text: JSON.stringify(baseProfile(type), null, 1),
    kind: 'json' as const,
    workspace: richWorkspace,
  })),
  ...samples(),
];

/** A good document with one to six edits in it; a failure shows its text. */
export function editedFixture(): fc.Arbitrary<Fixture> {
  return fc
    .tuple(fc.constantFrom(...fixtures), fc.array(textEdit(), { minLength: 1, maxLength: 6 }))
    .map(([fixture, edits]) => shown({ ...fixture, text: editText(fixture.text, edits) }));
}

/** Where a failure is told, without the whole workspace around it. */
function shown(fixture: Fixture): Fixture {
  const index = fixtures.findIndex(({ workspace }) => workspace === fixture.workspace);
  const text = `${fixture.kind}, workspace of fixture ${index}: ${JSON.stringify(fixture.text)}`;
  return Object.defineProperty(fixture, fc.toStringMethod, { value: () => text });
}

function ofExample(example: Example): Fixture {
  return {
    text: exampleText(example),
    kind: example.subject === undefined ? 'json' : 'scepsubject',
    workspace: example.workspace ? workspaceOf(example.workspace, example) : richWorkspace,
  };
}

function samples(): readonly Fixture[] {
  return readdirSync(sampleFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|scepsubject)$/u.test(file))
    .map((file) => ({
      text: decodeBytes(readFileSync(join(sampleFolder, file))).text,
      kind: file.endsWith('.scepsubject') ? ('scepsubject' as const) : ('json' as const),
      workspace: richWorkspace,
    }));
}
