import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classesAtLarge, classesGiven, leakingStyles } from '../../../build/check-styles.ts';

describe('the check of the styles', () => {
  test('finds no class of the console that the wall gives out too', () => {
    expect(leakingStyles(join(import.meta.dirname, '../../..'))).toEqual([]);
  });

  test('knows the classes of plain, chosen and composed names', () => {
    const markup = `<a className="facts" /><b className={isOn ? 'since late' : ''} /><i className={\`wall-ask \${state}\`} />`;
    expect([...classesGiven(markup)].sort()).toEqual(['facts', 'late', 'since', 'state', 'wall-ask']);
  });

  test('takes a selector for at large only where the class comes first', () => {
    const css = '.facts span, .mark { } /* .no */ .pane .since { } @media print { .late { } }';
    expect([...classesAtLarge(css)].sort()).toEqual(['facts', 'late', 'mark', 'pane']);
  });
});
