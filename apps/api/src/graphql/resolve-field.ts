import {
  ResolveField as NestResolveField,
  PARAM_ARGS_METADATA,
  type ResolveFieldOptions,
  type ReturnTypeFunc,
} from '@nestjs/graphql';
import { GqlParamtype } from '@nestjs/graphql/dist/enums/gql-paramtype.enum.js';
import { ValidationPipe } from './validation.pipe.js';

/** What the executors call a resolver with: source, arguments, context, info. */
type Given = readonly [source: unknown, args: Record<string, unknown>, context: unknown, info: unknown];
type Method = (...parameters: unknown[]) => unknown;
/** Gives a parameter its value. */
type Take = (given: Given) => unknown;

/** As Nest's decorators note a parameter down, under `<GqlParamtype>:<index>`. */
interface Noted {
  readonly index: number;
  readonly data?: string;
  readonly pipes: readonly unknown[];
}

const pipe = new ValidationPipe();

/**
 * Nest's decorator of the same name, for methods that are called as they are. Nest calls one with decorated parameters through
 * ten promises, for guards, interceptors and filters that no field has (`fieldResolverEnhancers`): too many for each row of a list.
 * Arguments are checked all the same.
 */
export function ResolveField(type: ReturnTypeFunc, options?: ResolveFieldOptions): MethodDecorator {
  return (target, name, descriptor) => {
    const takes = takesOf(target, name as string);
    if (takes.length > 0) {
      Reflect.deleteMetadata(PARAM_ARGS_METADATA, target.constructor, name);
      (descriptor as PropertyDescriptor).value = takingFrom(takes, descriptor.value as Method);
    }
    NestResolveField(type, options)(target, name, descriptor);
  };
}

function takingFrom(takes: readonly Take[], method: Method): Method {
  return function (this: unknown, ...given) {
    return method.apply(
      this,
      takes.map((take) => take(given as unknown as Given)),
    );
  };
}

/** One for each parameter, in their order; none where none is decorated. */
function takesOf(target: object, name: string): Take[] {
  const noted: Record<string, Noted> = Reflect.getMetadata(PARAM_ARGS_METADATA, target.constructor, name) ?? {};
  const types: unknown[] = Reflect.getMetadata('design:paramtypes', target, name) ?? [];
  const takes: Take[] = [];
  for (const [key, { index, data, pipes }] of Object.entries(noted)) {
    if (pipes.length > 0) throw new Error(`${name}: The parameters of a field's resolver have no pipes of their own.`);
    takes[index] = takeOf(Number.parseInt(key, 10), data, types[index]);
  }
  for (let index = 0; index < takes.length; index++) takes[index] ??= () => undefined;
  return takes;
}

function takeOf(kind: GqlParamtype, data: string | undefined, type: unknown): Take {
  if (kind === GqlParamtype.ARGS) {
    const how = { metatype: type as never, data };
    return ([, args]) => pipe.transform(data === undefined ? args : args[data], how);
  }
  const at = kind === GqlParamtype.CONTEXT ? 2 : kind === GqlParamtype.INFO ? 3 : 0;
  if (data === undefined) return (given) => given[at];
  return (given) => (given[at] as Record<string, unknown> | undefined)?.[data];
}
