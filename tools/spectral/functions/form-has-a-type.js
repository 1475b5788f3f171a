const FORMS = ['application/x-www-form-urlencoded', 'multipart/form-data'];

// Whether a reference stands anywhere but in the schema of a form.
function isUsed(value, reference, path) {
  if (value?.$ref === reference) {
    const [mediaType, last] = path.slice(-2);
    return !(last === 'schema' && FORMS.includes(mediaType));
  }
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => isUsed(inner, reference, [...path, key]));
}

export default function formHasAType(schema, _options, { documentInventory }) {
  const elsewhere = schema?.$ref && isUsed(documentInventory.unresolved, schema.$ref, []);
  return elsewhere ? undefined : [{ message: schema?.$ref ?? 'an inline schema' }];
}
