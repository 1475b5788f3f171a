const isJson = (mediaType) => /^application\/([^;]+\+)?json\b/.test(mediaType);

export default function bodiesOfOneKind(content, _options, { path }) {
  const [first, ...others] = Object.entries(content ?? {});
  const isAlike = ([type, { schema }]) =>
    isJson(first[0]) && isJson(type) && JSON.stringify(schema) === JSON.stringify(first[1].schema);
  const alien = others.find((other) => !isAlike(other));
  return alien && [{ message: alien[0], path: [...path, alien[0]] }];
}
