import { randomUUID } from 'node:crypto';
import type { ComponentChildren, JSX } from 'preact';
import { type NamedField, useFieldName, useView, useVisit } from '../page/context.js';
import type { Problem } from '../page/problem.js';
import { Told } from './told.js';

interface PostFormProps extends Omit<JSX.IntrinsicElements['form'], 'method'> {
  readonly action: string;
  readonly children: ComponentChildren;
}

/** A form that changes something: it carries the session's token. */
export function PostForm({ children, ...rest }: PostFormProps) {
  const token = useVisit().formToken();
  return (
    <form method="post" {...rest}>
      {token && <input type="hidden" name="token" value={token} />}
      {children}
    </form>
  );
}

/** The key that makes a form's work happen once, however often it is sent. It stays the same when the form comes back with a problem, unless that is another piece of work. */
export function OnceKey({ isAnother = false }: { isAnother?: boolean | undefined }) {
  const sent = useVisit().form.text('idempotencyKey');
  const kept = isAnother ? '' : sent;
  return <input type="hidden" name="idempotencyKey" value={/^[\w-]{8,64}$/.test(kept) ? kept : randomUUID()} />;
}

/** The id of what says that something was done. */
export const DONE = 'done';

/** Says that something is done, on the page that a form led to: the one whose `?done=` names it. Gets the focus. */
export function Done({ name, children }: { name: string; children: ComponentChildren }) {
  const { query } = useVisit();
  if (query.get('done') !== name) return null;
  // Where something else takes the focus, it is described by this.
  return (
    <p class="done" id={DONE} {...(!query.has('at') && { tabIndex: -1, 'data-focus': true })}>
      {children}
    </p>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  /** What it is called away from its place, where its label does not say it: "Source 2: Address". */
  readonly called?: string | undefined;
  /** Says behind the label that it may not stay empty. */
  readonly needed?: boolean | undefined;
  readonly hint?: string | undefined;
  /** What is wrong with it, and what would be right. */
  readonly problem?: string | undefined;
  readonly children?: ComponentChildren;
}

/** Ids of what describes a field, for `aria-describedby`. */
export function describedBy({
  name,
  hint,
  problem,
}: Pick<FieldProps, 'name' | 'hint' | 'problem'>): string | undefined {
  const ids = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** A label, a hint, what is wrong, and the control between. */
export function Field({ name, label, called = label, needed, hint, problem, children }: FieldProps) {
  useFieldName(name, called);
  return (
    <div class={problem ? 'field has-problem' : 'field'}>
      <label for={name}>
        {label}
        <Needed needed={needed} />
      </label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {problem && (
        <p class="field-problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}

/** Behind the name of what may not stay empty. */
export function Needed({ needed }: { needed: boolean | undefined }) {
  const { t } = useVisit();
  return needed ? <> ({t('ui.required')})</> : null;
}

interface InputProps extends FieldProps {
  readonly type?: 'text' | 'password' | 'email' | 'url' | 'number' | 'date' | 'datetime-local' | 'search';
  readonly value?: string | number | undefined;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly autocapitalize?: 'none';
  readonly inputmode?: 'numeric' | 'decimal';
  readonly placeholder?: string;
  readonly min?: string | number;
  readonly max?: string | number;
  readonly step?: string | number;
  readonly list?: string;
}

/** A field of one line. */
export function TextField({ name, label, called, needed, hint, problem, ...rest }: InputProps) {
  const described = { name, label, called, needed, hint, problem };
  return (
    <Field {...described}>
      <input
        id={name}
        name={name}
        dir="auto"
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(described)}
        {...(rest as JSX.IntrinsicElements['input'])}
      />
    </Field>
  );
}

type AreaProps = FieldProps & Omit<JSX.IntrinsicElements['textarea'], 'name' | 'label' | 'id' | 'children'>;

/** A field of several lines. */
export function AreaField({ name, label, called, needed, hint, problem, value, ...rest }: AreaProps) {
  const described = { name, label, called, needed, hint, problem };
  return (
    <Field {...described}>
      <textarea
        id={name}
        name={name}
        dir="auto"
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={describedBy(described)}
        {...rest}
        defaultValue={value as string | undefined}
      />
    </Field>
  );
}

/** What a form was refused for, at its top, with the names of the fields and links to them. Gets the focus when the page opens, also where no script gives it. */
export function ProblemSummary({ problem }: { problem: Problem | undefined }) {
  const view = useView();
  const { t } = view.visit;
  if (!problem) return null;
  const places = [...view.fields.keys()];
  // As they stand on the page, which is known once all of it has been rendered; what is said of no field of it comes last.
  const placeOf = (name: string) => (view.fields.has(name) ? places.indexOf(name) : places.length);
  const fields = [...problem.fields].sort(([one], [other]) => placeOf(one) - placeOf(other));
  if (fields.length > 0) view.speaksOfFields = true;
  return (
    <div class="problem" role="alert" tabIndex={-1} data-focus autofocus>
      <h2>{t('problem.heading', { count: Math.max(1, fields.length) })}</h2>
      {fields.length === 0 ? (
        <p>{problem.message}</p>
      ) : (
        <ul>
          {fields.map(([name, message]) => (
            <li key={name}>
              <NamedProblem field={view.fields.get(name)} message={message} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is wrong with a field, said away from it. */
function NamedProblem({ field, message }: { field: NamedField | undefined; message: string }) {
  if (!field) return <>{message}</>;
  return (
    <a href={`#${field.id}`}>
      <Told name="problem.ofField" values={{ field: <b>{field.label}</b>, message: <>{message}</> }} />
    </a>
  );
}
