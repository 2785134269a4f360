// The text of `certutil -v -template`: one block a template, which begins with its name. The names of the properties
// are the same in every language of Windows; what stands around them is not looked at.
import { keyUsageExtension, templateProperties, type TemplateAttribute } from '../../facts/certificate-templates.ts';
import { quoted } from '../../text/quoted.ts';
import type { Span } from '../../text/span.ts';
import { decodeHexBytes } from './bytes.ts';
import { ObjectDraft, type DirectoryObject } from './directory-object.ts';
import { keysOf } from './keys-of.ts';
import { linesOf } from './lines.ts';
import { readCertutilNumber } from './numbers.ts';
import { isObjectIdentifier } from '../../name/object-identifier.ts';
import { leadingObjectIdentifier } from './leading-object-identifier.ts';
import type { ReadingProblems } from './reading-problems.ts';

/** The templates of a listing, in order; lines before the first name belong to none. */
export function* readTemplateProperties(
  text: string,
  problems: ReadingProblems,
): Generator<DirectoryObject, void, undefined> {
  let block: Block | undefined;
  for (const span of linesOf(text)) {
    const line = text.slice(span.start, span.end).trim();
    const [, property, value = ''] = PROPERTY.exec(line) ?? [];
    if (property !== undefined && ATTRIBUTES.get(property) === 'name') {
      if (block !== undefined) yield block.object;
      block = new Block(span, problems);
    }
    if (property === undefined) block?.line(line, span);
    else block?.property(property, value, span);
  }
  if (block !== undefined) yield block.object;
}

const PROPERTY = /^(TemplateProp[A-Za-z0-9]+) =(?: (.*))?$/su;
const { names } = templateProperties;
const ATTRIBUTES: ReadonlyMap<string, TemplateAttribute> = new Map(keysOf(names).map((name) => [name, names[name]]));

const NUMBERS: ReadonlySet<TemplateAttribute> = new Set([
  'schemaVersion',
  'minimalKeySize',
  'requiredSignatures',
  'nameFlag',
  'enrollmentFlag',
  'privateKeyFlag',
]);
const LISTS: ReadonlySet<TemplateAttribute> = new Set(['extendedKeyUsages', 'applicationPolicies']);

class Block {
  readonly object: ObjectDraft;
  readonly #problems: ReadingProblems;
  /** What the lines up to the next property belong to. */
  #list: TemplateAttribute | undefined;
  #isInExtensions = false;
  #extension: string | undefined;

  constructor(span: Span, problems: ReadingProblems) {
    this.object = new ObjectDraft(span);
    this.#problems = problems;
  }

  property(name: string, value: string, span: Span): void {
    const key = ATTRIBUTES.get(name);
    this.#list = key !== undefined && LISTS.has(key) ? key : undefined;
    this.#isInExtensions = name === templateProperties.extensions;
    this.#extension = undefined;
    if (key === undefined || value === '') return;
    if (!NUMBERS.has(key)) {
      this.object.add(key, { value, span });
      return;
    }
    const number = readCertutilNumber(value);
    if (number === undefined) this.#problems.add(span, () => `${quoted(value)} is no number as certutil writes it.`);
    else this.object.add(key, { value: String(number), span });
  }

  line(line: string, span: Span): void {
    if (this.#list !== undefined) {
      const value = leadingObjectIdentifier(line);
      if (value !== undefined) this.object.add(this.#list, { value, span });
    } else if (this.#isInExtensions) {
      this.#extensionLine(line, span);
    }
  }

  /** The heading of an extension, or what is in it. */
  #extensionLine(line: string, span: Span): void {
    const heading = line.slice(0, Math.max(0, line.indexOf(': ')));
    if (isObjectIdentifier(heading)) {
      this.#extension = heading;
    } else if (this.#extension === keyUsageExtension.value) {
      const bits = decodeHexBytes(BITS.exec(line)?.[1] ?? '');
      if (bits !== undefined) this.object.add('keyUsage', { value: bits, span });
    }
  }
}

/** `Digital Signature, Key Encipherment (a0)`, in whatever language. */
const BITS = /\(([0-9a-f]{2}(?:[ ,]+[0-9a-f]{2})?)\)$/iu;
