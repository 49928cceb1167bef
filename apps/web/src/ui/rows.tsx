import type { ComponentChildren } from 'preact';

interface RowsProps<Row> {
  /** The list's own: its rows' fields are `name.0.…`. */
  readonly name: string;
  readonly rows: readonly Row[];
  /** What a row is called: "Source 2". */
  readonly legend: (row: Row, at: number) => string;
  readonly children: (row: Row, at: number) => ComponentChildren;
  /** Its button takes a row away; absent where a row cannot be. */
  readonly remove?: (row: Row, at: number) => { readonly label: string; readonly named: string };
  /** What the button says that brings another row. */
  readonly add?: string | undefined;
  /** Where the form is sent, so that the button comes back to the row. */
  readonly action: string;
}

/** Things of one kind, as many as there are. Its buttons send the form (`do=add.name`, `do=remove.name.2`), and the page comes back with all that was typed. */
export function Rows<Row>({ name, rows, legend, children, remove, add, action }: RowsProps<Row>) {
  return (
    <>
      <ol class="field-rows" role="list" id={`${name}-rows`}>
        {rows.map((row, at) => (
          <li key={at}>
            <fieldset class="field-row" id={`${name}.${at}`}>
              <legend>{legend(row, at)}</legend>
              {children(row, at)}
              {remove && (
                <button
                  type="submit"
                  name="do"
                  value={`remove.${name}.${at}`}
                  formaction={`${action}#${name}-rows`}
                  formNoValidate
                  class="slight"
                  aria-label={remove(row, at).named}
                >
                  {remove(row, at).label}
                </button>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      {add && (
        <button
          type="submit"
          name="do"
          value={`add.${name}`}
          formaction={`${action}#${name}.${rows.length}`}
          formNoValidate
        >
          {add}
        </button>
      )}
    </>
  );
}
