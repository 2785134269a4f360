import { InvalidArgumentError } from 'commander';

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
