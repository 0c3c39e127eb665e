const clearings: (() => void)[] = [];

/** Registers how a memory of texts of the county is emptied: whatever outlives the state that it was computed from must. */
export const emptiedAtLock = (clear: () => void): void => {
  clearings.push(clear);
};

/** Empties every memory of texts of the county, so that nothing of a locked county stays in a process. */
export const forgetRemembered = (): void => {
  for (const clear of clearings) clear();
};
