import { createContext, useContext, useState } from 'react';

/** Whether the scene is drawn again after the wall was black. */
export const ComesBack = createContext(false);

/** For what fades in when it is new: it stood there before the wall was black, and comes back in one frame. */
export const useStill = (): string => {
  const [isStill] = useState(useContext(ComesBack));
  return isStill ? ' still' : '';
};
