// Makes the pictures of the README from a real VS Code: `npm run pictures`, and then look at them.
import { join } from 'node:path';
import { openWorkbench } from '../test/host/workbench.mjs';
import { bundle } from './bundle.mjs';
import { setUpHost } from './host.mjs';
import { root } from './run.mjs';
import { setUp } from './setup.mjs';

const folder = join(root, 'test', 'sample-workspace');
const file = 'profiles/windows-user-wifi.json';

await setUp();
await setUpHost();
await bundle();
for (const theme of /** @type {const} */ (['light', 'dark'])) await takePictures(theme);

/** @param {'light' | 'dark'} theme */
async function takePictures(theme) {
  const workbench = await openWorkbench({
    folder,
    file,
    extension: { development: root },
    theme,
    width: 1200,
    height: 720,
    settings: { 'workbench.activityBar.location': 'hidden', 'workbench.statusBar.visible': true },
  });
  try {
    await workbench.squiggle('error');
    await workbench.problem('Did you mean {{EmailAddress}}?');
    await workbench.goTo(7, 79);
    await workbench.hover("Jane's laptop");
    await workbench.screenshot(join(root, 'docs', 'pictures', `hover-${theme}.png`));
    await workbench.page.keyboard.press('Escape');
    await workbench.goTo(7, 65);
    await workbench.complete();
    await workbench.screenshot(join(root, 'docs', 'pictures', `completion-${theme}.png`));
  } finally {
    await workbench.close();
  }
}
