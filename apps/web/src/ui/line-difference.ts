export interface LineOfDifference {
  readonly kind: 'same' | 'added' | 'removed';
  readonly line: string;
}

/** Lines beyond this are not compared one by one: a table of so many squared is enough work for a page. */
const MOST = 600;

/** What a text changed of the one before, line by line: the longest common sequence stays. */
export function compareLines(before: string, after: string): LineOfDifference[] {
  const [old, young] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < old.length && head < young.length && old[head] === young[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < young.length - head && old.at(-1 - tail) === young.at(-1 - tail)) tail += 1;
  const same = (lines: string[]) => lines.map((line): LineOfDifference => ({ kind: 'same', line }));
  return [
    ...same(old.slice(0, head)),
    ...compareMiddle(old.slice(head, old.length - tail), young.slice(head, young.length - tail)),
    ...same(old.slice(old.length - tail)),
  ];
}

function compareMiddle(old: string[], young: string[]): LineOfDifference[] {
  if (old.length > MOST || young.length > MOST) return [...all('removed', old), ...all('added', young)];
  const width = young.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = young.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        old[i] === young[j]
          ? (common[(i + 1) * width + j + 1] as number) + 1
          : Math.max(common[(i + 1) * width + j] as number, common[i * width + j + 1] as number);
    }
  }
  const lines: LineOfDifference[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < young.length) {
    if (old[i] === young[j]) {
      lines.push({ kind: 'same', line: old[i] as string });
      i += 1;
      j += 1;
    } else if ((common[(i + 1) * width + j] as number) >= (common[i * width + j + 1] as number)) {
      lines.push({ kind: 'removed', line: old[i] as string });
      i += 1;
    } else {
      lines.push({ kind: 'added', line: young[j] as string });
      j += 1;
    }
  }
  return [...lines, ...all('removed', old.slice(i)), ...all('added', young.slice(j))];
}

function all(kind: 'added' | 'removed', lines: string[]): LineOfDifference[] {
  return lines.map((line) => ({ kind, line }));
}
