import type { CodeLens } from 'vscode-languageserver-types';
import type { Profile } from '../core/profile/profile.ts';
import { worstCase, type WorstCaseCounts } from '../core/render/worst-case.ts';
import { plural } from '../core/text/plural.ts';
import { covers } from '../core/text/span.ts';
import { lensCommand } from './announced.ts';
import { PreviewView } from './preview/view.ts';
import { toRange, type ServiceDocument } from './service-document.ts';

/** What a lens carries until its words are asked for. */
export interface LensData {
  readonly uri: string;
  /** Which profile of the document, from 0. */
  readonly profile: number;
}

/** Argument of `lensCommand`. */
export interface LensPlace {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** One above each profile, without its words: those are only worked out for lenses that are in sight. */
export function codeLenses({ document, analysis }: ServiceDocument): CodeLens[] {
  return analysis.profiles.map(({ span }, profile) => ({
    range: toRange(document, { start: span.start, end: span.start + 1 }),
    data: { uri: document.uri, profile } satisfies LensData,
  }));
}

/** How the profile fares on its devices. The lens as it is where the document has changed and lost the profile. */
export function resolveCodeLens(service: ServiceDocument, lens: CodeLens, { profile: index }: LensData): CodeLens {
  const profile = service.analysis.profiles[index];
  if (!profile) return lens;
  const { renderings, devices } = new PreviewView(service, { kind: 'profile', profile });
  const place: LensPlace = { uri: service.document.uri, position: lens.range.start };
  const isSample = renderings.some(({ device }) => device.evidence === 'sample');
  const counted = `${isSample ? 'sample ' : ''}device`;
  const total =
    renderings.length < devices.length
      ? `${renderings.length} of ${plural(devices.length, counted)}`
      : plural(devices.length, counted);
  const errors = errorCount(service, profile);
  const fares =
    renderings.length === 0
      ? 'No device fits'
      : `${total}: ${outcomes(worstCase(renderings).counts, errors > 0 ? GOOD_IN_VAIN : GOOD)}`;
  const title = [...(errors > 0 ? [plural(errors, 'error')] : []), fares, 'Preview'].join(' · ');
  return { ...lens, command: { title, command: lensCommand, arguments: [place] } };
}

/** What the names on the devices do not show: Intune or the authority may refuse every one of them. */
function errorCount({ analysis }: ServiceDocument, profile: Profile): number {
  return analysis.findings.filter(({ severity, span }) => severity === 'error' && covers(profile.span, span)).length;
}

/** The gravest by name, as many as are read in passing: what fails is why somebody looks. */
function outcomes(counts: WorstCaseCounts, goodName: typeof GOOD | typeof GOOD_IN_VAIN): string {
  const found = [...words, ['ok', goodName] as const].filter(([outcome]) => counts[outcome] > 0);
  const isLong = found.length > MOST_NAMED + 1;
  const named = isLong ? found.slice(0, MOST_NAMED) : found;
  const others = found.slice(named.length).reduce((sum, [outcome]) => sum + counts[outcome], 0);
  return [
    ...named.map(([outcome, word]) => `${counts[outcome]} ${word}`),
    ...(others > 0 ? [plural(others, 'other')] : []),
  ].join(', ');
}

const GOOD = 'ok';
/** A name that lacks nothing, in a profile with an error: whether any device gets it is another question. */
const GOOD_IN_VAIN = 'complete';

const MOST_NAMED = 3;

/** What is not as it should be, the worst first. */
const words: readonly (readonly [keyof WorstCaseCounts, string])[] = [
  ['failed', 'not issued'],
  ['empty', 'empty'],
  ['tooLong', 'too long'],
  ['incomplete', 'incomplete'],
  ['changed', 'changed by a value'],
  ['notKnown', 'not known'],
];
