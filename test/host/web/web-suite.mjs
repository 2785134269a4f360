// A suite inside the web worker extension host, which the workbench starts in the browser for an extension from a web server.
import { join } from 'node:path';
import { startCodeServer, workbenchUrl } from '../code-server.mjs';
import { mark, reportMark, runSuiteInBrowser } from '../suite-page.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { serveWebExtension } from './web-extension.mjs';

/** The folder that is opened where nothing is on a disk; a workbench keeps what has this scheme in memory. */
const memoryFolder = 'tmp:/ws';

const suiteFile = 'suite.js';

/**
 * @param {import('../run-suite.mjs').HostRun} run
 * @returns {Promise<number>} the exit code; 124 when the time ran out
 * @throws {Error} when there is no vsix; when the server or the browser does not start, or ends by itself
 */
export async function runInWebWorker(run) {
  if (run.vsix === undefined) throw new Error('In the web worker host a packaged extension is tested.');
  const isInMemory = run.files === 'memory';
  const extension = await serveWebExtension(run.vsix, run.folder);
  try {
    // Inside of the extension: that is how VS Code finds the host for it.
    await bundleSuite(join(extension.folder, suiteFile), {
      suite: { ...run.suite, mark, reportMark },
      filesFrom: isInMemory ? run.workspace : undefined,
    });
    const server = await startCodeServer({ settings: run.settings, trust: run.trust, isDriven: true });
    try {
      const folder = isInMemory ? memoryFolder : run.workspace;
      return await runSuiteInBrowser(server, run, {
        url: workbenchUrl(server, { folder, payload: [['skipWelcome', 'true']] }),
        prepare: (page) => extension.addTo(page, server, suiteFile),
      });
    } finally {
      await server.stop();
    }
  } finally {
    extension.stop();
  }
}
