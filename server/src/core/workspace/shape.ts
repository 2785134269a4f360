// The words a file format is described in. One description gives the reader its problems, the values their types and
// the JSON Schema its text.
import type { JsonNode } from '../json/tree.ts';
import type { Located } from '../profile/profile.ts';
import type { Span } from '../text/span.ts';

export type Shape = PlainShape | ChoiceShape;

export type PlainShape =
  TextShape | MemberShape | FlagShape | CountShape | ListShape | MapShape | RecordShape | OpenShape;

interface Described {
  /** Markdown, in plain words, for whoever writes the file. */
  readonly description: string;
}

export interface TextShape extends Described {
  readonly kind: 'text';
  readonly format?: TextFormat;
  /** The text is the path of a file of this kind. */
  readonly file?: FileKind;
  /** The text is a pattern for the paths of such files. */
  readonly files?: PatternKind;
  /** Values to offer, where others are allowed too. */
  readonly suggestions?: readonly string[];
  readonly examples?: readonly string[];
}

export interface TextFormat {
  /** A regular expression in the language of JSON Schema, which is also JavaScript's. */
  readonly pattern: string;
  /** With an article: `a period such as "2 years"`. */
  readonly label: string;
}

export type FileKind = 'workspace' | 'devices' | 'certificate';

export type PatternKind = 'templates' | 'server' | 'authority';

/** One of a few texts, each with what it stands for; a table of facts will do. */
export interface MemberShape<Member extends string = string> extends Described {
  readonly kind: 'member';
  readonly members: Readonly<Record<Member, { readonly label: string }>>;
}

export interface FlagShape extends Described {
  readonly kind: 'flag';
}

/** A whole number above zero. */
export interface CountShape extends Described {
  readonly kind: 'count';
  readonly examples?: readonly number[];
}

export interface ListShape<Item extends Shape = Shape> extends Described {
  readonly kind: 'list';
  readonly items: Item;
}

/** An object whose keys are names the user chooses. */
export interface MapShape<Entry extends Shape = Shape> extends Described {
  readonly kind: 'map';
  readonly values: Entry;
}

export type Fields = Readonly<Record<string, Shape>>;

/** An object whose keys are known. */
export interface RecordShape<Known extends Fields = Fields> extends Described {
  readonly kind: 'record';
  readonly fields: Known;
  readonly required?: readonly (keyof Known & string)[];
}

/** Alternatives that different kinds of JSON value tell apart, so that a choice in a choice would say nothing new. */
export interface ChoiceShape<Alternative extends PlainShape = PlainShape> extends Described {
  readonly kind: 'choice';
  readonly alternatives: readonly Alternative[];
}

/** An object that another reader understands and judges; some fields are offered, with their descriptions. */
export interface OpenShape extends Described {
  readonly kind: 'open';
  readonly fields: Readonly<Record<string, string>>;
}

/** What is read from a value of a shape: what is wrong is left out. */
export type Value<S extends Shape> = S extends TextShape
  ? string
  : S extends MemberShape<infer Member>
    ? Member
    : S extends FlagShape
      ? boolean
      : S extends CountShape
        ? number
        : S extends ListShape<infer Item>
          ? readonly Located<Value<Item>>[]
          : S extends MapShape<infer Entry>
            ? ReadonlyMap<string, Named<Value<Entry>>>
            : S extends RecordShape<infer Known>
              ? { readonly [Key in keyof Known]?: Located<Value<Known[Key]>> }
              : S extends ChoiceShape<infer Alternative>
                ? Value<Alternative>
                : JsonNode;

/** An entry of a map, with the place of its name. */
export interface Named<T> extends Located<T> {
  readonly key: Span;
}

/** The values of a list without their places. */
export function valuesOf<T>(list: Located<readonly Located<T>[]> | undefined): readonly T[] | undefined {
  return list?.value.map(({ value }) => value);
}
