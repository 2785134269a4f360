import { describe, expect, test } from 'vitest';
import '../../../server/src/core/subject/object-group-by.ts';

// Runs against Node's own function where there is one: the same has to be true of both.
describe('Object.groupBy', () => {
  const groupBy: unknown = Reflect.get(Object, 'groupBy');

  function call(...args: readonly unknown[]): unknown {
    if (typeof groupBy !== 'function') throw new TypeError('there is no Object.groupBy');
    return Reflect.apply(groupBy, Object, args);
  }

  test('groups what an iterable gives, in order', () => {
    expect(call(new Set([1, 2, 3, 4]), (value: number) => `${value % 2} left`)).toEqual({
      '1 left': [1, 3],
      '0 left': [2, 4],
    });
  });

  test('passes the index', () => {
    expect(call(['a', 'b', 'c'], (_: string, index: number) => index > 0)).toEqual({ false: ['a'], true: ['b', 'c'] });
  });

  test('takes any key, in an object without a prototype', () => {
    const groups = call(['__proto__', 'toString'], (key: string) => key);
    expect(Object.getPrototypeOf(groups)).toBeNull();
    expect(Reflect.ownKeys(Object(groups))).toEqual(['__proto__', 'toString']);
  });

  test('is not enumerable', () => {
    expect(Object.keys(Object)).not.toContain('groupBy');
  });
});
