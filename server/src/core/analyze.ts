import type { Analysis, AnalysisSettings, Content, DocumentKind } from './analysis.ts';
import { parseJson } from './json/parse.ts';
import { mayHoldProfile } from './profile/detect.ts';
import { findProfiles } from './profile/find.ts';
import { checkDocument, checkNeighbour } from './check-document.ts';
import { mayHoldConfigurationText } from './tenant/detect.ts';
import { readSubjects } from './subject-file.ts';

/**
 * Stage one: everything that can be said about one document alone. Total: it returns for any text and any settings.
 * A document without a SCEP profile is not parsed and has no findings.
 */
export function analyze(text: string, settings: AnalysisSettings): Analysis {
  const content = readContent(text, settings.kind);
  if (settings.kind === 'json' && content.profiles.length === 0) {
    return settings.among && mayHoldConfigurationText(text)
      ? analyzeNeighbour(content, settings)
      : { ...content, findings: [], silenced: [], failures: [] };
  }
  return { ...content, ...checkDocument(content, settings) };
}

/** A document of profiles that are no SCEP profiles: all there is to say is how they go together with those. */
function analyzeNeighbour(content: Content, settings: AnalysisSettings): Analysis {
  const parsed = { ...content, json: parseJson(content.text) };
  return { ...parsed, ...checkNeighbour(parsed, settings) };
}

/** The profiles or subjects of a document, for who asks no rule. Total, as `analyze` is. */
export function readContent(text: string, kind: DocumentKind): Content {
  const nothing = { text, kind, json: undefined, profiles: [], subjects: [] };
  if (kind === 'scepsubject') return { ...nothing, subjects: readSubjects(text) };
  if (!mayHoldProfile(text)) return nothing;
  const json = parseJson(text);
  const profiles = findProfiles(json, text);
  return profiles.length === 0 ? nothing : { ...nothing, json, profiles };
}
