import type { FirstWorkspace } from '../core/workspace/first-workspace.ts';
import { Remarked, writeJsonc } from '../core/workspace/write-jsonc.ts';

/** The text of a first workspace file. What is left to the person stands at its top; where nothing lies around, all of it is. */
export function newWorkspaceFile({ content, left }: Pick<FirstWorkspace, 'content' | 'left'>): string {
  const remarks = left.length > 0 ? ['Left to you:', ...left.map((each) => `- ${each}`)] : [];
  return writeJsonc(new Remarked(content ?? start, ...remarks));
}

/** Its remarks fit into an editor that shares the window with a preview. */
const start = {
  authorities: new Remarked(
    {},
    'Who issues: "corp": { "kind": "adcs", "certificate": "pki/issuing.cer" }',
    'Kinds: adcs, cloudPki, scepman, other',
  ),
  templates: new Remarked(
    [],
    'With what: { "name": "IntuneUser", "validity": "2 years" }',
    'or what ldifde exported: { "files": ["pki/templates/*.ldf"] }',
  ),
  servers: new Remarked(
    [],
    'Where: { "urls": ["https://ndes.contoso.com/*"],',
    '         "authority": "corp", "templates": "IntuneUser" }',
  ),
  devices: new Remarked({}, 'For whom: "laptops": "managedDevices.json", an export of Graph'),
};
