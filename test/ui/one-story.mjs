// The tests of a file share a window and build upon each other: what follows a failure would only wait, and says nothing of its own.
import { afterEach, beforeEach } from 'vitest';

let hasFailed = false;

beforeEach(({ skip }) => {
  if (hasFailed) skip('a test before it failed');
});

afterEach(({ task }) => {
  hasFailed ||= task.result?.state === 'fail';
});
