// The documented fields of every answer: the list that the simulator's own tests use.
import { readFileSync } from 'node:fs';

/** By operation, the paths such as `items[].id`, each with its type; `?` means it may be null. */
export function documentedFields(file) {
  const operations = new Map();
  let fields = new Map();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const name = /^\[([a-z-]+)]$/.exec(line);
    if (name) {
      operations.set(name[1], (fields = new Map()));
    } else {
      fields.set(...line.split(' '));
    }
  }
  return operations;
}

/** Every value at a path; `[]` steps into each element. */
export function valuesAt(value, path) {
  const steps = path.match(/\[]|[^.[\]]+/g);
  return steps.reduce(
    (values, step) =>
      values.flatMap((each) =>
        each === null || each === undefined ? [] : step === '[]' ? each : [each[step]],
      ),
    [value],
  );
}

/** What is missing of the documented fields: a path nobody filled in, or one that is null always. */
export function missing(fields, value) {
  const complaints = [];
  for (const [path, type] of fields) {
    const values = path === 'data' ? [value] : valuesAt(value, path);
    if (!values.some((each) => each !== undefined)) {
      complaints.push(`${path} is read nowhere`);
    } else if (!type.endsWith('?') && values.includes(null)) {
      complaints.push(`${path} is null`);
    }
  }
  return complaints;
}

/** Where two values differ, by path. Text equals text only, and numbers numbers. */
export function differences(raw, read, path = '') {
  if (raw !== null && typeof raw === 'object' && read !== null && typeof read === 'object') {
    const names = new Set([...Object.keys(raw), ...Object.keys(read)]);
    return [...names].flatMap((name) => differences(raw[name], read[name], `${path}/${name}`));
  }
  return Object.is(raw, read) ? [] : [`${path} is ${JSON.stringify(read)}, not ${JSON.stringify(raw)}`];
}
