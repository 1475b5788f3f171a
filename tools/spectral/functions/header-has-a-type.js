import { follow } from './follow.js';

// The formats whose Rust types are read and written as headers. A UUID is written as its bytes, which are no text.
const FORMATS = {
  string: [undefined, 'date-time', 'email', 'password', 'uri'],
  boolean: [undefined],
  integer: [undefined, 'int32', 'int64'],
};

// The generator takes the smallest type that holds the limits, but for those with a format.
function fitsByte({ format, minimum = -Infinity, maximum = Infinity, exclusiveMinimum, exclusiveMaximum }) {
  const least = minimum + (exclusiveMinimum ? 1 : 0);
  const most = maximum - (exclusiveMaximum ? 1 : 0);
  return format === undefined && ((least >= 0 && most <= 255) || (least >= -128 && most <= 127));
}

export default function headerHasAType(header, _options, { documentInventory, path }) {
  const root = documentInventory.unresolved;
  const declared = follow(root, header)?.schema;
  const schema = follow(root, declared);
  if (!schema || header.$ref) return undefined;
  const { type, format } = schema;
  const at = [...path, 'schema'];
  if (declared.$ref && schema.enum) return [{ message: 'an enum by reference', path: at }];
  if (!FORMATS[type]?.includes(format)) return [{ message: [type, format].filter(Boolean).join(' '), path: at }];
  if (type === 'integer' && fitsByte(schema)) return [{ message: 'an integer of one byte', path: at }];
  return undefined;
}
