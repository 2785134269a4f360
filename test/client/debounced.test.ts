import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Debounced } from '../../client/src/debounced.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('of several tasks the last is run, once nothing has come for a while', () => {
  const debounced = new Debounced(400);
  const ran: string[] = [];
  const run = (name: string): void => debounced.run(() => Promise.resolve(void ran.push(name)));
  run('first');
  vi.advanceTimersByTime(399);
  run('second');
  vi.advanceTimersByTime(399);
  expect(ran).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(ran).toEqual(['second']);
});

test('the while may be another one each time', () => {
  let delay = 400;
  const debounced = new Debounced(() => delay);
  let count = 0;
  const run = (): void => debounced.run(() => Promise.resolve(void (count += 1)));
  run();
  vi.advanceTimersByTime(400);
  expect(count).toBe(1);
  delay = 3000;
  run();
  vi.advanceTimersByTime(2999);
  expect(count).toBe(1);
  vi.advanceTimersByTime(1);
  expect(count).toBe(2);
});

test('a task that is cancelled is not run', () => {
  const debounced = new Debounced(400);
  let count = 0;
  debounced.run(() => Promise.resolve(void (count += 1)));
  debounced.cancel();
  vi.advanceTimersByTime(1000);
  expect(count).toBe(0);
});
