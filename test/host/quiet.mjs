// A VS Code that behaves the same on every machine: no state of the user's, nothing that opens by itself, nothing that looks for a network.

/** User settings. Auto-save is off in desktop VS Code and on in the browser; tests mean one behaviour. */
export const quietSettings = Object.freeze({
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
  'git.enabled': false,
  'files.autoSave': 'off',
});

/** What VS Code, code-server, npm and Node take from the environment to behave differently. */
const steering =
  /^(XDG_|VSCODE_|ELECTRON_|CODE_SERVER_|CS_|npm_)|^(PORT|PASSWORD|HASHED_PASSWORD|LOG_LEVEL|NODE_OPTIONS|NODE_V8_COVERAGE)$/i;

/**
 * This process's environment without what would steer the host.
 * @returns {NodeJS.ProcessEnv}
 */
export function outsideEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !steering.test(name)));
}

/**
 * The names `outsideEnvironment` leaves out, as undefined, for who merges with `process.env`.
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutSteering() {
  const names = Object.keys(process.env).filter((name) => steering.test(name));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
