import { InvalidArgumentError } from 'commander';
import type { Shard } from '../check/shard.ts';

/** Takes one of these words. */
export function oneOf<Value extends string>(...values: readonly Value[]): (given: string) => Value {
  return (given) => {
    const value = values.find((candidate) => candidate === given);
    if (value === undefined) throw new InvalidArgumentError(`It takes ${values.join(', ')}.`);
    return value;
  };
}

/** Takes a day, `YYYY-MM-DD`. */
export function day(given: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(Date.parse(given)))
    throw new InvalidArgumentError('It takes a day such as 2026-11-24.');
  return given;
}

/** Takes a part of a whole, `2/4`. */
export function part(given: string): Shard {
  const [index, count] = /^\d+\/\d+$/.test(given) ? given.split('/').map(Number) : [];
  if (index === undefined || count === undefined || index < 1 || index > count || count > mostParts)
    throw new InvalidArgumentError(
      `It takes the number of a part and how many there are, such as 1/4 (at most ${mostParts}).`,
    );
  return { index, count };
}

/** More machines than any matrix has. */
const mostParts = 1000;
