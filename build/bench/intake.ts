import { chooseFiles } from '../../tests/support/application.ts';
import { type Clerk, goTo } from '../../tests/support/clerk.ts';

/** Imports a file as far as its preview, from the press of the button to the preview on the screen, in ms; drops it again. */
export const timePreview = async (clerk: Clerk, file: string): Promise<number> => {
  const { page, words } = clerk;
  await goTo(clerk, 'intake');
  await chooseFiles(clerk.app, [file]);
  const took = await page.getByRole('button', { name: words('intake.choose') }).evaluate(
    (button, drop) =>
      new Promise<number>((resolve, reject) => {
        const from = performance.now();
        const look = () => {
          if ([...document.querySelectorAll('button')].some(({ textContent }) => textContent?.includes(drop)))
            resolve(performance.now() - from);
          else if (performance.now() - from > 60_000) reject(new Error('There is no preview after a minute.'));
          else requestAnimationFrame(look);
        };
        if (button instanceof HTMLElement) button.click();
        look();
      }),
    words('intake.drop'),
  );
  await page.getByRole('button', { name: words('intake.drop') }).press('Enter');
  await page.getByRole('button', { name: words('intake.choose') }).waitFor();
  return took;
};
