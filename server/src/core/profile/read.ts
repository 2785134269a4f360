import type { ProfileType } from '../facts/profile-types.ts';
import { pointerOf } from '../json/pointer.ts';
import type { JsonObject, JsonProperty, JsonString } from '../json/tree.ts';
import { parseSubject } from '../subject/parse.ts';
import { embedJsonString } from '../text/embedded-text.ts';
import { readContent, type ProfileContent } from './content.ts';
import type { LocatedSubject, Profile } from './profile.ts';

/** Where a profile stands and what it is. */
export interface ProfileSource {
  /** Of the document. */
  readonly text: string;
  readonly node: JsonObject;
  readonly type: ProfileType;
  readonly typeNode: JsonString;
}

/** The profile an object is; its content is read when it is asked for. */
export function readProfile(source: ProfileSource): Profile {
  return new LazyProfile(source);
}

/**
 * Whoever only looks for profiles, or asks for the name of one, does not pay for its subject. The pointer waits as
 * well: those of profiles inside profiles inside profiles are as long as the profiles are many.
 */
class LazyProfile implements Profile {
  readonly node: JsonObject;
  readonly type: ProfileType;
  readonly typeNode: JsonString;
  readonly #text: string;
  #pointer: string | undefined;
  #properties: ReadonlyMap<string, JsonProperty> | undefined;
  #content: ProfileContent | undefined;
  #subject: { readonly located: LocatedSubject | undefined } | undefined;

  constructor({ text, node, type, typeNode }: ProfileSource) {
    this.node = node;
    this.type = type;
    this.typeNode = typeNode;
    this.#text = text;
  }

  get span() {
    return this.node.span;
  }

  get pointer() {
    return (this.#pointer ??= pointerOf(this.node));
  }

  get properties() {
    return (this.#properties ??= plainProperties(this.node));
  }

  get displayName() {
    return this.#read().displayName;
  }

  get id() {
    return this.#read().id;
  }

  get certificateStore() {
    return this.#read().certificateStore;
  }

  get subjectNameFormat() {
    return this.#read().subjectNameFormat;
  }

  get subject() {
    return (this.#subject ??= { located: this.#readSubject() }).located;
  }

  get sans() {
    return this.#read().sans;
  }

  get validity() {
    return this.#read().validity;
  }

  get keyUsage() {
    return this.#read().keyUsage;
  }

  get keySize() {
    return this.#read().keySize;
  }

  get hashAlgorithm() {
    return this.#read().hashAlgorithm;
  }

  get keyStorageProvider() {
    return this.#read().keyStorageProvider;
  }

  get extendedKeyUsages() {
    return this.#read().extendedKeyUsages;
  }

  get urls() {
    return this.#read().urls;
  }

  get renewalThresholdPercentage() {
    return this.#read().renewalThresholdPercentage;
  }

  #read(): ProfileContent {
    return (this.#content ??= readContent(this.#text, { type: this.type, properties: this.properties }));
  }

  #readSubject(): LocatedSubject | undefined {
    const node = this.properties.get('subjectNameFormatString')?.value;
    if (node?.kind !== 'string') return undefined;
    const text = embedJsonString(this.#text, node.span, node.isClosed);
    return { text, subject: parseSubject(text.text), node };
  }
}

/** Without annotations (`keyUsage@odata.type`, `#microsoft.graph.assign`) and without values that have lost their key. */
function plainProperties({ properties }: JsonObject): ReadonlyMap<string, JsonProperty> {
  const plain = new Map<string, JsonProperty>();
  for (const property of properties) {
    const { span, value } = property.key;
    const hasKey = span.end > span.start;
    if (hasKey && !value.includes('@') && !value.startsWith('#')) plain.set(value, property);
  }
  return plain;
}
