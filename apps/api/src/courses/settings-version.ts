import { applyDecorators } from '@nestjs/common';
import { Field } from '@nestjs/graphql';
import { Bounded } from '../graphql/bound.js';

/** Of an input: which settings its sender had before them. */
export function SettingsVersion(): PropertyDecorator {
  return applyDecorators(
    Field(() => String, {
      nullable: true,
      description:
        'The `settingsVersion` that was looked at. CONFLICT, with the one that stands there now, where it is another by now. When left out, the change is made whatever stands there.',
    }),
    Bounded({ characters: 40 }),
  );
}
