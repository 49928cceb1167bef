import { Injectable } from '@nestjs/common';
import type { Viewer } from '#kernel';
import { Database, Statement } from '#platform';
import { seesSubject } from '#visibility';
import { metricsJson, type RecordedSeries, type SeriesJson, toSeries } from './metric.js';

const FIND = new Statement(
  'cases/find-metrics',
  { viewer: 'viewer', ids: 'uuid[]' },
  `
  select t.id, ${metricsJson('t')} as series from thread t where t.id = any(:ids) and ${seesSubject('t')}`,
);

@Injectable()
export class MetricQueries {
  constructor(private readonly database: Database) {}

  /** The figures of these case studies, in their order and in one statement: none of what the viewer is not given. */
  async find(viewer: Viewer, ids: readonly string[]): Promise<RecordedSeries[][]> {
    const rows = await this.database
      .readerFor(viewer)
      .rows<{ id: string; series: SeriesJson[] }>(FIND.with({ viewer, ids }));
    const found = new Map(rows.map(({ id, series }) => [id, series.map(toSeries)]));
    return ids.map((id) => found.get(id) ?? []);
  }
}
