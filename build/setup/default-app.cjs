// What `electron <folder>` does in an official Electron; the carved runtime comes without it.
// Kept to CommonJS without dependencies: it is packed as resources/default_app.asar.
const path = require('node:path');
const { app } = require('electron');

const args = process.argv.slice(1);
const required = args.indexOf('-r');
if (required >= 0) require(path.resolve(args[required + 1]));
const folder = args.find((arg, at) => !arg.startsWith('-') && !(required >= 0 && at === required + 1));
if (!folder) {
  console.error('Usage: electron <folder of the application>');
  app.exit(1);
} else {
  const root = path.resolve(folder);
  const manifest = require(path.join(root, 'package.json'));
  process.defaultApp = true;
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(root);
  require(path.join(root, manifest.main));
}
