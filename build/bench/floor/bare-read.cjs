// The floor of an import: the library alone reads the file, in the same kind of process, and says how many rows it found.
const { readFileSync } = require('node:fs');
const { read } = require('@e965/xlsx');

process.parentPort.on('message', ({ data }) => {
  const book = read(readFileSync(data), { dense: true });
  process.parentPort.postMessage(book.Sheets[book.SheetNames[0]]['!data'].length);
});
