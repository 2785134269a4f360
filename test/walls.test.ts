import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', 'server', 'src');
const walls = readWalls(readFileSync(join(import.meta.dirname, '..', 'docs', 'architecture.md'), 'utf8'));
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => file.split(sep).join('/'));

describe('walls between the rooms', () => {
  test('the table in docs/architecture.md was read', () => {
    expect([...walls.keys()]).toContain('core/name');
    expect(walls.get('core/name')).toEqual(['core/text', 'core/facts', 'core/subject']);
    expect(files.length).toBeGreaterThan(20);
  });

  test.each(files)('%s', (file) => {
    const room = roomOf(file);
    const allowed = walls.get(room);
    expect(allowed, `docs/architecture.md has no row for the room ${room}`).toBeDefined();
    const forbidden = importsOf(file).filter((target) => target !== room && !allowed?.includes(target));
    expect(forbidden, `${room} may import ${allowed?.join(', ') || 'nothing'}`).toEqual([]);
  });

  test('no room is described that is not there', () => {
    const rooms = new Set(files.map(roomOf));
    expect([...walls.keys()].filter((room) => !rooms.has(room))).toEqual([]);
  });
});

/** The rooms of the modules a file imports: a folder for our own, a package name or `node` for the others. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g)].map((match) => match[1] ?? '');
  return specifiers.map((specifier) => {
    if (specifier.startsWith('.')) return roomOf(posix.normalize(posix.join(dirname(file), specifier)));
    if (specifier.startsWith('node:')) return 'node';
    return specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');
  });
}

function roomOf(file: string): string {
  const folders = relative('.', dirname(file)).split(sep);
  return folders[0] === 'core' && folders.length > 1 ? `core/${folders[1]}` : (folders[0] ?? '');
}

function readWalls(markdown: string): Map<string, string[]> {
  const section = markdown.split('## Rooms and walls')[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !/^\| (Room|---)/.test(line));
  return new Map(
    rows.map((row) => {
      const cells = row.split('|').map((cell) => cell.trim());
      return [
        cells[1] ?? '',
        (cells[3] ?? '')
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean),
      ];
    }),
  );
}
