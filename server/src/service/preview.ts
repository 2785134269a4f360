// What the preview panel shows: one profile or subject on its devices, made of the analysis that is there anyway.
import type { Profile } from '../core/profile/profile.ts';
import type { Rendering } from '../core/render/rendering.ts';
import { clip } from '../core/text/clip.ts';
import { storeLabel } from './hover/variable-scope.ts';
import { compare } from './preview/compare.ts';
import type { Comparison, Preview, PreviewFinding, PreviewHead } from './preview/model.ts';
import { summaryOf } from './preview/summary.ts';
import { previewTarget, type PreviewTarget } from './preview/target.ts';
import { validityOf } from './preview/validity.ts';
import { PreviewView } from './preview/view.ts';
import type { ServiceDocument } from './service-document.ts';

export interface PreviewQuestion {
  /** Where the cursor is: which profile is meant. */
  readonly offset: number;
  /** Label of the device to show; the worst case where it is undefined or there is no such device. */
  readonly device: string | undefined;
  readonly compareWith: CompareWith | undefined;
}

export type CompareWith =
  | { readonly kind: 'device'; readonly label: string }
  /** Another version of the document, or a sentence why there is none. */
  | { readonly kind: 'version'; readonly title: string; readonly service: ServiceDocument | string };

/** Undefined in a document without profile or subject. */
export function preview(service: ServiceDocument, question: PreviewQuestion): Preview | undefined {
  const target = previewTarget(service, question.offset);
  if (!target) return undefined;
  const view = new PreviewView(service, target);
  return {
    version: service.document.version,
    profile: headOf(service, target),
    fields: view.fields,
    validity: target.kind === 'profile' ? validityOf(target.profile, service) : null,
    devices: view.renderings.slice(0, MOST_SHOWN).map(summaryOf),
    moreDevices: Math.max(0, view.devices.length - MOST_SHOWN),
    areOwnDevices: view.devices.some(({ evidence }) => evidence === 'real'),
    selected: view.show(question.device),
    compared: question.compareWith ? compared(view, question.device, question.compareWith) : null,
    findings: findingsOf(service, target),
  };
}

/** What a device gets from the target at an offset: for what is made of it, such as a request. */
export function previewRendering(
  service: ServiceDocument,
  { offset, device }: Pick<PreviewQuestion, 'offset' | 'device'>,
): { readonly rendering: Rendering; readonly profile: Profile | undefined } | undefined {
  const target = previewTarget(service, offset);
  const rendering = target && new PreviewView(service, target).find(device)?.rendering;
  return rendering && { rendering, profile: target.kind === 'profile' ? target.profile : undefined };
}

/** A tenant has thousands; a list that long is no list. */
const MOST_SHOWN = 200;

function compared(view: PreviewView, label: string | undefined, compareWith: CompareWith): Comparison | null {
  const device = view.show(label);
  if (!device) return null;
  const selected = { device, fields: view.fields };
  if (compareWith.kind === 'device') {
    // The worst case can turn out to be the device it is compared with.
    if (compareWith.label === device.label) return null;
    const other = view.show(compareWith.label);
    return other && compare(other.label, selected, { device: other, fields: view.fields });
  }
  const { title, service } = compareWith;
  if (typeof service === 'string') return { title, note: service, rows: [] };
  const before = view.in(service);
  const other = before?.show(device.label);
  if (!before || !other) return { title, note: 'The profile is not in that version.', rows: [] };
  return compare(title, selected, { device: other, fields: before.fields });
}

function headOf({ analysis }: ServiceDocument, target: PreviewTarget): PreviewHead {
  if (target.kind === 'subject') {
    const { text } = target.located;
    const line = analysis.text.slice(0, text.span.start).split(/\r\n|\r|\n/).length;
    return { title: `Line ${line}`, kind: 'Subject name format', span: text.span, isProfile: false };
  }
  const { displayName, type, certificateStore, span } = target.profile;
  const store = certificateStore && `${storeLabel(certificateStore)} certificate`;
  return {
    title: clip(displayName ?? 'Profile without a name', LONGEST_TITLE),
    kind: [type.label, store].filter(Boolean).join(' · '),
    span,
    isProfile: true,
  };
}

function findingsOf({ analysis }: ServiceDocument, target: PreviewTarget): readonly PreviewFinding[] {
  const { span } = target.kind === 'profile' ? target.profile : target.located.text;
  return analysis.findings
    .filter((finding) => span.start <= finding.span.start && finding.span.end <= span.end)
    .map(({ rule, severity, evidence, message, span: source }) => ({ rule, severity, evidence, message, source }))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .slice(0, MOST_FINDINGS);
}

const severities = ['error', 'warning', 'info', 'hint'];
const MOST_FINDINGS = 50;
const LONGEST_TITLE = 120;
