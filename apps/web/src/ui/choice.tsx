import { useFieldName } from '../page/context.js';
import { describedBy, Needed } from './form.js';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly lang?: string;
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  /** Says behind the label that one has to be chosen. */
  readonly needed?: boolean;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
}

/** One of a few, all of them in sight. */
export function Choice({ name, label, needed, hint, problem, options, chosen }: ChoiceProps) {
  useFieldName(name, label);
  return (
    <fieldset class={problem ? 'field options has-problem' : 'field options'} id={name} tabIndex={-1}>
      <legend>
        {label}
        <Needed needed={needed} />
      </legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {options.map((option) => (
        <div key={option.value} class="option">
          <input
            type="radio"
            id={`${name}-${option.value}`}
            name={name}
            value={option.value}
            checked={option.value === chosen}
            aria-describedby={option.hint ? `${name}-${option.value}-hint` : describedBy({ name, hint, problem })}
          />
          <label for={`${name}-${option.value}`} lang={option.lang}>
            {option.label}
          </label>
          {option.hint && (
            <p class="hint" id={`${name}-${option.value}-hint`}>
              {option.hint}
            </p>
          )}
        </div>
      ))}
      {problem && (
        <p class="field-problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
