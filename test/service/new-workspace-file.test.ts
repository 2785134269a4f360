import { expect, test } from 'vitest';
import { newWorkspaceFile } from '../../server/src/service/new-workspace-file.ts';
import { workspaceOfText } from '../support/examples.ts';

test('where nothing lies around, the file says what belongs in it and has no mistake', () => {
  const text = newWorkspaceFile({ content: undefined, left: [] });
  expect(workspaceOfText(text).problems).toEqual([]);
  expect(text).toMatchInlineSnapshot(`
    "{
      // Who issues: "corp": { "kind": "adcs", "certificate": "pki/issuing.cer" }
      // Kinds: adcs, cloudPki, scepman, other
      "authorities": {},
      // With what: { "name": "IntuneUser", "validity": "2 years" }
      // or what ldifde exported: { "files": ["pki/templates/*.ldf"] }
      "templates": [],
      // Where: { "urls": ["https://ndes.contoso.com/*"],
      //          "authority": "corp", "templates": "IntuneUser" }
      "servers": [],
      // For whom: "laptops": "managedDevices.json", an export of Graph
      "devices": {}
    }
    "
  `);
});

test('what is left to the person stands at the top, each on its line, whatever the names of files hold', () => {
  const text = newWorkspaceFile({ content: { devices: {} }, left: ['Which server a\u2028}.reg is of', 'The kind'] });
  expect(text.split('\n').slice(0, 4)).toEqual([
    '// Left to you:',
    '// - Which server a }.reg is of',
    '// - The kind',
    '{',
  ]);
  expect(workspaceOfText(text).problems).toEqual([]);
});
