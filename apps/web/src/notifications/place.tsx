/** Brings one back to the same part of the list. */
export function Place({ place }: { place: URLSearchParams }) {
  return (
    <>
      {['show', 'after'].map((name) => {
        const value = place.get(name);
        return value && <input key={name} type="hidden" name={name} value={value} />;
      })}
    </>
  );
}
