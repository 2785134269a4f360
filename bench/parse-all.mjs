// The peer of `check`: reads and parses every file of a folder, and does nothing with it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , folder = '.'] = process.argv;
const utf16 = new TextDecoder('utf-16le');
for (const name of readdirSync(folder)) {
  const bytes = readFileSync(join(folder, name));
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  JSON.parse(isUtf16 ? utf16.decode(bytes) : bytes.toString('utf8'));
}
