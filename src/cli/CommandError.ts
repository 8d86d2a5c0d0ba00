/** Arguments or a file that cannot be used; the message is one line that says which and what is expected. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}
