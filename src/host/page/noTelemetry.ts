import { createIdentifier } from '@univerjs/core';

/** Stands in for @univerjs/telemetry: the identifier the grid looks for, with no service behind it. */
export const ITelemetryService = createIdentifier('telemetry.service');
