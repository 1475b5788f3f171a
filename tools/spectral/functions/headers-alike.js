import { follow } from './follow.js';

// Headers by their names, of every response that has them, must be the same.
export default function headersAlike(responses, _options, { documentInventory, path }) {
  const root = documentInventory.unresolved;
  const first = {};
  const found = [];
  for (const [status, response] of Object.entries(responses)) {
    for (const [name, header] of Object.entries(follow(root, response)?.headers ?? {})) {
      const { required = false, schema } = follow(root, header) ?? {};
      const declared = JSON.stringify([required, follow(root, schema)]);
      const known = (first[name.toLowerCase()] ??= { status, declared });
      if (known.declared !== declared) {
        found.push({ message: `${name} in ${status} differs from ${known.status}`, path: [...path, status] });
      }
    }
  }
  return found;
}
