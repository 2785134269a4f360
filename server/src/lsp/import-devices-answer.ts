import { importDevices, type ImportedDevices } from '../core/render/import-devices.ts';
import { shortFormValue } from '../core/render/short-form.ts';
import { decodeBytes } from '../core/text/bytes.ts';
import { LineMap } from '../core/text/line-map.ts';
import { writeJsonc } from '../core/workspace/write-jsonc.ts';
import type { ServerHost } from './host.ts';
import type { ImportDevicesAnswer, ImportDevicesParams } from './protocol.ts';

/** The text of a file of devices, made of exports. */
export function importDevicesAnswer({ files, salt }: ImportDevicesParams, host: ServerHost): ImportDevicesAnswer {
  const texts = files.map(({ name, base64 }) => ({ path: name, text: textOf(base64) }));
  const result = importDevices(texts, salt === null ? undefined : host.nameDigest(salt));
  if (result.kind !== 'devices') return { ok: false, reason: reasonOf(result, texts) };
  const { devices, counts, problems } = result;
  const text = writeJsonc({ devices: devices.map(shortFormValue) });
  return { ok: true, text, counts, problems: problems.length };
}

function textOf(base64: string): string {
  return decodeBytes(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))).text;
}

/** The first place that is wrong; what stands there may name somebody, and is not told. */
function reasonOf(
  { kind, problems: [first] }: Exclude<ImportedDevices, { readonly kind: 'devices' }>,
  texts: readonly { readonly path: string; readonly text: string }[],
): string {
  const what =
    kind === 'noDevices' ? ['There is no managed device in these files. Choose an export of managedDevices, too.'] : [];
  const text = texts.find(({ path }) => path === first?.path)?.text;
  if (first === undefined || text === undefined) return what.join('');
  const line = new LineMap(text).positionAt(first.span.start).line + 1;
  return [...what, `${first.path}, line ${line}: ${first.message}`].join(' ');
}
