import { Controller, Param } from '@nestjs/common';
import {
  FiguresPageDocument,
  RecordMetricsDocument,
  SeriesPageDocument,
  type SeriesPageQuery,
} from '../generated/documents.js';
import { NoSuchPage, type Problem, problemOf } from '../page/problem.js';
import { Form, Page, Visiting } from '../page/route.js';
import type { Visit } from '../page/visit.js';
import { requireEditable, signedIn } from './editable.js';
import { FiguresPage } from './figures.page.js';
import { POINTS_PER_PAGE, SeriesPage, type SeriesPageProps } from './series.page.js';
import {
  blankSeries,
  isEmptyRow,
  placeOf,
  type SeriesFault,
  seriesFaults,
  storedSeries,
  toSent,
  typedSeries,
  type WrittenSeries,
  withEmptyRows,
} from './series-form.js';

/** Empty rows that a form has for new points. */
const ROOM = 3;
/** Those that its button brings. */
const MORE = 10;

/** The figures of a case study over time, series by series. */
@Controller('case-studies/:slug/figures')
export class FiguresController {
  @Page('')
  async list(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const elsewhere = signedIn(visit);
    if (elsewhere !== null) return elsewhere;
    const found = await visit.ask(FiguresPageDocument, { slug });
    const caseStudy = requireEditable(visit, found.caseStudy);
    const title = visit.t('editing.figuresOf', { title: caseStudy.title });
    return visit.page({ title }, <FiguresPage found={{ ...found, caseStudy }} />);
  }

  @Page('new')
  async begin(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const elsewhere = signedIn(visit);
    if (elsewhere !== null) return elsewhere;
    const { frame, caseStudy } = await this.find(visit, slug);
    return this.show(visit, { frame, caseStudy, series: withEmptyRows(blankSeries(), ROOM), from: 0, count: 0 });
  }

  @Form('new')
  async create(@Param('slug') slug: string, @Visiting() visit: Visit): Promise<string> {
    const { frame, caseStudy } = await this.find(visit, slug);
    return this.store(visit, { frame, caseStudy, from: 0, count: 0 });
  }

  @Page(':id')
  async edit(@Param('slug') slug: string, @Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    const elsewhere = signedIn(visit);
    if (elsewhere !== null) return elsewhere;
    const found = await this.find(visit, slug, id);
    const { frame, caseStudy, one, from, count } = found;
    const series = storedSeries(one, one.points.slice(from, from + POINTS_PER_PAGE));
    return this.show(visit, { frame, caseStudy, id, series: withEmptyRows(series, ROOM), from, count });
  }

  @Form(':id')
  async save(@Param('slug') slug: string, @Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    const { frame, caseStudy, from, count } = await this.find(visit, slug, id);
    return this.store(visit, { frame, caseStudy, id, from, count });
  }

  @Form(':id/remove')
  async remove(@Param('slug') slug: string, @Param('id') id: string, @Visiting() visit: Visit): Promise<string> {
    const { caseStudy } = await this.find(visit, slug);
    const base = `/case-studies/${caseStudy.slug}/figures`;
    // Sent twice, it is gone already.
    const idempotencyKey = visit.form.text('idempotencyKey');
    const input = { caseStudyId: caseStudy.id, series: [{ id, remove: true }], idempotencyKey };
    const { problem } = await visit.send(RecordMetricsDocument, { input });
    if (problem) throw problem;
    return visit.seeOther(`${base}?done=removed`);
  }

  private async store(visit: Visit, props: Omit<SeriesPageProps, 'series'>): Promise<string> {
    const { caseStudy, id = null, from } = props;
    const series = typedSeries(visit.form);
    const empty = series.points.filter(isEmptyRow).length;
    const roomy = withEmptyRows(series, Math.max(empty, ROOM));
    if (visit.form.text('do') === 'add')
      return this.show(visit, { ...props, series: withEmptyRows(series, empty + MORE) });
    const problem = faults(visit, roomy);
    if (problem) return this.show(visit, { ...props, series: roomy, problem });
    const sent = toSent(roomy, id);
    const idempotencyKey = visit.form.text('idempotencyKey');
    const input = { caseStudyId: caseStudy.id, series: [sent.input], idempotencyKey };
    const answer = await visit.send(RecordMetricsDocument, { input });
    if (answer.problem) {
      const placed = answer.problem.movedTo((path) => placeOf(sent, path));
      return this.show(visit, { ...props, series: roomy, problem: placed });
    }
    const base = `/case-studies/${caseStudy.slug}/figures`;
    return visit.seeOther(id ? `${base}/${id}?${from > 0 ? `from=${from}&` : ''}done=saved` : `${base}?done=saved`);
  }

  private show(visit: Visit, props: SeriesPageProps): string {
    const { id, series, problem } = props;
    const { t } = visit;
    const title = id ? t('editing.seriesTitle', named(series)) : t('editing.newSeries');
    return visit.page({ title }, <SeriesPage {...props} />, problem ? 422 : 200);
  }

  private find(visit: Visit, slug: string): Promise<FoundStudy>;
  private find(visit: Visit, slug: string, id: string): Promise<FoundSeries>;
  private async find(visit: Visit, slug: string, id?: string): Promise<FoundStudy | FoundSeries> {
    const { caseStudy: found, ...frame } = await visit.ask(SeriesPageDocument, { slug });
    const caseStudy = requireEditable(visit, found);
    if (id === undefined) return { frame, caseStudy };
    const one = caseStudy.metrics.find((series) => series.id === id);
    if (!one) throw new NoSuchPage();
    const count = one.points.length;
    const asked = Number(visit.query.get('from')) || 0;
    const from = asked > 0 && asked < count ? Math.floor(asked) : 0;
    return { frame, caseStudy, one, from, count };
  }
}

type Study = NonNullable<SeriesPageQuery['caseStudy']>;

interface FoundStudy {
  readonly frame: Omit<SeriesPageQuery, 'caseStudy'>;
  readonly caseStudy: Study;
}

interface FoundSeries extends FoundStudy {
  readonly one: Study['metrics'][number];
  readonly from: number;
  readonly count: number;
}

function named({ name, unit }: WrittenSeries) {
  return { name, unit };
}

function faults({ t }: Visit, series: WrittenSeries): Problem | undefined {
  const wrong = seriesFaults(series);
  // What is empty is said by the schema, with all else that it has to say; but not where it cannot be asked.
  if ([...wrong.values()].every((fault) => fault === 'empty')) return undefined;
  const say = (fault: SeriesFault) => t(fault === 'empty' ? 'refusal.empty' : `editing.fault_${fault}`);
  return problemOf([...wrong].map(([field, fault]) => [field, say(fault)] as const));
}
