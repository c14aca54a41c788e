/** `printed_name` as `printedName`; a name without underscores stays as it is. */
export function camelise(name: string): string {
  return name.replace(/(?<=[a-z0-9])_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * A YAML file's content with all its keys in camel case, however deep; values stay untouched. The
 * one place where the packs' `snake_case` meets the code's names.
 */
export function cameliseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cameliseKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [camelise(key), cameliseKeys(inner)]));
}
