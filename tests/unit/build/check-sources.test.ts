import { describe, expect, test } from 'vitest';
import { chineseTexts, directCalls, lostPages, moduleState, packageFaults } from '../../../build/check-sources.ts';

describe('the check of the sources', () => {
  test('finds a Chinese text in markup, in an attribute and in a template, by its line', () => {
    const source = [
      "const a = '保存';",
      'const b = <p title="保存">',
      '  村名：{a}',
      '</p>;',
      `const c = \`第$${'{a}'}页\`;`,
    ].join('\n');
    expect(new Set(chineseTexts('x.tsx', source))).toEqual(new Set([1, 2, 3, 5]));
  });

  test('lets comments, keys of the catalogue and marked characters be', () => {
    const source = [
      '// 会诊',
      "t('issue.ask-village');",
      "const mark = '同'; // not shown to users: compared with a cell",
    ].join('\n');
    expect(chineseTexts('x.tsx', source)).toEqual([]);
  });

  test('finds who speaks to windows past the contract', () => {
    expect(directCalls('x.ts', "import { ipcMain } from 'electron';\nwindow.webContents.send('a');")).toEqual([1, 2]);
    expect(directCalls('x.ts', "sendToRoom('a'); // not webContents.send")).toEqual([]);
  });

  test('finds a variable at the top of a module, and lets those inside functions be', () => {
    expect(moduleState('x.ts', 'const a = 1;\nexport let b = 2;\nconst f = () => { let c = 1; return c; };')).toEqual([
      2,
    ]);
  });

  test('finds a comment that points at a page nobody has', () => {
    const source = ['// docs/rules.md 3.5', '/** After notes.md, the design. */', 'const a = 1;'].join('\n');
    expect(lostPages(source, (page) => page === 'docs/rules.md')).toEqual([2]);
  });

  test('refuses download addresses in the lock file and the abandoned xlsx', () => {
    expect(packageFaults('{}', '{"resolved": "https://example.org/x.tgz"}')).toHaveLength(1);
    expect(packageFaults('{"devDependencies": {"xlsx": "0.18.5"}}', '{}')).toHaveLength(1);
    expect(packageFaults('{"devDependencies": {"@e965/xlsx": "0.20.3"}}', '{"bin": {"xlsx": "bin/xlsx.njs"}}')).toEqual(
      [],
    );
  });
});
