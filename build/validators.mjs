// Installs the validators that the tests of the output formats run: apart from the product, because they are large.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installOnce, npm } from './install-once.mjs';
import { root } from './run.mjs';

const folder = join(root, 'test', 'validators');

export function setUpValidators() {
  return installOnce({
    name: 'the validators of the output formats',
    folder,
    install: () => npm(['ci', '--ignore-scripts'], folder),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await setUpValidators();
