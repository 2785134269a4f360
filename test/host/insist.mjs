// What a person does when the window has not noticed: tries again. A key that comes while VS Code draws anew may be lost.
import { setTimeout as delay } from 'node:timers/promises';

/** For what is waited for before it is tried again; in milliseconds, for Playwright. */
export const briefly = Object.freeze({ timeout: 6_000 });

/** A limit, not a wait: a busy machine is slow. */
const patience = 90_000;

/**
 * Repeats an attempt until it does not throw. It may be cut off anywhere, so that it looks first what is left to do.
 * @template T
 * @param {string} description of what is to happen
 * @param {() => Promise<T>} attempt
 * @returns {Promise<T>}
 * @throws {Error} with the description and, as its cause, why the last attempt failed
 */
export async function insist(description, attempt) {
  for (const start = Date.now(); ;) {
    try {
      return await attempt();
    } catch (cause) {
      if (Date.now() - start > patience)
        throw new Error(`This did not happen in ${patience / 1000} seconds: ${description}`, { cause });
      await delay(50);
    }
  }
}
