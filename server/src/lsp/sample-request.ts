import { SampleKeys } from '../certificate/sample-keys.ts';
import { writeRequest } from '../certificate/write-request.ts';
import { requestContent } from '../core/review/request-content.ts';
import { previewRendering } from '../service/preview.ts';
import type { ServiceDocument } from '../service/service-document.ts';
import type { DevicePlace, SampleRequest } from './protocol.ts';

/** A PKCS#10 request such as a device would send, with a key that nobody keeps. */
export async function sampleRequest(
  service: ServiceDocument,
  { position, device }: Pick<DevicePlace, 'position' | 'device'>,
): Promise<SampleRequest> {
  const found = previewRendering(service, { offset: service.document.offsetAt(position), device });
  if (!found) return { ok: false, reason: 'There is no profile or no device here.' };
  const { rendering, profile } = found;
  const result = requestContent(rendering, profile);
  if (!result.ok) return result;
  return { ok: true, device: rendering.device.label, pem: (await writeRequest(result.content, keys)).pem };
}

/** Making a key takes long; those of one session can do with one. */
const keys = new SampleKeys();
