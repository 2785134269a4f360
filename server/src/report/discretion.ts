// What may be shown of the user's own devices: their values are names, addresses and serial numbers of people and machines,
// and the logs of pipelines are often public.
import type { Device } from '../core/render/device.ts';
import type { RenderedText, RenderingProblem } from '../core/render/rendering.ts';
import { rules } from '../core/rules/rules.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import type { ReportedFinding } from './reported-finding.ts';
import { Secrets } from './secrets.ts';

export interface Discretion {
  readonly isRedacted: boolean;
  label(device: Device): string;
  rendered(text: RenderedText, device: Device): string;
  problem(problem: RenderingProblem): string;
  /** The message of a finding of a rule. */
  message(message: string, rule: string): string;
}

export interface DiscretionOptions {
  /** For people `‹empty›` stands where a variable left nothing; for programs nothing does. */
  readonly marksEmpty: boolean;
}

/** Shows everything. */
export function openly({ marksEmpty }: DiscretionOptions): Discretion {
  return {
    isRedacted: false,
    label: ({ label }) => label,
    rendered: ({ text, pieces }) =>
      marksEmpty ? withHoles(pieces, ({ span }) => text.slice(span.start, span.end)) : text,
    problem: ({ message }) => message,
    message: (message) => message,
  };
}

/** Shows `‹UserName›` for a value of a device of the user's, and `laptops 3` for the device. */
export function redacted(workspaces: readonly Workspace[]): Discretion {
  const labels = new Map<Device, string>();
  for (const { devices } of workspaces) {
    for (const [group, members] of devices) {
      members.forEach((device, index) => labels.set(device, labels.get(device) ?? `${group} ${index + 1}`));
    }
  }
  const label = (device: Device): string => labels.get(device) ?? device.label;
  const secrets = new Secrets(labels);
  return {
    isRedacted: labels.size > 0,
    label,
    rendered: ({ text, pieces }, { evidence }) =>
      withHoles(pieces, ({ span, state, variable }) =>
        state === 'value' && evidence === 'real' ? `‹${variable ?? 'value'}›` : text.slice(span.start, span.end),
      ),
    problem: redactedProblem,
    message: (message, rule) => titles.get(rule) ?? secrets.hiddenIn(message),
  };
}

/** A finding as it may be shown. */
export function discreetFinding(finding: ReportedFinding, discretion: Discretion): ReportedFinding {
  const message = (text: string): string => discretion.message(text, finding.rule);
  return {
    ...finding,
    message: message(finding.message),
    related: finding.related.map((related) => ({ ...related, message: message(related.message) })),
  };
}

function withHoles(pieces: RenderedText['pieces'], show: (piece: RenderedText['pieces'][number]) => string): string {
  return pieces.map((piece) => (piece.state === 'empty' ? '‹empty›' : show(piece))).join('');
}

/** Rules whose messages quote rendered names, in forms in which their values are hard to find again. */
const titles: ReadonlyMap<string, string> = new Map(
  rules.filter(({ quotesDevices }) => quotesDevices).map(({ id, title }) => [id, `${title}.`]),
);

/** The others quote no values. */
function redactedProblem(problem: RenderingProblem): string {
  if (problem.kind === 'structure') return `The value of {{${problem.variable}}} changes the structure of the name.`;
  return problem.kind === 'syntax' ? 'With the values of this device the subject is no name.' : problem.message;
}
