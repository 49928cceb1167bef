import { useFieldName, useVisit } from '../page/context.js';
import { isEmptyRow, type PointRow } from './series-form.js';

interface PointRowsProps {
  readonly points: readonly PointRow[];
  readonly told: (name: string) => string | undefined;
  readonly action: string;
}

/** Day, figure and note of each point, a line each where there is room. Its last rows are empty, for new ones. */
export function PointRows({ points, told, action }: PointRowsProps) {
  const { t } = useVisit();
  return (
    <>
      <div class="point-heads" aria-hidden="true">
        <span>{t('editing.day')}</span>
        <span>{t('editing.figure')}</span>
        <span>{t('editing.note')}</span>
      </div>
      <ol class="point-rows" role="list">
        {points.map((row, at) => (
          <li key={at}>
            <Point row={row} at={at} told={told} />
          </li>
        ))}
      </ol>
      <button
        type="submit"
        name="do"
        value="add"
        formaction={`${action}#points.${points.filter((row) => !isEmptyRow(row)).length}.on`}
        formNoValidate
      >
        {t('editing.morePoints')}
      </button>
    </>
  );
}

function Point({ row, at, told }: { row: PointRow; at: number; told: PointRowsProps['told'] }) {
  const { t } = useVisit();
  const of = row.was === '' ? t('editing.newPoint', { number: at + 1 }) : row.was;
  return (
    <div class="point-row">
      <Cell field="on" label={t('editing.day')} {...{ row, at, of, told }} />
      <Cell field="value" label={t('editing.figure')} {...{ row, at, of, told }} />
      <Cell field="note" label={t('editing.note')} {...{ row, at, of, told }} />
      {row.was !== '' && (
        <div class="check-line">
          <input type="hidden" name={`points.${at}.was`} value={row.was} />
          <input type="hidden" name={`points.${at}.mark`} value={row.mark} />
          <input
            type="checkbox"
            id={`points.${at}.remove`}
            name={`points.${at}.remove`}
            value="yes"
            checked={row.remove}
          />
          <label for={`points.${at}.remove`}>
            {t('editing.remove')}
            <span class="vh"> {row.was}</span>
          </label>
        </div>
      )}
    </div>
  );
}

interface CellProps {
  readonly field: 'on' | 'value' | 'note';
  readonly label: string;
  readonly row: PointRow;
  readonly at: number;
  /** What its row is called. */
  readonly of: string;
  readonly told: PointRowsProps['told'];
}

function Cell({ field, label, row, at, of, told }: CellProps) {
  const name = `points.${at}.${field}`;
  const problem = told(name);
  useFieldName(name, `${label}, ${of}`);
  return (
    <div class={problem ? 'point-cell has-problem' : 'point-cell'} data-cell={field}>
      <label for={name}>
        {label}
        <span class="vh">, {of}</span>
      </label>
      <input
        id={name}
        name={name}
        {...(field === 'on' ? { type: 'date' as const } : { type: 'text' as const })}
        inputMode={field === 'value' ? 'decimal' : undefined}
        dir="auto"
        value={row[field]}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${name}-problem` : undefined}
      />
      {problem && (
        <p class="field-problem" id={`${name}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
