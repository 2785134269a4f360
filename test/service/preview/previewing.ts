// A preview of a document with a cursor in it, as a person would describe it.
import { expect } from 'vitest';
import type { Span } from '../../../server/src/core/text/span.ts';
import { preview, type PreviewQuestion } from '../../../server/src/service/preview.ts';
import type { Preview } from '../../../server/src/service/preview/model.ts';
import { baseProfile } from '../../support/base-profiles.ts';
import { workspaceOf } from '../../support/examples.ts';
import { serviceOf, type PlaceOptions } from '../completion/completing.ts';

export interface Previewed {
  readonly text: string;
  readonly shown: Preview;
  readonly selected: NonNullable<Preview['selected']>;
  /** What stands at a place of the document. */
  readonly at: (source: Span | null) => string | null;
}

/** Of a text that has something to preview. */
export function previewOf(text: string, options: PlaceOptions & Partial<PreviewQuestion> = {}): Previewed {
  const { offset = 0, device, compareWith, ...place } = options;
  const shown = preview(serviceOf(text, place), { offset, device, compareWith });
  expect(shown, 'there is something to preview').toBeDefined();
  if (!shown?.selected) throw new Error('There is a preview, but no device.');
  return { text, shown, selected: shown.selected, at: (source) => source && text.slice(source.start, source.end) };
}

/** A complete Windows profile with these properties laid over it. */
export function profileText(
  properties: Readonly<Record<string, unknown>> = {},
  type = 'windows81SCEPCertificateProfile',
): string {
  return JSON.stringify(baseProfile(type, properties), null, 2);
}

/** A workspace of these devices, each a short form. */
export function devicesWorkspace(
  devices: readonly Readonly<Record<string, unknown>>[],
  more: Readonly<Record<string, unknown>> = {},
) {
  return workspaceOf({
    devices: { own: devices.map((device) => ({ operatingSystem: 'Windows', ...device })) },
    ...more,
  });
}
