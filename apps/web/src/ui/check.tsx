import type { ComponentChildren } from 'preact';
import { useFieldName } from '../page/context.js';
import { describedBy, Field } from './form.js';

interface CheckboxProps {
  readonly name: string;
  readonly value?: string;
  readonly label: ComponentChildren;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly checked: boolean;
  /** Where several share a name. */
  readonly id?: string;
}

/** One thing that is so or not. */
export function Checkbox({ name, value = 'yes', label, hint, problem, checked, id = name }: CheckboxProps) {
  useFieldName(id, label);
  return (
    <div class={problem ? 'check-line has-problem' : 'check-line'}>
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy({ name: id, hint, problem })}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
  readonly options: readonly Option[];
  readonly value: string;
  /** Whether its options are names, and no words of the page. */
  readonly names?: true;
}

/** One of many. */
export function SelectField({ name, label, hint, problem, options, value, names }: SelectProps) {
  return (
    <Field name={name} label={label} hint={hint} problem={problem}>
      <select
        id={name}
        name={name}
        dir={names && 'auto'}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy({ name, hint, problem })}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
