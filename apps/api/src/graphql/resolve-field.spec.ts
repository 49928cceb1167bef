/** @jest-environment-options {"ownModules": true} */
import { Args, ArgsType, Context, Field, Info, Int, Parent } from '@nestjs/graphql';
import { InvalidInput } from '#kernel';
import { ReadBy } from './check-input.js';
import { ResolveField } from './resolve-field.js';

function readSize(size: number, path: string): void {
  if (size > 5) throw InvalidInput.at(path, 'At most 5.');
}

@ArgsType()
class SizeArgs {
  @ReadBy(readSize)
  @Field(() => Int)
  size: number;
}

class Probe {
  private readonly own = 'own';

  @ResolveField(() => String)
  turned(@Info() info: unknown, @Context() context: object, @Args() args: SizeArgs, @Parent() parent: unknown) {
    return { own: this.own, info, context, size: args.size, parent };
  }

  @ResolveField(() => String)
  named(@Parent() parent: unknown, @Args('size', { type: () => Int }) size: number) {
    return { own: this.own, parent, size };
  }

  @ResolveField(() => String)
  plain(...given: unknown[]) {
    return [this.own, ...given];
  }
}

const probe = new Probe() as unknown as Record<string, (...given: unknown[]) => unknown>;
const given = (size: number) => ['the parent', { size }, 'the context', 'the info'];

describe('a field’s resolver', () => {
  it('is called as it is by the executors, each parameter with what it is decorated for', () => {
    expect(probe.turned?.(...given(5))).toEqual({
      own: 'own',
      info: 'the info',
      context: 'the context',
      size: 5,
      parent: 'the parent',
    });
    expect(probe.named?.(...given(7))).toEqual({ own: 'own', parent: 'the parent', size: 7 });
    expect(probe.plain?.(...given(7))).toEqual(['own', 'the parent', { size: 7 }, 'the context', 'the info']);
  });

  it('has its arguments checked before', () => {
    expect(() => probe.turned?.(...given(6))).toThrow(InvalidInput);
  });

  it('has no parameters with pipes of their own', () => {
    const piped = () => {
      class Piped {
        @ResolveField(() => String)
        field(@Args('size', { transform: (value: unknown) => value }) size: number) {
          return size;
        }
      }
      return Piped;
    };
    expect(piped).toThrow('have no pipes of their own');
  });
});
