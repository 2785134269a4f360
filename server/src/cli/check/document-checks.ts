import type { Analysis, AnalysisSettings, DocumentKind } from '../../core/analysis.ts';
import { analyze } from '../../core/analyze.ts';
import { unreadable } from '../../core/rules/schema/unreadable-finding.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { TextOf } from '../../report/reported-finding.ts';
import type { CheckOptions } from './check-options.ts';
import { CheckedFiles } from './checked-files.ts';
import type { TextDocument } from './fixer.ts';

/** What is found in each document. One that is checked again has what was found last. */
export class DocumentChecks {
  readonly files: CheckedFiles;
  readonly #options: CheckOptions;
  /** What rules failed, by the path of the document. */
  readonly #failures = new Map<string, readonly string[]>();

  /** `textOf`: the texts of other files, which findings point into. */
  constructor(options: CheckOptions, textOf: TextOf) {
    this.#options = options;
    this.files = new CheckedFiles(textOf);
  }

  settings(kind: DocumentKind, workspace: Workspace | undefined): AnalysisSettings {
    const { now, baseline } = this.#options;
    return {
      kind,
      now,
      reportsJsonSyntax: true,
      workspace,
      // A baseline knows how many there are, so that a further one is seen.
      ...(baseline ? { mostOfOneRule: Number.POSITIVE_INFINITY } : {}),
    };
  }

  check({ path, text }: Pick<TextDocument, 'path' | 'text'>, settings: AnalysisSettings): Analysis {
    const analysis = analyze(text, settings);
    const { profiles, subjects, findings, failures } = analysis;
    if (failures.length > 0)
      this.#failures.set(
        path,
        failures.map(({ rule, message }) => `Rule ${rule} failed on ${path}: ${message}.`),
      );
    const named = profiles.map(({ displayName, pointer }) => ({ name: displayName ?? null, pointer }));
    this.files.add({ path, text, profiles: named, subjects: subjects.length, findings });
    return analysis;
  }

  tellUnreadable(path: string, message: string): void {
    this.files.add({ path, text: '', profiles: [], subjects: 0, findings: [unreadable(message)] });
  }

  /** Sentences about rules that crashed. */
  failures(): readonly string[] {
    return [...this.#failures.values()].flat();
  }
}
