/** The id of a row in SQL, told apart by its number: any expression, or `i` of a series that is gone through. */
export function rowId(prefix: string, number = 'i'): string {
  return `('${prefix}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}
