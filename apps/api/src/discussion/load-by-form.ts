/** Answers lists that hang on different posts, with one call of `load` for those of one form, in the order of the keys. */
export async function loadByForm<Root, Query, Value>(
  keys: ReadonlyArray<{ readonly root: Root; readonly query: Query; readonly form: string }>,
  load: (roots: Root[], query: Query) => Promise<Value[]>,
): Promise<Value[]> {
  const forms = new Map<string, number[]>();
  for (const [at, { form }] of keys.entries()) {
    const places = forms.get(form);
    if (places) places.push(at);
    else forms.set(form, [at]);
  }
  const values = new Array<Value>(keys.length);
  await Promise.all(
    [...forms.values()].map(async (places) => {
      const asked = places.map((at) => keys[at] as (typeof keys)[number]);
      const loaded = await load(
        asked.map(({ root }) => root),
        (asked[0] as (typeof keys)[number]).query,
      );
      for (const [index, at] of places.entries()) values[at] = loaded[index] as Value;
    }),
  );
  return values;
}
