import { Checkbox, SelectField } from '../ui/check.js';
import { Choice } from '../ui/choice.js';
import { Fieldset } from '../ui/fieldset.js';
import { FileField } from '../ui/file.js';
import { AreaField, PostForm, ProblemSummary, TextField } from '../ui/form.js';
import { Rows } from '../ui/rows.js';
import { HEBREW, LONG, PROBLEM, WHOLE_PROBLEM } from './samples.js';

const HINT = 'What helps to fill it in.';
const WRONG = 'What is wrong with it, and what would be right.';
const STATES = [
  ['usual', {}],
  ['hint', { hint: HINT }],
  ['problem', { hint: HINT, problem: WRONG }],
] as const;
const OPTIONS = [
  { value: 'one', label: 'One' },
  { value: 'two', label: 'Two', hint: HINT },
];

/** Fields of every kind: plain, with a hint, with a problem. They lead nowhere. */
export function GalleryForms() {
  return (
    <section aria-labelledby="forms" class="edit-fold">
      <h2 id="forms">Forms</h2>
      <p class="done">Something was done.</p>
      <ProblemSummary problem={PROBLEM} />
      <ProblemSummary problem={WHOLE_PROBLEM} />
      <PostForm action="/dev/ui">
        <Fieldset name="lines" legend="One line" hint={HINT}>
          {STATES.map(([name, state]) => (
            <TextField key={name} name={`${name}-line`} label={`A line: ${name}`} value="Words" {...state} />
          ))}
          <TextField name="long-line" label={LONG} value={LONG} />
          <TextField name="rtl-line" label="Right to left" value={HEBREW} />
          <TextField name="day-line" label="A day" type="date" value="2026-10-05" />
        </Fieldset>
        <Fieldset name="areas" legend="Several lines">
          {STATES.map(([name, state]) => (
            <AreaField key={name} name={`${name}-area`} label={`Lines: ${name}`} value={'One\nTwo'} {...state} />
          ))}
        </Fieldset>
        <Fieldset name="choices" legend="Choices" problem={WRONG}>
          {STATES.map(([name, state]) => (
            <Checkbox key={name} name={`${name}-box`} label={`A box: ${name}`} checked={name === 'hint'} {...state} />
          ))}
          {STATES.map(([name, state]) => (
            <Choice
              key={name}
              name={`${name}-radio`}
              label={`One of: ${name}`}
              options={OPTIONS}
              chosen="two"
              {...state}
            />
          ))}
          {STATES.map(([name, state]) => (
            <SelectField
              key={name}
              name={`${name}-list`}
              label={`A list: ${name}`}
              options={OPTIONS}
              value="two"
              {...state}
            />
          ))}
        </Fieldset>
        <Fieldset name="files" legend="Files">
          {STATES.map(([name, state]) => (
            <FileField key={name} name={`${name}-file`} label={`A file: ${name}`} accept="image/*" {...state} />
          ))}
        </Fieldset>
        <Fieldset name="many" legend="As many as there are">
          <Rows
            name="things"
            rows={['First', LONG]}
            legend={(_row, at) => `Thing ${at + 1}`}
            remove={(_row, at) => ({ label: 'Remove', named: `Remove thing ${at + 1}` })}
            add="Add another thing"
            action="/dev/ui"
          >
            {(row, at) => <TextField name={`things.${at}.name`} label="Name" value={row} />}
          </Rows>
        </Fieldset>
      </PostForm>
    </section>
  );
}
