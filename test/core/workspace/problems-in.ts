import { parseWorkspaceFile } from '../../../server/src/core/workspace/parse.ts';
import type { WorkspaceProblem } from '../../../server/src/core/workspace/workspace.ts';

/** Rule, place and message of what is wrong in a file read alone. */
export function problemsIn(
  text: string,
  path = 'repo/scep-profiles.json',
): readonly (readonly [string, string, string])[] {
  return parseWorkspaceFile(text, path).problems.map((problem) => told(problem, text));
}

/** A problem as a user sees it: the rule, the text it stands at, the message. */
export function told({ rule, span, message }: WorkspaceProblem, text: string): readonly [string, string, string] {
  return [rule, text.slice(span.start, span.end), message];
}
