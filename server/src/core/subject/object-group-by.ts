/**
 * chevrotain 13 checks its grammars with `Object.groupBy` (ES2024), which Node has from version 21 on; this project
 * runs from Node 20 on. Imported for its effect, before a grammar is built; where the function is there already,
 * nothing happens. Source: https://tc39.es/ecma262/#sec-object.groupby
 */
if (!('groupBy' in Object)) {
  Object.defineProperty(Object, 'groupBy', { value: groupBy, writable: true, enumerable: false, configurable: true });
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> {
  const groups: Record<PropertyKey, T[]> = Object.create(null);
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups[key];
    if (group === undefined) groups[key] = [item];
    else group.push(item);
  }
  return groups;
}
