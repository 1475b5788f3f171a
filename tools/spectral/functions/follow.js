// What a reference into the same document leads to; anything else is itself.
export function follow(root, value) {
  const reference = value?.$ref;
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return value;
  const keys = reference.slice(2).split('/').map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
  return follow(root, keys.reduce((at, key) => at?.[decodeURIComponent(key)], root));
}
