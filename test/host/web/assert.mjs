// Stands for `node:assert/strict` where there is no Node: the assertions of chai under Node's names.
import { assert } from 'chai';

/** @type {typeof assert.isOk} */
export const ok = (...args) => assert.isOk(...args);

/** @type {(message?: string) => never} */
export const fail = (message) => assert.fail(message ?? 'Failed');

/** @type {typeof assert.match} */
export const match = (...args) => assert.match(...args);

/** @type {typeof assert.strictEqual} */
export const equal = (...args) => assert.strictEqual(...args);

/** @type {typeof assert.notStrictEqual} */
export const notEqual = (...args) => assert.notStrictEqual(...args);

/** @type {typeof assert.deepStrictEqual} */
export const deepEqual = (...args) => assert.deepStrictEqual(...args);
