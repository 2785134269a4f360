import type { AnalysisSettings } from '../../core/analysis.ts';
import { fixDocument } from '../../core/fix-document.ts';
import type { FileDocument } from '../../host/documents.ts';
import { writeFixed, type FixedFile } from './fix-file.ts';
import { reasonOf } from '../reason-of.ts';

export type TextDocument = Extract<FileDocument, { readonly text: string }>;

/** Makes the safe fixes of a run. */
export class Fixer {
  readonly fixed: FixedFile[] = [];
  /** Files that could not be fixed, and why. */
  readonly unfixed: string[] = [];
  readonly #absolute: (path: string) => string;

  constructor(absolute: (path: string) => string) {
    this.#absolute = absolute;
  }

  /** The text that the file has then. */
  fix(document: TextDocument, settings: AnalysisSettings): string {
    const { path } = document;
    const { text, fixes } = fixDocument(document.text, settings);
    if (fixes.length === 0) return document.text;
    try {
      if (writeFixed(this.#absolute(path), document, text)) {
        this.fixed.push({ path, fixes });
        return text;
      }
      this.unfixed.push(`"${path}" was changed by somebody else meanwhile, and is not fixed.`);
    } catch (error) {
      this.unfixed.push(`"${path}" cannot be written (${reasonOf(error)}).`);
    }
    return document.text;
  }
}
