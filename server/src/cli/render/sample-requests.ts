import { SampleKeys } from '../../certificate/sample-keys.ts';
import { writeRequest } from '../../certificate/write-request.ts';
import { requestContent } from '../../core/review/request-content.ts';
import { writeByDevice } from './by-device.ts';
import type { RenderedProfile } from './rendered-profile.ts';
import type { WrittenRenderings } from './written-renderings.ts';

/** A sample PKCS#10 request a device, as PEM. All of one run have one key, which nobody keeps. */
export function sampleRequests(rendered: readonly RenderedProfile[]): Promise<WrittenRenderings> {
  const keys = new SampleKeys();
  return writeByDevice(rendered, async (rendering, { source }) => {
    const result = requestContent(rendering, source);
    return result.ok ? { ok: true, text: (await writeRequest(result.content, keys)).pem.trimEnd() } : result;
  });
}
