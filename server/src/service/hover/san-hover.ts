import type { CertificateStore, SanType } from '../../core/facts/fact.ts';
import { limits } from '../../core/facts/limits.ts';
import type { LocatedFormat } from '../../core/profile/profile.ts';
import type { Device } from '../../core/render/device.ts';
import type { RenderedText } from '../../core/render/rendering.ts';
import { substitute } from '../../core/render/substitute.ts';
import { clip, codeSpan, EMPTY } from '../markdown.ts';
import { ASSUMED } from './devices.ts';
import { valueTable, type ValueRow } from './value-table.ts';
import { sanTypeLabel } from './variable-scope.ts';

export interface SanTarget {
  readonly located: LocatedFormat;
  readonly sanType: SanType | undefined;
  readonly store: CertificateStore | undefined;
  readonly devices: readonly Device[];
}

/** The value of a subject alternative name on each device. */
export function sanHover({ located, sanType, store, devices }: SanTarget): readonly string[] {
  const type = sanType === undefined ? '' : `: ${sanTypeLabel(sanType)}`;
  const title = `**Subject alternative name${type}**`;
  const { text } = located.text;
  // No name of any kind is longer than a whole subject may be.
  if (text.length > limits.maximumNameLength.value) return [title];
  return [title, ...valueTable(devices, (device) => toRow(device, substitute(located.parts, text, device, store)))];
}

function toRow(device: Device, { text, pieces }: RenderedText): ValueRow {
  const texts = pieces.map(({ span, state }) => (state === 'empty' ? EMPTY : text.slice(span.start, span.end)));
  const shown = clip(texts.join(''), LONGEST_VALUE);
  const isAssumed = pieces.some((piece) => piece.isAssumed);
  const isNotable = pieces.some(({ state }) => state === 'empty' || state === 'unknown');
  const note = pieces.some(({ state }) => state === 'unknown') ? 'not known' : isAssumed ? ASSUMED : '';
  return {
    device,
    isNotable,
    value: note === '' ? codeSpan(shown) : `${codeSpan(shown)} ${note}`,
    width: shown.length + note.length,
    isAssumed,
  };
}

const LONGEST_VALUE = 200;
