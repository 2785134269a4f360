import type { Profile } from '../../core/profile/profile.ts';
import type { Device } from '../../core/render/device.ts';
import type { Span } from '../../core/text/span.ts';
import { devicesOfProfile, devicesOfSubject } from '../../core/workspace/shown-devices.ts';
import { chosenDevices } from '../device-choice.ts';
import type { ServiceDocument } from '../service-document.ts';

/** What a hover says, and about which stretch of the document. */
export interface HoverAnswer {
  readonly span: Span;
  /** Paragraphs, lists and tables of Markdown, the most important first; empty ones are left out. */
  readonly blocks: readonly string[];
}

/** Whether the character at `offset` lies in the span: the mouse is on characters, not between them. */
export function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset < span.end;
}

/** The devices to show; without a profile those of any platform. */
export function devicesOf({ workspace, choice }: ServiceDocument, profile: Profile | undefined): readonly Device[] {
  const devices = profile ? devicesOfProfile(profile, workspace) : devicesOfSubject(workspace);
  return chosenDevices(devices, choice, profile);
}
