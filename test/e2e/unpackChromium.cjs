// Unpacks the Chromium that lies in @sparticuz/chromium into $TMPDIR, with the system libraries and fonts that a
// bare machine lacks. A process of its own, because the package takes its target from the environment.
const chromium = require('@sparticuz/chromium');

chromium.executablePath().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
