import type { FormattedExecutionResult } from 'graphql';

/** Stands in place of the data of an answer that was written down elsewhere, errors and all. */
export class Written {
  constructor(readonly bytes: Uint8Array<ArrayBuffer>) {}
}

/** An answer as it is sent. */
export function written({ errors, data }: FormattedExecutionResult): string {
  return `${JSON.stringify({ errors, data })}\n`;
}

/** What Apollo sends: it hands on whatever it is given here. */
export function send(result: FormattedExecutionResult): string {
  const { data } = result as { data?: unknown };
  return data instanceof Written ? (Buffer.from(data.bytes.buffer) as unknown as string) : written(result);
}
