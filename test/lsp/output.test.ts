import { describe, expect, test } from 'vitest';
import { Editor } from '../support/editor.ts';
import { baseProfile } from '../support/base-profiles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const profile = JSON.stringify(baseProfile('windows81SCEPCertificateProfile'));
const files = {
  'scep-profiles.json': JSON.stringify({
    devices: { ours: 'devices.json', gone: ['gone.json'] },
    templates: [{ name: 'T', validity: '1 year' }],
    authorities: { corp: { kind: 'adcs' } },
  }),
  'devices.json': JSON.stringify([
    { deviceName: 'JANES-PC', operatingSystem: 'Windows', userPrincipalName: 'jane@fjordline.no' },
    { deviceName: 'KIOSK', operatingSystem: 'Windows' },
  ]),
  'a.json': profile,
};

async function opened(): Promise<Editor> {
  const editor = await Editor.start({ folder: temporaryFolder(files) });
  await editor.open('a.json', profile);
  return editor;
}

describe('the output says what was read', () => {
  test('of the workspace file and of what it names, in counts', async () => {
    const editor = await opened();
    await expect
      .poll(() => editor.told)
      .toContainEqual(
        expect.stringMatching(
          /^Read .*scep-profiles\.json: 2 devices in 2 groups, 1 template, 0 servers, 1 authority\. Read for it: devices\.json\. 1 problem, told where they are\.$/,
        ),
      );
  });

  test('of the folder', async () => {
    const editor = await opened();
    await expect
      .poll(() => editor.told)
      .toContainEqual(
        expect.stringMatching(/^Read the files below .*: 2 files with something to check or to compare with\.$/),
      );
  });

  test('and no value of a device, and nothing twice', async () => {
    const editor = await opened();
    await expect.poll(() => editor.told.length).toBeGreaterThanOrEqual(2);
    await editor.change('a.json', 2, `${profile}\n`);
    await editor.pull('a.json');
    expect(editor.told.join('\n')).not.toMatch(/jane|kiosk|fjordline/i);
    expect(new Set(editor.told).size).toBe(editor.told.length);
  });
});
