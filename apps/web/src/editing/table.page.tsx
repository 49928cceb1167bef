import { limits } from '#kernel';
import type { EditedCaseStudyFragment, FrameFragment } from '../generated/documents.js';
import { useVisit } from '../page/context.js';
import { FileField } from '../ui/file.js';
import { AreaField, OnceKey } from '../ui/form.js';
import { Scrolls } from '../ui/scrolls.js';
import { FileForm } from '../writing/file-form.js';
import { EditingFrame } from './editing-frame.js';
import type { TableFault } from './record-table.js';
import { readTable, type TableRow } from './table-text.js';

export interface TablePageProps {
  readonly frame: FrameFragment;
  readonly caseStudy: EditedCaseStudyFragment;
  readonly text: string;
  readonly refusal?:
    | { readonly message: string; readonly faults: readonly TableFault[]; readonly more: number }
    | undefined;
}

/** A table of figures: pasted or as a file, and what is wrong with it where it stands. */
export function TablePage({ frame, caseStudy, text, refusal }: TablePageProps) {
  const { t } = useVisit();
  const base = `/case-studies/${caseStudy.slug}/figures`;
  const whole = refusal?.faults.find(({ line }) => line === null)?.message;
  return (
    <EditingFrame frame={frame} caseStudy={caseStudy} part="figures" title={t('editing.tableTitle')}>
      {!refusal && (
        <>
          <p class="edit-lead">{t('editing.tableLead')}</p>
          <Example />
        </>
      )}
      <FileForm
        action={`${base}/table`}
        class="editing"
        most={limits.metric.fileBytes}
        tooLarge={t('editing.fault_large')}
      >
        <OnceKey />
        {refusal && <Report text={text} refusal={refusal} />}
        <AreaField
          name="table"
          label={refusal ? t('editing.tableWhole') : t('editing.tablePaste')}
          hint={refusal ? t('editing.tableWholeHint') : t('editing.tablePasteHint')}
          value={text}
          problem={whole}
          class="table-text"
          rows={refusal ? 6 : 10}
          spellcheck={false}
          wrap="off"
        />
        {!refusal && (
          <FileField
            name="file"
            label={t('editing.tableFile')}
            hint={t('editing.tableFileHint')}
            accept=".csv,.tsv,.txt,text/csv"
          />
        )}
        <div class="actions">
          <button type="submit" class="button main">
            {refusal ? t('editing.tableAgain') : t('editing.tableStore')}
          </button>
          <a href={base}>{t('editing.backToFigures')}</a>
        </div>
      </FileForm>
    </EditingFrame>
  );
}

function Example() {
  const { t } = useVisit();
  return (
    <details class="edit-fold">
      <summary>{t('editing.tableExample')}</summary>
      <p>{t('editing.tableColumns')}</p>
      <pre>
        {
          'series,unit,paid,provenance,baseline,on,value,note\nLoans,books,false,EXPORT,120,2026-03-02,131,\nLoans,books,false,EXPORT,120,2026-03-09,190,"Posters up, geese everywhere"\n'
        }
      </pre>
    </details>
  );
}

/** The rows that something is wrong with, as they stand in the table: a bad cell can be corrected right there. */
function Report({ text, refusal }: { text: string; refusal: NonNullable<TablePageProps['refusal']> }) {
  const { t } = useVisit();
  const { faults, more } = refusal;
  const { rows } = readTable(text);
  const [head] = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const lines = [...new Set(faults.map(({ line }) => line))].filter((line): line is number => line !== null);
  const count = faults.length + more;
  return (
    <>
      <div class="problem" role="alert" tabIndex={-1} data-focus>
        <h2>{t('editing.tableRefused', { count })}</h2>
        {lines.length === 0 && <p>{faults[0]?.message ?? refusal.message}</p>}
        {more > 0 && <p>{t('editing.tableMore', { count: more })}</p>}
      </div>
      {lines.length > 0 && (
        <Scrolls label={t('editing.tableRows')}>
          <table class="table-report">
            <caption>{t('editing.tableRowsHint')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('editing.line')}</th>
                {names.map((name, at) => (
                  <th scope="col" key={at}>
                    <bdi>{name}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <ReportRow
                  key={line}
                  line={line}
                  names={names}
                  row={line === head?.line ? undefined : rows.find((row) => row.line === line)}
                  faults={faults.filter((fault) => fault.line === line)}
                />
              ))}
            </tbody>
          </table>
        </Scrolls>
      )}
    </>
  );
}

interface ReportRowProps {
  readonly line: number;
  readonly names: readonly string[];
  readonly row: TableRow | undefined;
  readonly faults: readonly TableFault[];
}

function ReportRow({ line, names, row, faults }: ReportRowProps) {
  const { t } = useVisit();
  const whole = faults.filter(({ column }) => column === null || !names.includes(column) || !row);
  return (
    <>
      <tr>
        <th scope="row">{line}</th>
        {names.map((name, at) => {
          const cell = row?.cells[at] ?? '';
          const fault = row && faults.find(({ column }) => column !== null && names.indexOf(column) === at);
          if (!fault) {
            return (
              <td key={at} dir="auto">
                {cell}
              </td>
            );
          }
          const id = `cell.${line}.${at}`;
          return (
            <td key={at} class="bad">
              <label class="vh" for={id}>
                {t('editing.cell', { line, column: name })}
              </label>
              <input type="hidden" name={`was.${line}.${at}`} value={cell} />
              <input
                id={id}
                name={id}
                value={cell}
                dir="auto"
                aria-invalid="true"
                aria-describedby={`${id}-problem`}
                size={Math.min(24, Math.max(8, cell.length))}
              />
              <p class="field-problem" id={`${id}-problem`}>
                {fault.message}
              </p>
            </td>
          );
        })}
      </tr>
      {whole.map(({ message }) => (
        <tr key={message}>
          <td class="bad" colSpan={names.length + 1}>
            <p class="field-problem">{t('editing.lineSays', { line, message })}</p>
          </td>
        </tr>
      ))}
    </>
  );
}
