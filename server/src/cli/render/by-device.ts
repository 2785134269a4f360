import type { Rendering } from '../../core/render/rendering.ts';
import { printable } from '../../core/text/printable.ts';
import type { RenderedProfile } from './rendered-profile.ts';
import type { Written, WrittenRenderings } from './written-renderings.ts';

/** One text a device: that of a single device alone, those of several each behind a line that says whose it is. */
export async function writeByDevice(
  rendered: readonly RenderedProfile[],
  write: (rendering: Rendering, profile: RenderedProfile) => Written | Promise<Written>,
): Promise<WrittenRenderings> {
  const rows = rendered.flatMap((profile) => profile.renderings.map((rendering) => ({ profile, rendering })));
  const texts: string[] = [];
  let isComplete = true;
  for (const { profile, rendering } of rows) {
    const written = await write(rendering, profile);
    isComplete &&= written.ok;
    if (rows.length > 1 || !written.ok) texts.push(comment(titleOf(profile, rendering)));
    texts.push(written.ok ? written.text : comment(`Nothing to write: ${written.reason}`));
  }
  return { text: texts.join('\n'), isComplete };
}

function titleOf({ path, line, profile }: RenderedProfile, { device }: Rendering): string {
  const place = path === undefined || line === undefined ? path : `${path}:${line}`;
  return [place, profile, device.label].filter(Boolean).join(' · ');
}

/** OpenSSL passes over what stands before a block; a shell that reads hex has to be able to tell these lines. */
function comment(text: string): string {
  return `# ${printable(text)}`;
}
