import type { Device } from '../core/render/device.ts';

/** In UTF-16 units: what is shorter stands in every second word. */
const startLength = 3;

interface Secret {
  readonly text: string;
  /** What to write in its place. */
  readonly shown: string;
}

/** Values and names of devices, to be found in a text. */
export class Secrets {
  readonly #labels: ReadonlyMap<Device, string>;
  /** By their first characters, the longest first. */
  readonly #byStart = new Map<string, Secret[]>();
  /** Short names of devices, which count as whole words only. */
  readonly #words = new Map<string, Secret>();
  #isCollected = false;

  /** `labels` has what each device is to be called. */
  constructor(labels: ReadonlyMap<Device, string>) {
    this.#labels = labels;
  }

  hiddenIn(text: string): string {
    this.#collect();
    const parts: string[] = [];
    for (let at = 0; at < text.length;) {
      const found = this.#startingAt(text, at) ?? this.#wordAt(text, at);
      parts.push(found?.shown ?? text.charAt(at));
      at += found?.text.length ?? 1;
    }
    return parts.join('');
  }

  #startingAt(text: string, at: number): Secret | undefined {
    return this.#byStart.get(text.slice(at, at + startLength))?.find((secret) => text.startsWith(secret.text, at));
  }

  #wordAt(text: string, at: number): Secret | undefined {
    if (isWordCharacter(text.charAt(at - 1))) return undefined;
    for (let length = startLength - 1; length > 0; length -= 1) {
      const word = this.#words.get(text.slice(at, at + length));
      if (word && !isWordCharacter(text.charAt(at + length))) return word;
    }
    return undefined;
  }

  #collect(): void {
    if (this.#isCollected) return;
    this.#isCollected = true;
    const secrets = new Map<string, string>();
    for (const [device, label] of this.#labels) {
      for (const values of [device.values, ...Object.values(device.valuesByStore ?? {})]) {
        for (const [variable, value] of values) {
          if (value.state === 'present' && value.value.length >= startLength) secrets.set(value.value, `‹${variable}›`);
        }
      }
      // A mere number names nobody, and is what the messages count with.
      if (!/^\d{1,2}$/u.test(device.label)) secrets.set(device.label, label);
    }
    for (const [text, shown] of [...secrets].sort(([a], [b]) => b.length - a.length)) this.#add({ text, shown });
  }

  #add(secret: Secret): void {
    if (secret.text.length < startLength) {
      this.#words.set(secret.text, secret);
      return;
    }
    const start = secret.text.slice(0, startLength);
    const same = this.#byStart.get(start);
    if (same) same.push(secret);
    else this.#byStart.set(start, [secret]);
  }
}

function isWordCharacter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
