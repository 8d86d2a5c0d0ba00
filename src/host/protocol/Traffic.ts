/** Bytes a request or a response may have on the web. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What went over the wire: a round trip is one request with its response. */
export class Traffic {
  roundTrips = 0;
  actions = 0;
  requestBytes = 0;
  responseBytes = 0;
  lastRequestBytes = 0;
  lastResponseBytes = 0;

  countRequest(text: string): void {
    this.roundTrips++;
    this.lastRequestBytes = utf8Length(text);
    this.requestBytes += this.lastRequestBytes;
  }

  countAction(): void {
    this.actions++;
  }

  countResponse(text: string): void {
    this.lastResponseBytes = utf8Length(text);
    this.responseBytes += this.lastResponseBytes;
  }

  reset(): void {
    this.roundTrips = this.actions = this.requestBytes = this.responseBytes = 0;
  }
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
