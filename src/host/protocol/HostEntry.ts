/** A message from the host to the add-in, as the client library takes it. */
export interface HostEntry {
  messageCategory: number;
  messageType: number;
  /** Whom it concerns: an object's id, "Workbook", or "". */
  targetId: string;
  /** JSON text. */
  message: string;
}

export const MessageCategory = { customFunction: 1, action: 2, event: 65536 } as const;
