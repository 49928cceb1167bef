import { Module } from '@nestjs/common';
import { ParticipationModule } from '#participation';

/** Who takes part, and who replies to whom, over GraphQL and as tables. */
@Module({ imports: [ParticipationModule], providers: [] })
export class ParticipationApiModule {}
