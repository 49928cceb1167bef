import { Field, ObjectType } from '@nestjs/graphql';
import { Report } from './report.model.js';

@ObjectType({ description: 'What reporting led to.' })
export class ReportPayload {
  @Field(() => Report, { description: 'The report, as its moderators will read it.' })
  report: Report;
}
