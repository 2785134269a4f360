import type { JsonNode, JsonObject, JsonProperty } from '../../json/tree.ts';
import type { Profile } from '../../profile/profile.ts';
import { objectsOf } from '../../profile/values.ts';
import { quoted } from '../../text/quoted.ts';
import type { Problem, ProfileRule, RuleDocumentation } from '../rule.ts';
import { removeProperty } from './remove-property.ts';

export function documentation(): RuleDocumentation {
  return {
    why: 'Names within a JSON object should be unique: with two of a name some programs take the last value, some the first, and some refuse the document. Which of them the tools on the way to Intune are is not documented.',
    sources: ['rfc8259'],
    examples: {
      bad: [
        {
          document:
            '{ "@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile", "keySize": "size2048", "keySize": "size4096" }',
        },
      ],
      good: [
        {
          document:
            '{ "@odata.type": "#microsoft.graph.windows81SCEPCertificateProfile", "keySize": "size2048", "hashAlgorithm": "sha2" }',
        },
      ],
    },
  };
}

export const duplicateProperty: ProfileRule = {
  id: 'duplicate-property',
  family: 'schema',
  scope: 'profile',
  severity: 'warning',
  evidence: 'documented',
  title: 'The property is in the object twice',
  check(profile, { reportsJsonSyntax }, report) {
    // VS Code's own JSON service says it there.
    if (!reportsJsonSyntax) return;
    for (const object of objectsIn(profile)) {
      for (const [first, again] of repeated(object)) report(explain(first, again));
    }
  },
};

/** The profile itself and the objects in its lists. */
function objectsIn({ node }: Profile): readonly JsonObject[] {
  return [node, ...node.properties.flatMap(({ value }) => objectsOf(value))];
}

function* repeated({ properties }: JsonObject): Iterable<readonly [JsonProperty, JsonProperty]> {
  const seen = new Map<string, JsonProperty>();
  for (const property of properties) {
    const { span, value: name } = property.key;
    // A value without a key is an error of the syntax.
    if (span.start === span.end) continue;
    const first = seen.get(name);
    if (first) yield [first, property];
    else seen.set(name, property);
  }
}

function explain(first: JsonProperty, again: JsonProperty): Problem {
  const name = quoted(again.key.value);
  return {
    span: again.key.span,
    message: `${name} is in this object already. Programs that read the file may take the first value or the last, or refuse it: leave the one that is meant.`,
    related: [{ message: `The first ${name}`, span: first.span }],
    // Of two values that are the same, either can go; which of two others is meant nobody knows.
    fixes: isSame(first.value, again.value)
      ? [{ title: 'Remove it', effect: 'safe', edits: [removeProperty(again)] }]
      : [],
  };
}

function isSame(left: JsonNode | undefined, right: JsonNode | undefined): boolean {
  return left !== undefined && 'value' in left && right !== undefined && 'value' in right && left.value === right.value;
}
