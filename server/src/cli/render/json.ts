import { harmlessJson } from '../formats/json-text.ts';
import { renderingJson } from '../../core/render/rendering-json.ts';
import type { RenderedProfile } from './rendered-profile.ts';

/** The machine-readable answer whose shape is a contract: docs/output.md. */
export function renderJson(profiles: readonly RenderedProfile[]): string {
  return harmlessJson(JSON.stringify({ profiles: profiles.map(describeProfile) }, null, 2));
}

function describeProfile(rendered: RenderedProfile): object {
  const { path, profile, pointer, format, renderings } = rendered;
  return {
    path: path ?? null,
    profile,
    pointer,
    format,
    devices: renderings.map((rendering) => renderingJson(rendering, rendered)),
  };
}
