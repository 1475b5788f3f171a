import { follow } from './follow.js';

// Formats of strings whose Rust types are neither read from headers nor written to them.
const UNREADABLE = ['byte', 'binary', 'date'];

// Whether a string has a Rust type for headers. A UUID is read, but written as its bytes, which are no text.
const isPlainText = (format, isParameter) =>
  !UNREADABLE.includes(format) && (isParameter || format !== 'uuid');

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
  const fault = (message) => [{ message, path: [...path, 'schema'] }];
  if (type === 'boolean') return undefined;
  if (type === 'integer') return fitsByte(schema) ? fault('an integer of one byte') : undefined;
  if (declared.$ref && schema.enum) return fault('an enum by reference');
  if (type === 'string' && isPlainText(format, header.in === 'header')) return undefined;
  return fault([type, format].filter(Boolean).join(' '));
}
