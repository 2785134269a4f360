/** Of names that mean the same the first few, and how many more there are, in words. */
export function firstFew(names: readonly string[]): { readonly named: readonly string[]; readonly more: string } {
  const others = names.length - mostNamed;
  return { named: names.slice(0, mostNamed), more: others > 0 ? ` and ${others} more` : '' };
}

const mostNamed = 3;
