// The room reads `scep-profiles.json`. Step one, here: one file, alone. Step two, in `build.ts`: with the files it
// names, which the host loads in between, so that nothing in here touches a disk.
import { parseJson } from '../json/parse.ts';
import type { JsonNode, JsonString } from '../json/tree.ts';
import type { Span } from '../text/span.ts';
import { ProblemList } from './problem-list.ts';
import { REFUSALS, resolvePath, resolvePattern, type Resolution } from './paths.ts';
import { readShape, type ShapeListener } from './read-shape.ts';
import type { WorkspaceRuleId } from './rule-ids.ts';
import type { FileKind, PatternKind } from './shape.ts';
import { quoted } from '../text/quoted.ts';
import { workspaceShape, type WorkspaceContent } from './workspace-shape.ts';
import type { WorkspaceProblem } from './workspace.ts';

/** One workspace file, read alone. */
export interface WorkspaceFile {
  readonly path: string;
  /** The folder that no path may lead out of. */
  readonly root: string;
  readonly content: WorkspaceContent;
  /** The files it names, by the string that names them. Paths that are refused are problems and not here. */
  readonly files: ReadonlyMap<JsonNode, Reference<FileKind>>;
  /** The same for patterns such as `pki/*.ldf`. */
  readonly patterns: ReadonlyMap<JsonNode, Reference<PatternKind>>;
  readonly problems: readonly WorkspaceProblem[];
}

export interface Reference<Kind> {
  readonly kind: Kind;
  /** Resolved: from where the workspace file's own path starts, with `/`. */
  readonly path: string;
  readonly span: Span;
}

export interface ParseOptions {
  /** The folder that no path may lead out of, written as the file's path is; by default where that path starts. */
  readonly root?: string;
}

/** Reads a workspace file (JSON with comments). Total: what cannot be read is a problem, and the rest still counts. */
export function parseWorkspaceFile(text: string, path: string, { root = '' }: ParseOptions = {}): WorkspaceFile {
  const json = parseJson(text);
  const reading = new Reading(path, root);
  for (const { span, message } of json.problems) {
    reading.problems.add('workspace-syntax', span, () => message);
  }
  const content = json.root && readShape(workspaceShape, json.root, 'A workspace file', reading);
  return {
    path,
    root,
    content: content ?? {},
    files: reading.files,
    patterns: reading.patterns,
    problems: reading.problems.problems,
  };
}

const advice = 'Files have to lie inside the workspace folder, and paths start from this file.';

class Reading implements ShapeListener {
  readonly files = new Map<JsonNode, Reference<FileKind>>();
  readonly patterns = new Map<JsonNode, Reference<PatternKind>>();
  readonly problems: ProblemList;
  readonly #path: string;
  readonly #root: string;

  constructor(path: string, root: string) {
    this.problems = new ProblemList(path);
    this.#path = path;
    this.#root = root;
  }

  problem(rule: WorkspaceRuleId, span: Span, message: () => string): void {
    this.problems.add(rule, span, message);
  }

  file(kind: FileKind, text: string, node: JsonString): void {
    const path = this.#resolved(resolvePath(text, this.#path, this.#root), text, node);
    if (path !== undefined) {
      this.files.set(node, { kind, path, span: node.span });
    }
  }

  pattern(kind: PatternKind, text: string, node: JsonString): void {
    const path = this.#resolved(resolvePattern(text, this.#path, this.#root), text, node);
    if (path !== undefined) {
      this.patterns.set(node, { kind, path, span: node.span });
    }
  }

  #resolved(resolution: Resolution, text: string, { span }: JsonString): string | undefined {
    if ('path' in resolution) return resolution.path;
    this.problems.add(
      'workspace-outside-file',
      span,
      () => `${quoted(text)} ${REFUSALS[resolution.refused]}. ${advice}`,
    );
    return undefined;
  }
}
