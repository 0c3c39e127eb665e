import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const filesUnder = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));

/** The class names that a component gives out: every word in a string of a `className`. */
export const classesGiven = (markup: string): ReadonlySet<string> => {
  const given = [...markup.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g)];
  const words = given.flatMap(([, plain = '', code = '']) => [
    ...plain.split(/\s+/),
    ...[...code.matchAll(/['`]([^'`]*)['`]/g)].flatMap(([, text = '']) => text.split(/[\s${}]+/)),
  ]);
  return new Set(words.filter((word) => /^[a-z][\w-]*$/.test(word)));
};

/** The class names that a style sheet styles wherever they stand: those that begin a selector. */
export const classesAtLarge = (css: string): ReadonlySet<string> => {
  const selectors = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/[^{}]+(?=\{)/g) ?? [];
  const first = selectors
    .flatMap((list) => list.split(','))
    .map((selector) => /^\s*\.([a-zA-Z][\w-]*)/.exec(selector)?.[1] ?? '');
  return new Set(first.filter((name) => name !== ''));
};

/**
 * The wall's component is drawn in the console as well, as the miniature: a class of the console that the wall gives out too would
 * make the miniature untrue. One line for each.
 */
export const leakingStyles = (root: string): readonly string[] => {
  const wall = filesUnder(join(root, 'renderer/ui/wall'), /\.tsx$/).map((path) => readFileSync(path, 'utf8'));
  const given = classesGiven(wall.join('\n'));
  return filesUnder(join(root, 'renderer/console'), /\.css$/).flatMap((path) =>
    [...classesAtLarge(readFileSync(path, 'utf8'))]
      .filter((name) => given.has(name))
      .map(
        (name) =>
          `${path.slice(root.length + 1)}: .${name} styles the miniature of the wall too; give it a name of its own`,
      ),
  );
};
