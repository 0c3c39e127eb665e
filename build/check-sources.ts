import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { leakingStyles } from './check-styles.ts';

/** Chinese characters and their punctuation, in every plane that Unicode has them. */
// U+3000 is left out: a wide space between two texts is spacing, not a text.
const CHINESE = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e]/u;
// On the line of a Chinese text that nobody reads: a character to compare with, a font's name in a document.
const ALLOWED = 'not shown to users';

const sourcesUnder = (root: string, folder: string): string[] => {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sourcesUnder(root, name) : /\.tsx?$/.test(name) ? [name] : [];
  });
};

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.JsxText | ts.TemplateLiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateLiteralToken(node);

/** Lines of one source that hold a Chinese text; texts belong into the catalogue, where both languages stand. */
export const chineseTexts = (path: string, source: string): number[] => {
  const parsed = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const lines = source.split('\n');
  const found: number[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) && CHINESE.test(node.text)) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart(parsed));
      if (!lines[line]?.includes(ALLOWED)) found.push(line + 1);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
};

/** Lines of one source that speak to windows directly; only electron/ipc may, behind the checks of the contract. */
export const directCalls = (path: string, source: string): number[] => {
  const parsed = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found: number[] = [];
  const visit = (node: ts.Node): void => {
    const isMain = ts.isIdentifier(node) && node.text === 'ipcMain';
    const isSend = ts.isPropertyAccessExpression(node) && /webContents\??\.send$/.test(node.getText(parsed));
    if (isMain || isSend) found.push(parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line + 1);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
};

/** Lines with a `let` at the top of a module: hidden state that every importer shares. */
export const moduleState = (path: string, source: string): number[] => {
  const parsed = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  return parsed.statements
    .filter((node) => ts.isVariableStatement(node) && (node.declarationList.flags & ts.NodeFlags.Let) !== 0)
    .map((node) => parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line + 1);
};

/** Lines of one source that point at a page of the documentation which `exists` does not know: nobody could look it up. */
export const lostPages = (source: string, exists: (page: string) => boolean): number[] =>
  source.split('\n').flatMap((line, index) => {
    const pages = line.match(/[\w./-]*\b[\w-]+\.md\b/g) ?? [];
    return pages.every(exists) ? [] : [index + 1];
  });

/** What the lock file and the manifest must not hold: a registry's address, and the abandoned `xlsx`. */
export const packageFaults = (manifest: string, lock: string): string[] => {
  const faults: string[] = [];
  if (/"resolved"\s*:/.test(lock))
    faults.push('package-lock.json: names download addresses ("resolved"); install without them');
  if (/"node_modules\/xlsx"|"npm:xlsx@|"xlsx"\s*:\s*"[\d^~><=*]/.test(manifest + lock))
    faults.push('package.json: xlsx of the npm registry is frozen with known holes; use @e965/xlsx');
  return faults;
};

const faultsIn = (root: string, name: string): string[] => {
  const source = readFileSync(join(root, name), 'utf8');
  const isShown = name.startsWith('electron/') || (name.startsWith('renderer/') && name.endsWith('.tsx'));
  const texts = isShown ? chineseTexts(name, source) : [];
  const calls = name.startsWith('electron/') && !name.startsWith('electron/ipc/') ? directCalls(name, source) : [];
  return [
    ...texts.map((line) => `${name}:${line}: a text outside the catalogue (shared/text)`),
    ...moduleState(name, source).map((line) => `${name}:${line}: a let at module level`),
    ...lostPages(source, (page) => existsSync(join(root, page))).map(
      (line) => `${name}:${line}: points at a page that is not in the project`,
    ),
    ...calls.map((line) => `${name}:${line}: speaks to windows past electron/ipc`),
  ];
};

/** All faults of the sources that neither the type checker nor the linter can see, one line each. */
export const findFaults = (root: string): string[] => [
  ...['shared', 'electron', 'renderer']
    .flatMap((folder) => sourcesUnder(root, folder))
    .flatMap((name) => faultsIn(root, name)),
  ...leakingStyles(root),
  ...packageFaults(
    readFileSync(join(root, 'package.json'), 'utf8'),
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  ),
];
