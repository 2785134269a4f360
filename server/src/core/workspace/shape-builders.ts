// One function for each kind of shape, so that the tables of the workspace file's keys read like a list. `shape.ts` says
// what each kind takes; the description is shown in completion, in hovers and in the schema.
import type {
  ChoiceShape,
  CountShape,
  Fields,
  FlagShape,
  ListShape,
  MapShape,
  MemberShape,
  OpenShape,
  PlainShape,
  RecordShape,
  Shape,
  TextShape,
} from './shape.ts';

export function text(description: string, options: Omit<TextShape, 'kind' | 'description'> = {}): TextShape {
  return { kind: 'text', description, ...options };
}

export function member<Member extends string>(
  description: string,
  members: MemberShape<Member>['members'],
): MemberShape<Member> {
  return { kind: 'member', description, members };
}

export function flag(description: string): FlagShape {
  return { kind: 'flag', description };
}

export function count(description: string, examples: readonly number[]): CountShape {
  return { kind: 'count', description, examples };
}

export function list<Item extends Shape>(description: string, items: Item): ListShape<Item> {
  return { kind: 'list', description, items };
}

export function mapOf<Entry extends Shape>(description: string, values: Entry): MapShape<Entry> {
  return { kind: 'map', description, values };
}

export function record<Known extends Fields>(
  description: string,
  fields: Known,
  required: readonly (keyof Known & string)[] = [],
): RecordShape<Known> {
  return { kind: 'record', description, fields, required };
}

export function choice<Alternatives extends readonly PlainShape[]>(
  description: string,
  ...alternatives: Alternatives
): ChoiceShape<Alternatives[number]> {
  return { kind: 'choice', description, alternatives };
}

export function open(description: string, fields: Readonly<Record<string, string>>): OpenShape {
  return { kind: 'open', description, fields };
}
