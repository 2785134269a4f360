import type { FromView } from '../preview/messages.ts';

/** What a part of the view can do beyond itself. */
export interface Host {
  readonly send: (message: FromView) => void;
  /** Shows only the devices with this in their label. */
  readonly filter: (text: string) => void;
}
