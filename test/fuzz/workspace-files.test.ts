// Workspace files on a disk that name what they should not: folders, each other, themselves, links in circles, what is
// outside, and patterns without end. They are loaded soon, the same each time, and what is wrong is told at a place that
// there is.
import * as fc from 'fast-check';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCertificates } from '../../server/src/certificate/read-certificates.ts';
import { analyze } from '../../server/src/core/analyze.ts';
import { ruleIds } from '../../server/src/core/rules/rules.ts';
import { workspaceFindings } from '../../server/src/core/rules/workspace-findings.ts';
import { nodeFileSystem } from '../../server/src/host/node/node-file-system.ts';
import { loadWorkspace, type LoadedWorkspace } from '../../server/src/host/workspace-files.ts';
import { getregCa } from '../core/pki/readers/authority-exports.ts';
import { ldifde } from '../core/pki/readers/template-exports.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { campaign, campaignTimeout } from '../support/campaign.ts';
import { exampleDay } from '../support/examples.ts';
import { processorSeconds } from '../support/processor-time.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const others = ['w/other.json', 'w/sub/scep-profiles.json'];
const names = [
  ['scep-profiles.json', 'other.json', './other.json', 'sub/../other.json', 'sub/scep-profiles.json', 'sub', 'sub/'],
  ['a.ldf', 'a.txt', 'devices.json', 'a.crt', 'none', '', '.', '..', '/', '../outside.json', 'circle', 'circle/a'],
  ['link.json', 'away.json', 'A.LDF', 'sub\\a.ldf', '\0', 'a\nb', 'ü😀', '\ud83d', 'C:\\x', 'file:///etc/hosts', '~'],
  ['/dev/null', '/dev/zero', 'x'.repeat(300), `${'sub/../'.repeat(500)}a.ldf`, '__proto__', 'constructor'],
].flat();
const globs = [
  '*',
  '**',
  '{',
  '}',
  ',',
  '/',
  'a',
  '.ldf',
  'sub',
  '..',
  '{a,b}',
  '{,}',
  '**/**/',
  '[',
  '?',
  '!',
  '\\',
  '//',
];
const pattern = fc.oneof(
  fc.array(fc.constantFrom(...globs), { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...globs), fc.integer({ min: 1, max: 20_000 })).map(([part, count]) => part.repeat(count)),
);
const named = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...names) },
  { weight: 2, arbitrary: pattern },
  { weight: 1, arbitrary: fc.constantFrom(1, null, [], {}, [['a']]) },
);
const several = fc.oneof(named, fc.array(named, { maxLength: 4 }));
const file = fc.record(
  {
    extends: named,
    authorities: fc.record({
      one: fc.record({ kind: fc.constant('adcs'), certificate: named, files: several }, { requiredKeys: [] }),
      __proto__: fc.record({ certificate: named }),
    }),
    templates: fc.array(fc.oneof(fc.record({ files: several }), fc.record({ name: named })), { maxLength: 3 }),
    servers: fc.array(
      fc.record({
        urls: several,
        authority: fc.constantFrom('one', '__proto__'),
        files: several,
        agentCertificates: several,
      }),
      { maxLength: 2 },
    ),
    devices: fc.dictionary(fc.constantFrom('a', 'b', '__proto__', ''), several),
    profiles: fc.array(fc.record({ match: fc.record({ displayName: pattern }), devices: several }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);
const text = fc.oneof(
  { weight: 9, arbitrary: file.map((content) => JSON.stringify(content)) },
  fc.constantFrom('', '{', '[]'),
);

/** Seconds of the processor; what is not linear takes minutes. */
const soon = 20;

describe('workspace files on a disk', { timeout: campaignTimeout }, () => {
  test('that name anything', async () => {
    const folder = temporaryFolder({
      'w/a.ldf': ldifde,
      'w/sub/a.ldf': ldifde,
      'w/a.txt': getregCa,
      'w/devices.json': '[{"deviceName":"A"}]',
      'w/a.crt': 'no certificate',
      'outside.json': '{}',
    });
    symlinkSync(join(folder, 'w', 'other.json'), join(folder, 'w', 'link.json'));
    symlinkSync(join(folder, 'outside.json'), join(folder, 'w', 'away.json'));
    symlinkSync(join(folder, 'w', 'circle'), join(folder, 'w', 'circle'));
    symlinkSync(join(folder, 'w'), join(folder, 'w', 'sub', 'up'));
    const profile = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'));
    await campaign(
      'workspace: files on a disk',
      fc.asyncProperty(text, fc.tuple(text, text), async (start, rest) => {
        writeFileSync(join(folder, 'w', 'scep-profiles.json'), start);
        for (const [index, other] of others.entries()) writeFileSync(join(folder, other), rest[index] ?? '');
        const seconds = await processorSeconds(async () => {
          const loaded = await load(folder);
          expect(toldBy(await load(folder))).toEqual(toldBy(loaded));
          checkPlaces(loaded);
          const { failures } = analyze(profile, { kind: 'json', workspace: loaded.workspace, now: exampleDay });
          expect(failures).toEqual([]);
        });
        expect(seconds).toBeLessThan(soon);
      }),
      120,
    );
  });
});

async function load(folder: string): Promise<LoadedWorkspace> {
  const root = join(folder, 'w');
  const loaded = await loadWorkspace(nodeFileSystem('/'), join(root, 'scep-profiles.json'), {
    root,
    ruleIds,
    readCertificates,
  });
  if (!loaded) throw new Error('The workspace file is not there.');
  return loaded;
}

function toldBy({ workspace, sources, texts }: LoadedWorkspace): unknown {
  return [workspace.problems, sources, [...texts.keys()]];
}

function checkPlaces({ workspace, texts }: LoadedWorkspace): void {
  for (const [path, findings] of workspaceFindings(workspace, exampleDay, new Set())) {
    const length = texts.get(path)?.length ?? 0;
    for (const { span, message } of findings) {
      expect(0 <= span.start && span.start <= span.end && span.end <= length, `${path}: ${message}`).toBe(true);
    }
  }
}
