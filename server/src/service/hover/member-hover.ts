import { findEnum, type EnumMember } from '../../core/facts/enums.ts';
import type { JsonString } from '../../core/json/tree.ts';
import { findMember } from '../../core/profile/members.ts';
import { embedJsonString } from '../../core/text/embedded-text.ts';
import type { Span } from '../../core/text/span.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { holds, type HoverAnswer } from './answer.ts';
import { propertyEffects } from './property-effects.ts';
import type { PropertyTarget } from './property-hover.ts';
import { sourceLinks } from './source-links.ts';

/** A string value of a property that may have an enum. */
export interface MemberTarget extends PropertyTarget {
  readonly node: JsonString;
  /** Of the document. */
  readonly text: string;
  /** In the document. */
  readonly offset: number;
}

/** The member of the enum at the offset; undefined where there is none. */
export function memberHover(target: MemberTarget): HoverAnswer | undefined {
  const found = memberAt(target);
  return found && { span: found.span, blocks: describeMember(found.member, target) };
}

function describeMember(
  { name, description, equivalentFormat }: EnumMember,
  target: PropertyTarget,
): readonly string[] {
  const { fact } = target;
  return [
    `**${codeSpan(name)}**: ${escapeMarkdown(description)}`,
    equivalentFormat === undefined ? '' : `Taken to be the same as ${codeSpan(equivalentFormat)}.`,
    ...propertyEffects(target),
    `${escapeMarkdown(fact.label)}: ${escapeMarkdown(fact.description)}`,
    sourceLinks([fact]),
  ];
}

interface FoundMember {
  readonly member: EnumMember;
  readonly span: Span;
}

/** Of several in one string the one at the offset, with its place; one alone is the whole string. */
function memberAt({ fact, node, text, offset }: MemberTarget): FoundMember | undefined {
  const members = (fact.enumName === undefined ? undefined : findEnum(fact.enumName))?.members ?? [];
  const embedded = embedJsonString(text, node.span, node.isClosed);
  for (const { 0: written, index } of embedded.text.matchAll(/[^,\s]+/gu)) {
    const isWhole = written === embedded.text;
    const span = isWhole ? node.span : embedded.toDocument({ start: index, end: index + written.length });
    const name = holds(span, offset) ? findMember(fact, written) : undefined;
    const member = members.find((candidate) => candidate.name === name);
    if (member) return { member, span };
  }
  return undefined;
}
