import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { MailAddressState } from '#members';
import { MailLanguage } from './mail-language.enum.js';

@ObjectType('MailAddress', { description: 'Whether mail reaches the viewer, and how. For their eyes only.' })
export class MailAddressModel implements Omit<MailAddressState, 'language'> {
  @Field(() => Date, {
    nullable: true,
    description: 'When they confirmed their address; null where they have not, and nothing else is sent there.',
  })
  confirmedAt: Date | null;

  @Field(() => MailLanguage, { description: 'In which they are written to.' })
  language: MailLanguage;

  @Field(() => Date, {
    nullable: true,
    description:
      'Since when nothing is sent there, since its server refused three mails for good; null while mail is sent. Confirming it once more, or another address, ends that.',
  })
  suppressedAt: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'What its server answered the last time that it refused a mail for good: 500 to 599.',
  })
  refusalCode: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Another address that they want, and that waits to be confirmed.',
  })
  pending: string | null;
}
