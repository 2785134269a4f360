// A suite inside the node extension host of code-server: a browser opens the workbench, which starts the host and tells how the suite ended.
import { remoteUri, startCodeServer, workbenchUrl } from './code-server.mjs';
import { mark, runSuiteInBrowser } from './suite-page.mjs';

/**
 * @param {import('./run-suite.mjs').HostRun} run
 * @returns {Promise<number>} the exit code; 124 when the time ran out
 * @throws {Error} when the server or the browser does not start, or ends by itself
 */
export async function runInCodeServer(run) {
  const server = await startCodeServer({
    vsixes: run.vsix === undefined ? [] : [run.vsix],
    settings: run.settings,
    env: { ...run.env, HOST_SUITE: JSON.stringify({ ...run.suite, mark }) },
    trust: run.trust,
    isDriven: true,
  });
  try {
    return await runSuiteInBrowser(server, run, { url: suiteUrl(server, run) });
  } finally {
    await server.stop();
  }
}

/**
 * @param {import('./code-server.mjs').CodeServer} server
 * @param {import('./run-suite.mjs').HostRun} run
 */
function suiteUrl(server, { workspace, developmentPath, testsPath }) {
  return workbenchUrl(server, {
    folder: workspace,
    payload: [
      ['extensionDevelopmentPath', remoteUri(server, developmentPath)],
      ['extensionTestsPath', remoteUri(server, testsPath)],
      ['skipWelcome', 'true'],
    ],
  });
}
