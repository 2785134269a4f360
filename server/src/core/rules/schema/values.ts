import { findComplexType } from '../../facts/complex-types.ts';
import type { PropertyFact } from '../../facts/profile-types.ts';
import type { JsonNode } from '../../json/tree.ts';
import type { Profile } from '../../profile/profile.ts';

/** A value of a profile and the row that says what it should be. */
export interface TypedValue {
  readonly fact: PropertyFact;
  readonly value: JsonNode;
}

/** The values of a profile whose properties its type has, those inside its objects (SANs, EKUs) included. */
export function typedValues({ type, properties }: Profile): readonly TypedValue[] {
  const values: TypedValue[] = [];
  for (const [name, { value }] of properties) {
    const fact = type.properties.get(name);
    if (!fact || !value || fact.isNavigation) continue;
    values.push({ fact, value });
    if (fact.type === 'objectArray' && value.kind === 'array') {
      for (const item of value.items) addNested(values, fact, item);
    } else if (fact.type === 'object') {
      addNested(values, fact, value);
    }
  }
  return values;
}

function addNested(values: TypedValue[], { objectType = '' }: PropertyFact, node: JsonNode): void {
  if (node.kind !== 'object') return;
  const type = findComplexType(objectType);
  for (const { key, value } of node.properties) {
    const fact = type?.properties.get(key.value);
    if (fact && value) values.push({ fact, value });
  }
}
