import { createRoot } from 'react-dom/client';
import { HostSheet } from '../../../renderer/ui/host/host-sheet.tsx';
import { RoomScene } from '../../../renderer/ui/wall/room-scene.tsx';
import { hostView } from '../../../shared/views/build-host-view.ts';
import { roomView } from '../../../shared/views/build-room-view.ts';
import { today } from '../liuwan.ts';
import { gallery } from './gallery.ts';
import '../../../renderer/ui/tokens.css';
import '../../../renderer/room/room.css';

// Which picture is asked for in the address: #name,language,theme.
const [name = '', language = 'zh', theme = 'light'] = decodeURIComponent(location.hash.slice(1)).split(',');
const inEnglish = language === 'en' ? 'en' : 'zh';
const inDark = theme === 'dark' ? 'dark' : 'light';
const state = (gallery[name.replace('host-', '')] ?? gallery['profile'])?.();
const root = document.getElementById('root');
document.documentElement.dataset['theme'] = inDark;
document.documentElement.lang = inEnglish;
if (root && state) {
  if (name.startsWith('host-')) await import('../../../renderer/host/host.css');
  createRoot(root).render(
    name.startsWith('host-') ? (
      <main>
        <HostSheet view={hostView(state, today, inEnglish, inDark)} />
      </main>
    ) : (
      <RoomScene view={roomView(state, today, inEnglish, inDark)} />
    ),
  );
}
