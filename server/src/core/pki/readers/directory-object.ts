// An object of Active Directory, whichever way somebody exported it. The readers of the forms agree on this; what a
// template is made of is read from here.
import { asciiLowerCase } from '../../facts/ascii-case.ts';
import { templateAttributes, type TemplateAttribute } from '../../facts/certificate-templates.ts';
import type { Span } from '../../text/span.ts';
import { keysOf } from './keys-of.ts';

export interface DirectoryObject {
  /** Where it begins. */
  readonly span: Span;
  /** Only those that say something about a template. */
  readonly attributes: ReadonlyMap<AttributeKey, readonly DirectoryValue[]>;
}

/** Beside the template's own: its class, its distinguished name, and the name it has in its folder. */
export type AttributeKey = TemplateAttribute | 'objectClass' | 'distinguishedName' | 'relativeName';

export interface DirectoryValue {
  /** Bytes where the form says that they are. */
  readonly value: string | Uint8Array;
  /** The line or lines, or the JSON property, that it was read from. */
  readonly span: Span;
}

/** An object while it is read. */
export class ObjectDraft implements DirectoryObject {
  readonly span: Span;
  readonly #attributes = new Map<AttributeKey, DirectoryValue[]>();

  constructor(span: Span) {
    this.span = span;
  }

  get attributes(): DirectoryObject['attributes'] {
    return this.#attributes;
  }

  add(key: AttributeKey, value: DirectoryValue): void {
    const known = this.#attributes.get(key);
    if (known === undefined) this.#attributes.set(key, [value]);
    else known.push(value);
  }
}

/** Which attribute a name stands for, in any case; undefined for one that says nothing about a template. */
export function attributeKey(name: string): AttributeKey | undefined {
  return name.length > LONGEST_NAME ? undefined : KEYS.get(name.toLowerCase());
}

/** Whether an object is a certificate template: by its class or, where that was not exported, by what it has. */
export function isTemplate({ attributes }: DirectoryObject): boolean {
  const classes = attributes.get('objectClass');
  if (classes === undefined) return DECISIVE.some((key) => attributes.has(key));
  return classes.some(({ value }) => typeof value === 'string' && asciiLowerCase(value) === TEMPLATE_CLASS);
}

const { names, objectClass } = templateAttributes;
const TEMPLATE_CLASS = asciiLowerCase(objectClass);
const LONGEST_NAME = 100;

const KEYS: ReadonlyMap<string, AttributeKey> = new Map<string, AttributeKey>([
  ...keysOf(names).map((key) => [asciiLowerCase(names[key]), key] as const),
  ['objectclass', 'objectClass'],
  ['dn', 'distinguishedName'],
  ['distinguishedname', 'distinguishedName'],
  ['name', 'relativeName'],
]);

/** No other class of object has one of these. */
const DECISIVE: readonly AttributeKey[] = [
  'validity',
  'keyUsage',
  'nameFlag',
  'enrollmentFlag',
  'schemaVersion',
  'minimalKeySize',
];
