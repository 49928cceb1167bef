import type { ComponentChildren } from 'preact';
import { useFieldName } from '../page/context.js';

interface FieldsetProps {
  /** What problems of the group as a whole lead to. */
  readonly name: string;
  readonly legend: ComponentChildren;
  readonly hint?: string | undefined;
  /** What is wrong with the group as a whole. */
  readonly problem?: string | undefined;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Fields that belong together, under a heading of their own. */
export function Fieldset({ name, legend, hint, problem, class: className = '', children }: FieldsetProps) {
  useFieldName(name, legend);
  const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset
      class={`field-group ${problem ? 'has-problem ' : ''}${className}`.trim()}
      id={name}
      tabIndex={problem ? -1 : undefined}
      aria-describedby={described || undefined}
    >
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
      {children}
    </fieldset>
  );
}
