import { Controller, Param } from '@nestjs/common';
import { EditedCaseStudyPageDocument } from '../generated/documents.js';
import type { FormFields } from '../page/form.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { requireEditable, signedIn } from './editable.js';
import { recordTable } from './record-table.js';
import { TablePage, type TablePageProps } from './table.page.js';
import { textOf } from './table-file.js';
import { type Correction, corrected } from './table-text.js';

/** A table of figures, taken in with a report of the cells that are wrong. */
@Controller('case-studies/:slug/figures/table')
export class TableController {
  @Page('')
  async ask(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const elsewhere = signedIn(visit);
    if (elsewhere !== null) return elsewhere;
    return this.show(visit, { ...(await this.find(visit, slug)), text: '' });
  }

  @Form('', { files: true })
  async take(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const found = await this.find(visit, slug);
    const { form, t } = visit;
    const read = form.file ? await textOf(form.file) : { text: corrected(form.text('table'), correctionsIn(form)) };
    if ('fault' in read) {
      const message = t(`editing.fault_${read.fault}`);
      const refusal = { message, faults: [{ line: null, column: null, message }], more: 0 };
      return this.show(visit, { ...found, text: form.text('table'), refusal });
    }
    const { text } = read;
    const recorded = await recordTable(visit, found.caseStudy.id, text, visit.form.text('idempotencyKey'));
    if (!('stored' in recorded)) return this.show(visit, { ...found, text, refusal: recorded });
    const { points, series } = recorded.stored;
    return visit.seeOther(
      `/case-studies/${found.caseStudy.slug}/figures?done=imported&points=${points}&series=${series}`,
    );
  }

  private show(visit: Visit, props: TablePageProps): string {
    return visit.page({ title: visit.t('editing.tableTitle') }, <TablePage {...props} />, props.refusal ? 422 : 200);
  }

  private async find(visit: Visit, slug: string) {
    const { caseStudy, ...frame } = await visit.ask(EditedCaseStudyPageDocument, { slug });
    return { frame, caseStudy: requireEditable(visit, caseStudy) };
  }
}

/** Cells that were corrected in the report. */
function correctionsIn(form: FormFields): Correction[] {
  return form.entries().flatMap(([name, now]) => {
    const [, line, column] = /^cell\.(\d{1,6})\.(\d{1,3})$/.exec(name) ?? [];
    if (line === undefined || column === undefined) return [];
    return [{ line: Number(line), column: Number(column), was: form.text(`was.${line}.${column}`), now }];
  });
}
