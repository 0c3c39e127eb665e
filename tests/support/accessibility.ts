import axe from 'axe-core';
import type { Page } from 'playwright';

/** What WCAG 2.0 to 2.2 ask for at the levels A and AA, as far as a machine can tell. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Everything on a page that fails a rule, each as `rule: element`, with what a person would have to change. */
export const barriersOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const judge: { run: (on: Document, options: object) => Promise<axe.AxeResults> } = Reflect.get(window, 'axe');
    const { violations } = await judge.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} (${failureSummary ?? ''})`),
    );
  }, rules);
};
