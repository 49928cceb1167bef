import { describedBy, Field } from './form.js';

interface FileProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  /** Media types or endings, as `accept` takes them. */
  readonly accept: string;
  readonly required?: boolean;
}

/** A file, picked by a button that everybody can press. No browser keeps the choice when a page comes back with a problem. */
export function FileField({ name, label, hint, problem, accept, required }: FileProps) {
  return (
    <Field name={name} label={label} hint={hint} problem={problem}>
      <input
        type="file"
        id={name}
        name={name}
        accept={accept}
        required={required}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy({ name, hint, problem })}
      />
    </Field>
  );
}
