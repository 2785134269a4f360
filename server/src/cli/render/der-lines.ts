import { encodeName, toHex } from '../../core/name/der.ts';
import { writeByDevice } from './by-device.ts';
import type { RenderedProfile } from './rendered-profile.ts';
import type { WrittenRenderings } from './written-renderings.ts';

/** The DER of each subject in hex, one line a device. */
export function derLines(rendered: readonly RenderedProfile[]): Promise<WrittenRenderings> {
  return writeByDevice(rendered, ({ name, problems }) =>
    name === undefined
      ? { ok: false, reason: problems[0]?.message ?? 'There is no subject.' }
      : { ok: true, text: toHex(encodeName(name)) },
  );
}
