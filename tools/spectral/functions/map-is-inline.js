import { follow } from './follow.js';

export default function mapIsInline(schema, _options, { documentInventory, path }) {
  const target = schema?.$ref && follow(documentInventory.unresolved, schema);
  // `additionalProperties` and `items` may also be names of fields.
  if (path[path.length - 2] === 'properties') return undefined;
  const isMap = typeof target?.additionalProperties === 'object' && !target.properties;
  return isMap ? [{ message: schema.$ref }] : undefined;
}
