import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, fileOf } from '../../electron/page-files.ts';

describe('the pages that are served', () => {
  test('come from the folder of the built application', () => {
    expect(fileOf('/app/renderer', 'app://bundle/room/index.html')).toBe('/app/renderer/room/index.html');
  });

  test.each([
    'app://bundle/../main/main.cjs',
    'app://bundle/%2e%2e/main/main.js',
    'app://bundle/..%2fmain%2fmain.js',
    'app://bundle/room/..%5c..%5csecret.js',
    'app://bundle/room\\..\\..\\secret.js',
    'app://bundle/%00.js',
    'app://elsewhere/room/index.html',
    'file:///etc/hostname.html',
    'app://bundle/journal/000001.hzj',
    'app://bundle/room/',
    'nonsense',
  ])('never include %s', (address) => {
    const path = fileOf('/app/renderer', address) ?? '/app/renderer/nothing';
    expect(path).toMatch(/^\/app\/renderer\/(?!.*(hzj|cjs|secret))/);
  });

  test('may run no script and load nothing that is not ours', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|blob:/);
  });
});
