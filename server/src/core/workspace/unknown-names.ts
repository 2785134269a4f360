import type { Located } from '../profile/profile.ts';
import type { Span } from '../text/span.ts';
import type { WorkspaceFile } from './parse.ts';
import type { ServerTemplates } from './pki-shapes.ts';
import type { ProblemList } from './problem-list.ts';
import type { WorkspaceRuleId } from './rule-ids.ts';
import { quoted } from '../text/quoted.ts';
import { hint } from './wording.ts';
import type { WorkspaceContent } from './workspace-shape.ts';

/** The names there are. Undefined where not all of them are known, so that nothing can be called unknown. */
export type KnownNames = Readonly<Record<NameKind, Names | undefined>>;

export interface Names {
  has(name: string): boolean;
  /** As they are written, to suggest one. */
  readonly list: readonly string[];
}

type NameKind = 'template' | 'authority' | 'deviceGroup' | 'rule';

/** Names that a file uses and nobody describes. */
export function reportUnknownNames({ content }: WorkspaceFile, known: KnownNames, problems: ProblemList): void {
  for (const { kind, name, span } of usedNames(content)) {
    const names = known[kind];
    if (names === undefined || names.has(name)) continue;
    const { rule, noun } = unknownName[kind];
    problems.add(rule, span, () => `There is no ${noun} ${quoted(name)}.${hint(name, names.list)}`);
  }
}

const unknownName: Readonly<Record<NameKind, { readonly rule: WorkspaceRuleId; readonly noun: string }>> = {
  template: { rule: 'workspace-unknown-template', noun: 'certificate template' },
  authority: { rule: 'workspace-unknown-authority', noun: 'authority' },
  deviceGroup: { rule: 'workspace-unknown-device-group', noun: 'group of devices' },
  rule: { rule: 'workspace-unknown-rule', noun: 'rule' },
};

interface UsedName {
  readonly kind: NameKind;
  readonly name: string;
  readonly span: Span;
}

function* usedNames(content: WorkspaceContent): Generator<UsedName, void, undefined> {
  for (const { value } of content.servers?.value ?? []) {
    if (value.authority) yield used('authority', value.authority);
    for (const template of value.templates ? templateNames(value.templates) : []) yield used('template', template);
  }
  for (const { value } of content.profiles?.value ?? []) {
    for (const group of value.devices?.value ?? []) yield used('deviceGroup', group);
  }
  for (const [name, { key }] of content.rules?.value ?? []) yield { kind: 'rule', name, span: key };
  for (const { value } of content.accepted?.value ?? []) {
    if (value.rule) yield used('rule', value.rule);
  }
}

function used(kind: NameKind, { value, node }: Located<string>): UsedName {
  return { kind, name: value, span: node.span };
}

function templateNames({ value, node }: Located<ServerTemplates>): readonly Located<string>[] {
  if (typeof value === 'string') return [{ value, node }];
  return [value.signature, value.encryption, value.generalPurpose].flatMap((name) => (name ? [name] : []));
}
