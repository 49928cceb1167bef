import { Module } from '@nestjs/common';
import {
  Args,
  Context,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from '@nestjs/graphql';
import { Locked, limits } from '#kernel';
import { Database } from '#platform';
import { Admin, Allow, Everyone, SignedIn, SigningIn, Writer } from '../../apps/api/src/graphql/allow.js';
import { Bounded } from '../../apps/api/src/graphql/bound.js';
import type { RequestContext } from '../../apps/api/src/graphql/context.js';
import { Cost } from '../../apps/api/src/graphql/cost.js';
import { defineLoader } from '../../apps/api/src/graphql/loader.js';
import { MutationInput } from '../../apps/api/src/graphql/mutation-input.js';
import { ResolveField } from '../../apps/api/src/graphql/resolve-field.js';
import { Text } from '../../apps/api/src/graphql/text.js';
import { sql } from './sql.js';

/** Operations that no feature has: they fail in every way, so that the edge can be looked at by itself. */
enum Colour {
  RED = 'RED',
  BLUE = 'BLUE',
}
registerEnumType(Colour, { name: 'Colour' });

@ObjectType()
class Probe {
  @Field(() => String)
  name = 'probe';

  @Field(() => String, { name: 'nothing' })
  nothing: string | null = null;

  @Field(() => Int, { nullable: true })
  notANumber: unknown = 'secret-value';

  @Field(() => Colour, { nullable: true })
  notAColour: unknown = 'secret-value';

  @Field(() => Colour)
  colour = Colour.RED;

  @Field(() => Date)
  at = new Date('2026-10-05T09:00:00Z');

  constructor(readonly index = 0) {}
}

@InputType()
class PartInput {
  @Field(() => String)
  @Text({ max: 5 })
  label: string;
}

@InputType()
class EchoInput extends MutationInput {
  @Field(() => String)
  @Text({ min: 2, max: 10 })
  text: string;

  @Field(() => [PartInput], { nullable: true })
  @Bounded({ items: limits.query.inputValues })
  parts?: PartInput[];

  @Field(() => Int, { nullable: true })
  count?: number;

  @Field(() => Date, { nullable: true })
  at?: Date;

  @Field(() => Colour, { nullable: true })
  colour?: Colour;

  @Field(() => ID, { nullable: true })
  id?: string;
}

const VIOLATION = 'select 1 / $1::int as number';
const NOT_TEXT = "select convert_from($1::bytea, 'UTF8') as text";

@Resolver(() => Probe)
export class ProbeResolver {
  readonly loaded: number[][] = [];
  /** Ends of the operations that wait. */
  readonly waiting: Array<() => void> = [];
  calledOff = 0;
  worked = 0;
  crowds = 0;
  written = 0;
  private readonly byIndex = defineLoader<number, string>(async (_viewer, keys) => {
    this.loaded.push([...keys]);
    return keys.map((key) => `loaded ${key}`);
  });

  constructor(private readonly database: Database) {}

  @Query(() => Probe)
  @Allow(Everyone)
  probe(): Probe {
    return new Probe();
  }

  @Query(() => Probe, { nullable: true })
  @Allow(Everyone)
  maybeProbe(): Probe {
    return new Probe();
  }

  @Query(() => [Probe])
  @Allow(Everyone)
  probes(@Args('first', { type: () => Int, nullable: true }) first?: number): Probe[] {
    return Array.from({ length: first ?? 3 }, (_, index) => new Probe(index));
  }

  @Query(() => String, { nullable: true })
  @Allow(Everyone)
  async databaseFault(@Args('kind', { defaultValue: 'arithmetic' }) kind: string): Promise<string> {
    if (kind === 'timeout') {
      await this.database.transaction(async (tx) => {
        await tx.manager.query("set local statement_timeout = '50ms'");
        await tx.manager.query('select pg_sleep(2)');
      });
    }
    if (/^[0-9A-Z]{5}$/.test(kind)) {
      await this.database.pool.query(`do $$ begin raise exception 'as it is told' using errcode = '${kind}'; end $$`);
    }
    if (kind === 'lost') await this.loseConnection();
    if (kind === 'quoting') await this.database.manager.query('select $1::uuid', ['quoted-value']);
    if (kind === 'encoding') await this.database.rows(sql(NOT_TEXT, [Buffer.from([0xff])]));
    await this.database.rows(sql(VIOLATION, [0]));
    return '';
  }

  private async loseConnection(): Promise<void> {
    const client = await this.database.pool.connect();
    client.on('error', () => undefined);
    const answer = client.query('select pg_sleep(5)');
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    await answer.finally(() => client.release(true));
  }

  @Query(() => String, { nullable: true })
  forgotten(): string {
    return 'nobody said who may see this';
  }

  @Query(() => String)
  @Allow(Everyone)
  waits(@Context() context: RequestContext): Promise<string> {
    return new Promise((done, fail) => {
      this.waiting.push(() => done('done'));
      context.deadline.addEventListener('abort', () => {
        this.calledOff += 1;
        fail(context.deadline.reason);
      });
    });
  }

  /** Lets everything end that waits. */
  letGo(): void {
    for (const end of this.waiting.splice(0)) end();
  }

  @Query(() => String)
  @Allow(SignedIn)
  whoAmI(@Context() context: RequestContext): string {
    return context.member().handle;
  }

  @Query(() => String, { nullable: true })
  @Allow(Everyone)
  whoever(@Context() context: RequestContext): string | null {
    return context.viewer.handle;
  }

  @Query(() => String, { nullable: true })
  @Allow(SigningIn)
  arriving(@Context() context: RequestContext): string | null {
    return context.viewer.handle;
  }

  @Query(() => Boolean)
  @Allow(Admin)
  onlyAdmins(): boolean {
    return true;
  }

  @Mutation(() => String)
  @Allow(Everyone)
  echo(@Args('input') input: EchoInput): string {
    return JSON.stringify({ ...input, isInstance: input instanceof EchoInput });
  }

  @Mutation(() => Boolean)
  @Allow(Writer)
  write(): boolean {
    return true;
  }

  @Mutation(() => Probe)
  @Allow(Everyone)
  async note(): Promise<Probe> {
    this.written += 1;
    return new Probe();
  }

  @ResolveField(() => String)
  throwsAtOnce(): string {
    throw new Error('a secret detail of the house');
  }

  @ResolveField(() => String)
  async throwsLater(): Promise<string> {
    throw new Error('a secret detail of the house');
  }

  @ResolveField(() => String, { nullable: true })
  async locked(): Promise<string> {
    throw new Locked('This thread is locked. Start another.');
  }

  @ResolveField(() => String, { nullable: true })
  lockedAtOnce(): string {
    throw new Locked('This thread is locked. Start another.');
  }

  @ResolveField(() => String)
  lookedUp(probe: Probe, _args: object, context: RequestContext): Promise<string | null> {
    return context.loader(this.byIndex).load(probe.index);
  }

  @ResolveField(() => String)
  said(
    @Args('words', { type: () => String, defaultValue: 'nothing' }) words: string,
    @Args('times', { type: () => Int, defaultValue: 1 }) times: number,
  ): string {
    return words.repeat(times);
  }

  /** Rows that it does not own up to. */
  @Cost({ rows: 1 })
  @ResolveField(() => [Probe])
  understated(@Args('rows', { type: () => Int }) rows: number): Probe[] {
    return Array.from({ length: rows }, (_, index) => new Probe(index));
  }

  /** Keeps the one thread busy. */
  @ResolveField(() => Int)
  work(): number {
    this.worked += 1;
    // What it computes, not how long that takes on a computer with other things to do.
    const before = process.threadCpuUsage();
    const computed = () => {
      const { user, system } = process.threadCpuUsage(before);
      return user + system;
    };
    while (computed() < 40_000);
    return this.worked;
  }

  /** A hundred rows that it does not own up to. */
  @Cost({ rows: 1 })
  @ResolveField(() => [Probe])
  crowd(): Probe[] {
    this.crowds += 1;
    return Array.from({ length: 100 }, (_, index) => new Probe(index));
  }

  @Cost({ rows: 20 })
  @ResolveField(() => [Probe])
  inner(probe: Probe): Probe[] {
    return [new Probe(probe.index), new Probe(probe.index + 1)];
  }

  @ResolveField(() => Probe)
  self(probe: Probe): Probe {
    return probe;
  }
}

@Module({ providers: [ProbeResolver] })
export class ProbeModule {}
