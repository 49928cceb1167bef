import type { FormattedExecutionResult } from 'graphql';

/** Stands for the data of an answer that was serialised elsewhere, with its errors. */
export class Written {
  constructor(readonly bytes: Uint8Array<ArrayBuffer>) {}
}

/** An answer as JSON. */
export function written({ errors, data }: FormattedExecutionResult): string {
  return `${JSON.stringify({ errors, data })}\n`;
}

/** Serialises answers for Apollo, which passes on whatever this returns. */
export function send(result: FormattedExecutionResult): string {
  const { data } = result as { data?: unknown };
  return data instanceof Written ? (Buffer.from(data.bytes.buffer) as unknown as string) : written(result);
}
