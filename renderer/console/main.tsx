import '../ui/no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import '../ui/tokens.css';
import '../ui/common.css';

const place = document.getElementById('app');
if (!place) throw new Error('The page of the console has no place for it.');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
