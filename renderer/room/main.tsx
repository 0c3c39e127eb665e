import { createRoot } from 'react-dom/client';
import { roomBridge } from './bridge.ts';
import { Room } from './room.tsx';
import '../ui/tokens.css';
import './room.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page of the room has no root.');
createRoot(root).render(<Room bridge={roomBridge()} />);
