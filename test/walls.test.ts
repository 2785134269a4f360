import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const source = join(root, 'server', 'src');
const client = join(root, 'client', 'src');
const walls = readWalls(readFileSync(join(root, 'docs', 'architecture.md'), 'utf8'));
/** By a name that begins with the room: those of the server from its `src`, those of the client under `client/`. */
const files = new Map([...filesIn(source, ''), ...filesIn(client, 'client/')]);

describe('walls between the rooms', () => {
  test('the table in docs/architecture.md was read', () => {
    expect([...walls.keys()]).toContain('core/name');
    expect(walls.get('core/name')).toEqual(['core/text', 'core/facts', 'core/subject']);
    expect(files.size).toBeGreaterThan(20);
  });

  test.each([...files.keys()])('%s', (file) => {
    const room = roomOf(file);
    const allowed = walls.get(room);
    expect(allowed, `docs/architecture.md has no row for the room ${room}`).toBeDefined();
    const forbidden = importsOf(file).filter((target) => target !== room && !allowed?.includes(target));
    expect(forbidden, `${room} may import ${allowed?.join(', ') || 'nothing'}`).toEqual([]);
  });

  test('no wall has a door that nobody uses', () => {
    const used = new Set(
      [...files.keys()].flatMap((file) => importsOf(file).map((target) => `${roomOf(file)} -> ${target}`)),
    );
    const doors = [...walls].flatMap(([room, allowed]) => allowed.map((target) => `${room} -> ${target}`));
    expect(
      doors.filter((door) => !used.has(door)),
      'docs/architecture.md allows what no file imports',
    ).toEqual([]);
  });

  test('no room is described that is not there', () => {
    const rooms = new Set([...files.keys()].map(roomOf));
    expect([...walls.keys()].filter((room) => !rooms.has(room))).toEqual([]);
  });
});

function filesIn(folder: string, prefix: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => [`${prefix}${file.split(sep).join('/')}`, join(folder, file)]);
}

/** The rooms of the modules a file imports: a folder for our own, a package name or `node` for the others. */
function importsOf(file: string): string[] {
  const path = files.get(file) ?? '';
  const specifiers = [...readFileSync(path, 'utf8').matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)'([^'\n]+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => {
    if (specifier.startsWith('.')) return roomOf(nameOf(join(dirname(path), specifier)));
    if (specifier.startsWith('node:')) return 'node';
    return specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : (specifier.split('/')[0] ?? '');
  });
}

function nameOf(path: string): string {
  const [folder, prefix] = path.startsWith(client) ? [client, 'client/'] : [source, ''];
  return `${prefix}${relative(folder, path).split(sep).join('/')}`;
}

function roomOf(file: string): string {
  const folders = file.split('/').slice(0, -1);
  if (folders.length === 0) return file.replace(/\.ts$/, '');
  if (['core', 'host', 'client'].includes(folders[0] ?? '')) return folders.slice(0, 2).join('/');
  // What lies outside of the rooms, such as package.json.
  return folders[0] === '..' ? (file.split('/').at(-1) ?? '') : (folders[0] ?? '');
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
