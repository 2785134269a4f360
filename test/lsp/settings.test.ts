// The severities of the client's settings, where no workspace file governs.
import { describe, expect, test } from 'vitest';
import { baseProfile } from '../support/base-profiles.ts';
import { Editor } from '../support/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const typo = JSON.stringify(
  baseProfile('windows81SCEPCertificateProfile', { subjectNameFormatString: 'CN={{UserNme}}' }),
);
const asks = {
  textDocument: { diagnostic: {} },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

describe('severities of rules from the settings', () => {
  test('are asked for, for each document', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities: asks });
    editor.settings = (uri) => ({ rules: { 'unknown-variable': uri?.endsWith('b.json') ? 'off' : 'hint' } });
    await editor.open('a.json', typo);
    await editor.open('b.json', typo);
    expect(await editor.pull('a.json')).toMatchObject([{ code: 'unknown-variable', severity: 4 }]);
    expect(await editor.pull('b.json')).toEqual([]);
  });

  test('count at once when they change', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities: asks });
    editor.settings = () => ({ rules: { 'unknown-variable': 'off' } });
    await editor.open('a.json', typo);
    expect(await editor.pull('a.json')).toEqual([]);
    const refreshes = editor.refreshes;
    editor.settings = () => ({ rules: { 'unknown-variable': 'info' } });
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await editor.pull('a.json')).toMatchObject([{ severity: 3 }]);
    expect(editor.refreshes).toBeGreaterThan(refreshes);
  });

  test('do not count where a workspace file governs', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({ 'scep-profiles.json': '{}' }), capabilities: asks });
    editor.settings = () => ({ rules: { 'unknown-variable': 'off' } });
    await editor.open('a.json', typo);
    expect(await editor.pull('a.json')).toMatchObject([{ severity: 1 }]);
  });

  test('are taken from a client that only sends them', async () => {
    const editor = await Editor.start({ folder: temporaryFolder({}) });
    await editor.open('a.json', typo);
    await editor.pushed('a.json', 'an error', ([found]) => found?.severity === 1);
    await editor.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { scepProfiles: { rules: { 'unknown-variable': 'hint' } } },
    });
    await editor.pushed('a.json', 'a hint', ([found]) => found?.severity === 4);
  });

  test.each([
    null,
    undefined,
    1,
    'off',
    [],
    { rules: null },
    { rules: 'off' },
    { rules: ['off'] },
    { rules: { 'unknown-variable': 'fatal' } },
  ])('that are %j change nothing', async (settings) => {
    const editor = await Editor.start({ folder: temporaryFolder({}), capabilities: asks });
    editor.settings = () => settings;
    await editor.open('a.json', typo);
    expect(await editor.pull('a.json')).toMatchObject([{ severity: 1 }]);
    expect(editor.logs).toEqual([]);
  });
});

describe('initialization options that are written by hand', () => {
  test.each([
    ['a number', 7],
    ['a text', 'all'],
    ['a list', [1]],
    ['devices in a text', { devices: 'all' }],
    ['labels that are no list', { devices: { labels: 5 } }],
    ['commands that are no list', { commands: 5, reportsJsonSyntax: 'yes' }],
    ['nulls', { devices: null, commands: null, reportsJsonSyntax: null, inlayHints: null }],
  ])('do not keep the server from starting: %s', async (_what, initializationOptions) => {
    const editor = await Editor.start({
      folder: temporaryFolder({}),
      initializationOptions,
    });
    await editor.open('a.json', '{');
    await editor.pushed('a.json', 'none', (found) => found.length === 0);
    expect(editor.logs).toEqual([]);
  });
});
