/** The screens of the console, in the order of the bar; Alt+Shift+1 to 6 go there. */
export const routes = ['meeting', 'village', 'ledger', 'intake', 'papers', 'settings'] as const;
export type Route = (typeof routes)[number];
