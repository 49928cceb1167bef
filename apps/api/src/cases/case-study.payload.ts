import { Field, ObjectType } from '@nestjs/graphql';
import { CaseStudy } from './case-study.model.js';

@ObjectType({ description: 'What changing a case study, or something that belongs to it, led to.' })
export class CaseStudyPayload {
  @Field(() => CaseStudy, { nullable: true, description: 'The case study as the viewer sees it now.' })
  caseStudy: CaseStudy | null;
}
