import { CompletionItemKind } from 'vscode-languageserver-types';
import type { EnumMember } from '../../core/facts/enums.ts';
import type { PropertyFact } from '../../core/facts/property-fact.ts';
import type { JsonObject } from '../../core/json/tree.ts';
import type { Profile } from '../../core/profile/profile.ts';
import { assertNever } from '../../core/text/assert-never.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { usualEntries, type UsualEntry } from './entries.ts';
import { paragraphs, sentence } from './paragraphs.ts';
import type { Template } from './template.ts';
import { usualStrings, type UsualString } from './usual-strings.ts';
import { membersOf, usualValueOf } from './usual-value.ts';
import { entryTemplate } from './value-template.ts';

/** A value that a property, or an entry of its array, can have. */
export interface Choice {
  readonly label: string;
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  readonly kind: CompletionItemKind;
  readonly template: Template;
  /** Under which it is found, without quotes. */
  readonly names: readonly [string, ...string[]];
}

export interface ChoiceTarget {
  readonly fact: PropertyFact;
  readonly profile: Profile;
  /** That has the property: the profile's, or one in it. */
  readonly object: JsonObject;
  readonly workspace: Workspace | undefined;
  /** For an entry of the property's array, not for the whole. */
  readonly isEntry: boolean;
}

/** What is known to fit, the most usual first; nothing where a value can be anything. */
export function choicesFor(target: ChoiceTarget): readonly Choice[] {
  const choices = singleChoices(target);
  const isWhole = target.fact.isCollection && !target.isEntry;
  return isWhole ? choices.map((choice) => ({ ...choice, template: ['[', ...choice.template, ']'] })) : choices;
}

/** The members of the property's enum, the usual one first. */
export function memberChoices(fact: PropertyFact, profile: Profile): readonly Choice[] {
  return membersOf(fact, profile).map((member) => ({
    label: member.name,
    detail: member.description,
    documentation: memberDocumentation(member),
    kind: CompletionItemKind.EnumMember,
    template: [JSON.stringify(member.name)],
    names: [member.name],
  }));
}

function singleChoices(target: ChoiceTarget): readonly Choice[] {
  const { fact, profile } = target;
  switch (fact.type) {
    case 'boolean':
      return [true, false].map((value) => literalChoice(String(value), fact.label));
    case 'integer':
      return usualNumber(fact, profile);
    case 'enum':
    case 'enumArray':
    case 'flagsArray':
      return memberChoices(fact, profile);
    case 'flags':
      return [...severalMembers(fact, profile), ...memberChoices(fact, profile)];
    case 'string':
    case 'stringArray':
      return usualStrings(target).map(stringChoice);
    case 'object':
    case 'objectArray':
      return objectChoices(target);
    case 'dateTime':
    case 'guid':
      return [];
    default:
      return assertNever(fact.type);
  }
}

function usualNumber(fact: PropertyFact, profile: Profile): readonly Choice[] {
  const usual = usualValueOf(fact, profile);
  return typeof usual === 'number' ? [literalChoice(String(usual), fact.label)] : [];
}

/** The members that most profiles have together. */
function severalMembers(fact: PropertyFact, profile: Profile): readonly Choice[] {
  const usual = usualValueOf(fact, profile);
  if (typeof usual !== 'string' || !usual.includes(',')) return [];
  const members = membersOf(fact, profile);
  const descriptions = usual
    .split(',')
    .flatMap((name) => members.find((member) => member.name === name)?.description ?? []);
  return [stringChoice({ format: usual, purpose: descriptions.join(', ') })];
}

/** Objects that a link leads to are not written into a profile. */
function objectChoices({ fact, profile }: ChoiceTarget): readonly Choice[] {
  if (fact.isNavigation) return [];
  const entries = usualEntries(fact, profile);
  if (entries.length > 0) return entries.map(entryChoice);
  return [
    {
      label: '{ … }',
      detail: fact.label,
      documentation: escapeMarkdown(fact.description),
      kind: CompletionItemKind.Struct,
      template: entryTemplate(fact, profile),
      names: [fact.name],
    },
  ];
}

function entryChoice({ label, otherNames, detail, documentation, template }: UsualEntry): Choice {
  return { label, detail, documentation, kind: CompletionItemKind.Struct, template, names: [label, ...otherNames] };
}

function literalChoice(text: string, detail: string): Choice {
  return { label: text, detail, documentation: '', kind: CompletionItemKind.Value, template: [text], names: [text] };
}

function stringChoice({ format, purpose, documentation, otherNames }: UsualString): Choice {
  return {
    label: format,
    detail: purpose,
    documentation: documentation ?? sentence(purpose),
    kind: CompletionItemKind.Value,
    template: [JSON.stringify(format)],
    names: [format, ...(otherNames ?? [])],
  };
}

function memberDocumentation({ description, equivalentFormat }: EnumMember): string {
  return paragraphs(
    sentence(description),
    equivalentFormat === undefined ? undefined : `Taken to be the same as ${codeSpan(equivalentFormat)}.`,
  );
}
