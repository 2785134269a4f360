/** Beyond so many differing lines the rest counts as changed; the time grows with the square of it. */
const mostEdits = 1000;

/** Lines, from 0, of `after` that are not in `before`: those that a review would show as added. Line breaks do not count. */
export function changedLines(before: string, after: string): ReadonlySet<number> {
  const [old, now] = [before.split(lineBreak), after.split(lineBreak)];
  const start = commonLength(old, now, Math.min(old.length, now.length), (lines, index) => lines[index]);
  const room = Math.min(old.length, now.length) - start;
  const end = commonLength(old, now, room, (lines, index) => lines[lines.length - 1 - index]);
  const added = addedIn(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return new Set(added.map((line) => start + line));
}

const lineBreak = /\r\n|\r|\n/u;

type LineAt = (lines: readonly string[], index: number) => string | undefined;

function commonLength(old: readonly string[], now: readonly string[], room: number, lineAt: LineAt): number {
  let length = 0;
  while (length < room && lineAt(old, length) === lineAt(now, length)) length += 1;
  return length;
}

/**
 * Myers, "An O(ND) Difference Algorithm and Its Variations": the furthest points that paths of 0, 1, 2... edits reach on
 * each diagonal, and then the way back.
 */
function addedIn(old: readonly string[], now: readonly string[]): readonly number[] {
  const reached: ReadonlyMap<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let edits = 0; edits <= mostEdits; edits += 1) {
    reached.push(furthest);
    furthest = new Map(furthest);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = nextX(furthest, diagonal, edits);
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1;
      furthest.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return wayBack(reached, old.length, now.length);
    }
  }
  return [...now.keys()];
}

/** Takes a line out (to the right), or puts one in (down), whichever gets further. */
function nextX(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  const down = furthest.get(diagonal + 1) ?? 0;
  const right = (furthest.get(diagonal - 1) ?? -1) + 1;
  return isDown(furthest, diagonal, edits) ? down : right;
}

function isDown(furthest: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  if (diagonal === -edits) return true;
  return diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function wayBack(reached: readonly ReadonlyMap<number, number>[], width: number, height: number): readonly number[] {
  const added: number[] = [];
  let [x, y] = [width, height];
  for (let edits = reached.length - 1; edits > 0; edits -= 1) {
    const furthest = reached[edits] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = isDown(furthest, diagonal, edits);
    const previous = down ? diagonal + 1 : diagonal - 1;
    x = furthest.get(previous) ?? 0;
    y = x - previous;
    if (down) added.push(y);
  }
  return added.toReversed();
}
