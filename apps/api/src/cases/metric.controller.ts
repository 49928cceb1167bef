import type { Readable } from 'node:stream';
import { Body, Controller, Get, Header, Headers, Param, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  CaseStudyQueries,
  type CaseStudyView,
  campaignOf,
  MetricQueries,
  type MetricSeriesView,
  MetricService,
  withFigures,
} from '#cases';
import { requireEdit } from '#discussion';
import { InvalidInput, Locked, type Member, NotFound, type Viewer } from '#kernel';
import { Allow, Everyone, Writer } from '../graphql/allow.js';
import { CsvText } from '../http/body.js';
import { attachment, prepareTable, TABLE_TYPE } from '../http/csv.js';
import { AskedBy } from '../http/rest-viewer.js';
import { formatMetrics } from './metric-csv.js';
import { MetricFile } from './metric-file.js';

/** What a file led to. */
interface StoredMetrics {
  /** Points of the file that were added or corrected. */
  readonly stored: { readonly series: number; readonly points: number };
  /** All figures of the case study, as they are now. */
  readonly metrics: MetricSeriesView[];
}

/** A case study's figures as a table. */
@Controller('case-studies/:slugOrId')
export class MetricController {
  constructor(
    private readonly caseStudies: CaseStudyQueries,
    private readonly metrics: MetricQueries,
    private readonly service: MetricService,
  ) {}

  /**
   * Adds and corrects what is in a file, as `recordMetrics` does, all or nothing. What is not in it stays as it is, and so
   * does what a missing column would say; an empty cell says that there is nothing.
   */
  @Put('metrics')
  @Allow(Writer)
  async record(
    @Param('slugOrId') slugOrId: string,
    @AskedBy() member: Member,
    @Body() body: unknown,
    @Query('ifRevision') ifRevision: unknown,
    @Headers('idempotency-key') idempotencyKey: string | undefined,
  ): Promise<StoredMetrics> {
    if (!(body instanceof CsvText)) {
      throw InvalidInput.at(
        'body',
        'Send the table as the body of the request, with the content type text/csv, in UTF-8.',
      );
    }
    const caseStudy = await this.find(member, slugOrId);
    // A file is not even read for somebody who may not record it; of what was withdrawn the service says more.
    if (caseStudy.status !== 'REMOVED') requireEdit(member, caseStudy.thread, caseStudy);
    const { id } = caseStudy;
    const file = new MetricFile(body.text);
    const { series } = file;
    const input = { caseStudyId: id, ifRevision: readRevision(ifRevision), series, idempotencyKey };
    await this.service.record(member, input, (problems) => file.complaint(problems));
    const points = series.reduce((count, one) => count + (one.points?.length ?? 0), 0);
    return {
      stored: { series: series.length, points },
      metrics: await this.read(member, await this.find(member, id)),
    };
  }

  /** The same table that `record` takes. */
  @Get('metrics.csv')
  @Header('content-type', TABLE_TYPE)
  @Allow(Everyone)
  async give(
    @Param('slugOrId') slugOrId: string,
    @AskedBy() viewer: Viewer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Readable> {
    const caseStudy = await this.find(viewer, slugOrId);
    if (caseStudy.status === 'REMOVED') throw new NotFound('case study');
    if (!caseStudy.outcomeShown) {
      throw new Locked(
        'This case study is up for blind rating. Rate it, or ask to see its outcome, before you take its figures.',
      );
    }
    void reply.header('content-disposition', attachment(`${caseStudy.slug}.csv`));
    return prepareTable(formatMetrics(await this.read(viewer, caseStudy)));
  }

  /** @throws NotFound */
  private async find(viewer: Viewer, slugOrId: string): Promise<CaseStudyView> {
    const caseStudy = await this.caseStudies.findBySlug(viewer, slugOrId);
    if (!caseStudy) throw new NotFound('case study');
    return caseStudy;
  }

  private async read(viewer: Viewer, caseStudy: CaseStudyView): Promise<MetricSeriesView[]> {
    const [series = []] = await this.metrics.find(viewer, [caseStudy.id]);
    return series.map((one) => withFigures(one, campaignOf(caseStudy)));
  }
}

function readRevision(text: unknown): number | null {
  if (text === undefined) return null;
  if (typeof text === 'string' && /^\d{1,9}$/.test(text)) return Number(text);
  throw InvalidInput.at('ifRevision', 'Give the number of the revision that you started from, once, or leave it out.');
}
