const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('floor', {
  send: (text) => ipcRenderer.send('floor', text),
  listen: (draw) => ipcRenderer.on('floor', (_event, text) => draw(text)),
});
