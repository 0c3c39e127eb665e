import { createRoot } from 'react-dom/client';
import { hostBridge } from './bridge.ts';
import { Host } from './host.tsx';
import '../ui/tokens.css';
import './host.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page of the host has no root.');
createRoot(root).render(<Host bridge={hostBridge()} />);
