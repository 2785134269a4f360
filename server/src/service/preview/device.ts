import { authorityKinds } from '../../core/facts/authority-kinds.ts';
import { platforms } from '../../core/facts/platforms.ts';
import { encodeName, toHex } from '../../core/name/der.ts';
import { formatName } from '../../core/name/format-name.ts';
import { formatRfc4514 } from '../../core/name/rfc4514.ts';
import type { Meeting } from '../../core/pki/meet.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Rendering } from '../../core/render/rendering.ts';
import { renderingJson, type RenderedOnItsWay } from '../../core/render/rendering-json.ts';
import { sanTypeLabel } from '../hover/variable-scope.ts';
import { issuedInWords } from '../issued-subject.ts';
import type { Copies, DevicePreview, IssuedPreview, SanPreview } from './model.ts';
import { problemsOf, sanSpan, subjectSpan } from './problems.ts';
import { segmentsOf } from './segments.ts';
import { subjectTree } from './subject-tree.ts';
import { summaryOf } from './summary.ts';
import type { PreviewTarget } from './target.ts';

export interface DeviceContext {
  readonly target: PreviewTarget;
  readonly onItsWay: RenderedOnItsWay;
  /** Why this device is shown where the worst case was asked for. */
  readonly worst: string | null;
}

/** Everything about one device, every part with the place in the document that made it. */
export function devicePreview(rendering: Rendering, { target, onItsWay, worst }: DeviceContext): DevicePreview {
  const { subject } = rendering;
  return {
    ...summaryOf(rendering),
    evidence: rendering.evidence,
    worst,
    subject: subject
      ? segmentsOf(subject, (source) => subjectSpan(target, rendering, source), attributeEdges(rendering))
      : null,
    isName: rendering.name !== undefined,
    rdns: subjectTree(target, rendering),
    sans: sansOf(rendering, target),
    problems: problemsOf(target, rendering),
    issued: issuedOf(rendering, onItsWay.met),
    remarks: target.kind === 'profile' ? remarks(target.profile, onItsWay.met) : [],
    copies: copiesOf(rendering, onItsWay),
  };
}

function attributeEdges({ name }: Rendering): readonly number[] {
  return (name ?? []).flat().flatMap(({ span }) => [span.start, span.end]);
}

function sansOf({ sans }: Rendering, target: PreviewTarget): readonly SanPreview[] {
  return sans.map(({ index, sanType, text }) => ({
    label: sanTypeLabel(sanType),
    text: segmentsOf(text, (source) => sanSpan(target, index, source)),
    source: (target.kind === 'profile' ? target.profile.sans[index]?.value?.text.span : undefined) ?? null,
  }));
}

function issuedOf(rendering: Rendering, met: readonly Meeting[]): IssuedPreview | null {
  const issued = issuedInWords(rendering, met);
  if (!issued) return null;
  const { authority, subject, changes } = issued;
  return { authority, subject, note: changes.length === 0 ? 'nothing is left out or moved' : changes.join(', ') };
}

/** What may become of the subject on its way. */
function remarks(profile: Profile, met: readonly Meeting[]): readonly string[] {
  const reversed = platforms[profile.type.platform].reversesSubject?.text;
  const rebuilding = met.find(({ authority }) => authority?.keepsSubject === false)?.authority;
  const rebuilt = rebuilding && authorityKinds[rebuilding.kind].keepsSubject?.reason;
  return [
    ...(reversed === undefined ? [] : [reversed]),
    ...(rebuilding && rebuilt ? [`${rebuilding.name}: ${rebuilt}`] : []),
  ];
}

function copiesOf(rendering: Rendering, onItsWay: RenderedOnItsWay): Copies {
  const { name } = rendering;
  return {
    rfc4514: name ? formatRfc4514(name) : null,
    certStrToName: name ? formatName(name) : null,
    derHex: name ? toHex(encodeName(name)) : null,
    json: JSON.stringify(renderingJson(rendering, onItsWay), null, 2),
  };
}
