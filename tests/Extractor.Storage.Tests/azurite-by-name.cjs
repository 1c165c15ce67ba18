// Loaded into Azurite before it starts. Its store takes the first condition of a query from an index and tries the others one
// document after another. Azurite asks for the account first, which all blobs have in common, so each request would cost as much
// as there are blobs: minutes for ten thousand. Asking for the name first finds the same blobs.
const Module = require('node:module');
const load = Module._load;

Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request === 'lokijs' && !loaded.Collection.prototype.asksNameFirst) {
    const { findOne } = loaded.Collection.prototype;
    loaded.Collection.prototype.asksNameFirst = true;
    loaded.Collection.prototype.findOne = function ({ name, ...others } = {}) {
      return findOne.call(this, name === undefined ? others : { name, ...others });
    };
  }
  return loaded;
};
