/** Something a person can put right stands in the way of starting. The message is the whole of what they are shown. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
