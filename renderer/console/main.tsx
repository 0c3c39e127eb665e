import '../ui/no-eval.ts';

const place = document.getElementById('app');
if (!place) throw new Error('The page of the console has no place for it.');
// Only now: schemas look at zod's settings when they are made, and a bundler orders static imports as it likes.
void import('./draw.tsx').then(({ drawConsole }) => drawConsole(place));
