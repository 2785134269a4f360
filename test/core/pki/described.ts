import type { Pki } from '../../../server/src/core/pki/pki.ts';
import { buildWorkspace } from '../../../server/src/core/workspace/build.ts';
import { parseWorkspaceFile } from '../../../server/src/core/workspace/parse.ts';

/** The PKI that the content of a workspace file describes. */
export function described(content: Readonly<Record<string, unknown>>): Pki {
  const { pki, problems } = buildWorkspace(parseWorkspaceFile(JSON.stringify(content), 'scep-profiles.json'), {
    loaded: new Map(),
  });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return pki;
}
