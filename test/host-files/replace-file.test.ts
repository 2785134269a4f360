import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { replaceFile } from '../../server/src/host/node/replace-file.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs')>();
  const writeFileSync: typeof real.writeFileSync = (file, data, options) => {
    if (!disk.isFull || typeof file !== 'number') return real.writeFileSync(file, data, options);
    real.writeFileSync(file, 'ne');
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  return { ...real, writeFileSync };
});

test('makes a file, and replaces one with its permissions kept', () => {
  const folder = temporaryFolder({ 'old.txt': 'old' });
  chmodSync(join(folder, 'old.txt'), 0o600);
  replaceFile(join(folder, 'old.txt'), 'new');
  replaceFile(join(folder, 'fresh.txt'), 'fresh');
  expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('new');
  expect(readFileSync(join(folder, 'fresh.txt'), 'utf8')).toBe('fresh');
  if (process.platform !== 'win32') expect(statSync(join(folder, 'old.txt')).mode & 0o777).toBe(0o600);
});

test('leaves the old file where the disk is full, and nothing beside it', () => {
  const folder = temporaryFolder({ 'old.txt': 'old and whole' });
  disk.isFull = true;
  expect(() => replaceFile(join(folder, 'old.txt'), 'new')).toThrow('ENOSPC');
  disk.isFull = false;
  expect(readFileSync(join(folder, 'old.txt'), 'utf8')).toBe('old and whole');
  expect(readdirSync(folder)).toEqual(['old.txt']);
});
