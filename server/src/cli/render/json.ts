import { renderingJson } from '../../core/render/rendering-json.ts';
import type { RenderedProfile } from './rendered-profile.ts';

/** The machine-readable answer whose shape is a contract: docs/output.md. */
export function renderJson(profiles: readonly RenderedProfile[]): string {
  return JSON.stringify({ profiles: profiles.map(describeProfile) }, null, 2);
}

function describeProfile({ path, profile, pointer, format, validity, renderings }: RenderedProfile): object {
  return {
    path: path ?? null,
    profile,
    pointer,
    format,
    devices: renderings.map((rendering) => renderingJson(rendering, validity)),
  };
}
