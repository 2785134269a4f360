import { meetings } from '../../core/pki/meet.ts';
import { undescribed } from '../../core/pki/pki.ts';
import { firstRenewal } from '../../core/pki/renewal.ts';
import { effectiveValidity } from '../../core/pki/validity.ts';
import type { Device } from '../../core/render/device.ts';
import { renderProfile, renderSubject } from '../../core/render/render.ts';
import type { Rendering } from '../../core/render/rendering.ts';
import type { RenderedOnItsWay } from '../../core/render/rendering-json.ts';
import { worstOf, type Worst } from '../device-choice.ts';
import { devicesOf } from '../hover/answer.ts';
import type { ServiceDocument } from '../service-document.ts';
import { devicePreview } from './device.ts';
import { fieldsOf } from './fields.ts';
import type { DevicePreview, PreviewField } from './model.ts';
import { counterpart, type PreviewTarget } from './target.ts';

/** A profile or subject on the devices that fit it. */
export class PreviewView {
  readonly devices: readonly Device[];
  readonly renderings: readonly Rendering[];
  readonly #service: ServiceDocument;
  readonly #target: PreviewTarget;

  constructor(service: ServiceDocument, target: PreviewTarget) {
    this.#service = service;
    this.#target = target;
    this.devices = devicesOf(service, target.kind === 'profile' ? target.profile : undefined);
    this.renderings = this.devices.slice(0, MOST_LOOKED_AT).map((device) => renderOn(target, device));
  }

  get fields(): readonly PreviewField[] {
    return this.#target.kind === 'profile' ? fieldsOf(this.#target.profile) : [];
  }

  /** The device of that label, else the worst; undefined where there is none at all. */
  find(label: string | undefined): Worst | { readonly rendering: Rendering } | undefined {
    const rendering = this.renderings.find(({ device }) => device.label === label);
    return rendering ? { rendering } : worstOf(this.renderings);
  }

  show(label: string | undefined): DevicePreview | null {
    const found = this.find(label);
    if (!found) return null;
    return devicePreview(found.rendering, {
      target: this.#target,
      onItsWay: this.#onItsWay(),
      worst: 'reason' in found ? found.reason : null,
    });
  }

  /** The same in another version of the document, which may not have it. */
  in(service: ServiceDocument): PreviewView | undefined {
    const target = counterpart(this.#target, service);
    return target && new PreviewView(service, target);
  }

  #onItsWay(): RenderedOnItsWay {
    if (this.#target.kind === 'subject') return { validity: undefined, renewal: undefined, met: [] };
    const { profile } = this.#target;
    const { workspace, today } = this.#service;
    const met = meetings(profile, workspace?.pki ?? undescribed);
    const validity = effectiveValidity(profile, met, today);
    return { validity, renewal: firstRenewal(profile, validity), met };
  }
}

/** More are not rendered at every key: the preview has to be there while somebody types. */
const MOST_LOOKED_AT = 2000;

function renderOn(target: PreviewTarget, device: Device): Rendering {
  return target.kind === 'profile' ? renderProfile(target.profile, device) : renderSubject(target.located, device);
}
