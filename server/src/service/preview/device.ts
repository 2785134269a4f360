import { authorityKinds } from '../../core/facts/authority-kinds.ts';
import { platforms } from '../../core/facts/platforms.ts';
import { encodeName, toHex } from '../../core/name/der.ts';
import { formatName } from '../../core/name/format-name.ts';
import { formatRfc4514 } from '../../core/name/rfc4514.ts';
import { meetings } from '../../core/pki/meet.ts';
import { undescribed } from '../../core/pki/pki.ts';
import { firstRenewal } from '../../core/pki/renewal.ts';
import type { EffectiveValidity } from '../../core/pki/validity.ts';
import type { Profile } from '../../core/profile/profile.ts';
import type { Rendering } from '../../core/render/rendering.ts';
import { renderingJson, type RenderedOnItsWay } from '../../core/render/rendering-json.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { authoritiesMet } from '../hover/kept-attributes.ts';
import { sanTypeLabel } from '../hover/variable-scope.ts';
import type { Copies, DevicePreview, SanPreview } from './model.ts';
import { problemsOf, sanSpan, subjectSpan } from './problems.ts';
import { segmentsOf } from './segments.ts';
import { subjectTree } from './subject-tree.ts';
import { summaryOf } from './summary.ts';
import type { PreviewTarget } from './target.ts';

export interface DeviceContext {
  readonly target: PreviewTarget;
  readonly workspace: Workspace | undefined;
  /** Undefined for a subject alone. */
  readonly validity: EffectiveValidity | undefined;
  /** Why this device is shown where the worst case was asked for. */
  readonly worst: string | null;
}

/** Everything about one device, every part with the place in the document that made it. */
export function devicePreview(
  rendering: Rendering,
  { target, workspace, validity, worst }: DeviceContext,
): DevicePreview {
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
    remarks: target.kind === 'profile' ? remarks(target.profile, workspace) : [],
    copies: copiesOf(rendering, onItsWay(target, workspace, validity)),
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

/** What may become of the subject on its way. */
function remarks(profile: Profile, workspace: Workspace | undefined): readonly string[] {
  const reversed = platforms[profile.type.platform].reversesSubject?.text;
  const rebuilding = authoritiesMet(profile, workspace).find(({ keepsSubject }) => keepsSubject === false);
  const rebuilt = rebuilding && authorityKinds[rebuilding.kind].keepsSubject?.reason;
  return [
    ...(reversed === undefined ? [] : [reversed]),
    ...(rebuilding && rebuilt ? [`${rebuilding.name}: ${rebuilt}`] : []),
  ];
}

function onItsWay(
  target: PreviewTarget,
  workspace: Workspace | undefined,
  validity: EffectiveValidity | undefined,
): RenderedOnItsWay {
  if (target.kind !== 'profile') return { validity, renewal: undefined, met: [] };
  const { profile } = target;
  const renewal = validity && firstRenewal(profile, validity);
  return { validity, renewal, met: meetings(profile, workspace?.pki ?? undescribed) };
}

function copiesOf(rendering: Rendering, onTheWay: RenderedOnItsWay): Copies {
  const { name } = rendering;
  return {
    rfc4514: name ? formatRfc4514(name) : null,
    certStrToName: name ? formatName(name) : null,
    derHex: name ? toHex(encodeName(name)) : null,
    json: JSON.stringify(renderingJson(rendering, onTheWay), null, 2),
  };
}
