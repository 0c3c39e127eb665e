import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import '../ui/tokens.css';
import '../ui/common.css';

/** Draws the console into the place that its page has for it. */
export const drawConsole = (place: HTMLElement): void => {
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
};
