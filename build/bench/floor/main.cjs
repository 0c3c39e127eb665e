// The floor of the benchmark: the least that any Electron application with two windows could do for one key.
const { app, BrowserWindow, ipcMain } = require('electron');
const path = require('node:path');

const open = (file) => {
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    webPreferences: { preload: path.join(__dirname, 'preload.cjs'), backgroundThrottling: false },
  });
  return window.loadFile(path.join(__dirname, file)).then(() => window);
};

app.whenReady().then(async () => {
  await open('a.html');
  if (process.env.FLOOR_PAIR !== '1') return;
  const second = await open('b.html');
  ipcMain.on('floor', (_event, text) => second.webContents.send('floor', text));
});
