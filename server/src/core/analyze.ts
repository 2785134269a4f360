import type { Analysis, AnalysisSettings } from './analysis.ts';
import { parseJson } from './json/parse.ts';
import { mayHoldProfile } from './profile/detect.ts';
import { findProfiles } from './profile/find.ts';
import { checkDocument } from './check-document.ts';
import { readSubjects } from './subject-file.ts';

/**
 * Stage one: everything that can be said about one document alone. Total: it returns for any text and any settings.
 * A document without a SCEP profile is not parsed and has no findings.
 */
export function analyze(text: string, settings: AnalysisSettings): Analysis {
  return settings.kind === 'scepsubject' ? analyzeSubjects(text, settings) : analyzeJson(text, settings);
}

function analyzeJson(text: string, settings: AnalysisSettings): Analysis {
  if (!mayHoldProfile(text)) return nothing(text, settings);
  const json = parseJson(text);
  const profiles = findProfiles(json, text);
  if (profiles.length === 0) return nothing(text, settings);
  const content = { text, kind: settings.kind, json, profiles, subjects: [] };
  return { ...content, ...checkDocument(content, settings) };
}

function analyzeSubjects(text: string, settings: AnalysisSettings): Analysis {
  const content = { text, kind: settings.kind, json: undefined, profiles: [], subjects: readSubjects(text) };
  return { ...content, ...checkDocument(content, settings) };
}

function nothing(text: string, { kind }: AnalysisSettings): Analysis {
  return { text, kind, json: undefined, profiles: [], subjects: [], findings: [], silenced: [], failures: [] };
}
