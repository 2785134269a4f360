import type { Profile } from '../../profile/profile.ts';
import { subjectOrigin } from '../../render/fixed-formats.ts';
import type { Rendering, RenderingProblem } from '../../render/rendering.ts';
import type { Span } from '../../text/span.ts';

/** One problem at one place of the profile, on all the devices that have it. */
export interface DeviceGroup<Kind extends RenderingProblem['kind']> {
  /** On the devices in their order. */
  readonly problems: readonly [ProblemOf<Kind>, ...ProblemOf<Kind>[]];
  /** `2 of 5 devices (Front desk PC, Kiosk 1)`. */
  readonly devices: string;
  readonly renderings: readonly [Rendering, ...Rendering[]];
}

export type ProblemOf<Kind extends RenderingProblem['kind']> = Extract<RenderingProblem, { readonly kind: Kind }>;

interface Members<Kind extends RenderingProblem['kind']> {
  readonly problems: [ProblemOf<Kind>, ...ProblemOf<Kind>[]];
  readonly renderings: [Rendering, ...Rendering[]];
}

/** The problems of one kind, those of one place together: a finding is about a place, not about a device. */
export function groupByPlace<Kind extends RenderingProblem['kind']>(
  renderings: readonly Rendering[],
  kind: Kind,
  placeOf: (problem: ProblemOf<Kind>, rendering: Rendering) => string,
): readonly DeviceGroup<Kind>[] {
  const groups = new Map<string, Members<Kind>>();
  for (const rendering of renderings) {
    for (const problem of rendering.problems) {
      if (!isOfKind(problem, kind)) continue;
      const place = placeOf(problem, rendering);
      const group = groups.get(place);
      if (!group) groups.set(place, { problems: [problem], renderings: [rendering] });
      else if (group.renderings.at(-1) !== rendering) {
        group.problems.push(problem);
        group.renderings.push(rendering);
      }
    }
  }
  return Array.from(groups.values(), (group) => ({
    ...group,
    devices: countDevices(group.renderings, renderings.length),
  }));
}

/** `source` in the text it belongs to: the subject, or one of the SANs. A fixed format of the subject stands for all of it. */
export function placeInProfile(profile: Profile, where: 'subject' | number, source: Span): Span {
  const subject = subjectOrigin(profile).kind === 'custom' ? profile.subject : undefined;
  const text = where === 'subject' ? subject?.text : profile.sans[where]?.value?.text;
  return text?.toDocument(source) ?? (profile.subjectNameFormat?.node ?? profile.typeNode).span;
}

const NAMED_DEVICES = 3;

function isOfKind<Kind extends RenderingProblem['kind']>(
  problem: RenderingProblem,
  kind: Kind,
): problem is ProblemOf<Kind> {
  return problem.kind === kind;
}

/** `2 of 5 devices (Front desk PC, Kiosk 1)`. */
export function countDevices(renderings: readonly Rendering[], total: number): string {
  const names = renderings.slice(0, NAMED_DEVICES).map(({ device }) => device.label);
  const more = renderings.length > NAMED_DEVICES ? ` and ${renderings.length - NAMED_DEVICES} more` : '';
  return `${renderings.length} of ${total} ${total === 1 ? 'device' : 'devices'} (${names.join(', ')}${more})`;
}
