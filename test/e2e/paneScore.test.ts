import type { Browser, Page } from 'playwright-core';
import type { StoryName } from '../taskpane/stories/Story';
import { launchBrowser, type WatchedPage } from './browser';
import { buildStories, inStory, openStory, type StoryOptions } from './storyPage';

jest.setTimeout(60_000);

describe('the score page', () => {
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    await buildStories();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function open(story: StoryName, options?: StoryOptions): Promise<void> {
    watched = await openStory(browser, story, options);
    page = watched.page;
  }
  afterEach(async () => {
    expect(watched.errors).toEqual([]);
    expect(watched.externalRequests).toEqual([]);
    await watched.close();
  });

  const text = async (): Promise<string> => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  const selected = () => inStory(page, ({ workbook }) => workbook.selected);

  it('shows role, published figure, label and what is missing to the next zone', async () => {
    await open('scored');
    expect(await text()).toContain(
      'Digital Twins Engineer Mid-Level 47.5/100 Yellow (Urgent) 0 25 48 100 0.5 below Green',
    );
  });

  it('shows the chain with totals, factors and points', async () => {
    await open('scored');
    const steps = await page.locator('ol > li').allInnerTexts();
    expect(steps.map((step) => step.replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^Task resistance .*2\.60 .*3\.40 .*36\.1$/),
      expect.stringMatching(/^× Evidence .*\+4 .*1\.16 .*\+7\.5$/),
      expect.stringMatching(/^× Barriers .*2\/10 .*1\.04 .*\+2\.1$/),
      expect.stringMatching(/^× Growth .*\+1 .*1\.05 .*\+2\.6$/),
      '= Raw 4.3068 47.5',
    ]);
  });

  it('opens a step into its ratings, each one click from its cell', async () => {
    await open('scored');
    const step = page.getByRole('button', { name: 'Evidence Total +4 Factor 1.16 Points +7.5' });
    expect(await step.getAttribute('aria-expanded')).toBe('false');
    await step.click();
    expect(await step.getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('button', { name: 'AI Tool Maturity 0 select B28' }).click();
    expect(await selected()).toEqual(["'Digital Twins Engineer'!B28"]);
  });

  it('names a task of the time bar on hover and selects it on click', async () => {
    await open('scored');
    await page
      .getByRole('button', {
        name: 'Predictive analytics & anomaly detection: 15% of the time, score 3, augmentation',
      })
      .hover();
    expect(await text()).toContain(
      'Predictive analytics & anomaly detection 15% of the time · score 3 · augmentation',
    );
    await page.mouse.down();
    await page.mouse.up();
    expect(await selected()).toEqual(["'Digital Twins Engineer'!A18"]);
  });

  it('makes the time bar one stop of the keyboard, with arrows inside', async () => {
    await open('scored');
    const bar = page.getByRole('toolbar');
    await bar.getByRole('button').first().focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
    expect(await focusedName(page)).toMatch(/^Dashboards & reporting:/);
    await page.keyboard.press('End');
    expect(await focusedName(page)).toMatch(/^Commissioning & sensors on site:/);
    await page.keyboard.press('Enter');
    expect(await selected()).toEqual(["'Digital Twins Engineer'!A20"]);
    await page.keyboard.press('Tab');
    expect(await bar.locator(':focus').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    expect(await focusedName(page)).toMatch(/^Commissioning & sensors on site:/);
  });

  it('draws segments as wide as their time', async () => {
    await open('scored', { width: 420 });
    const widths = await page
      .getByRole('toolbar')
      .getByRole('button')
      .evaluateAll((segments) => segments.map((segment) => segment.getBoundingClientRect().width));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    expect(widths.map((width) => Math.round((width / whole) * 100))).toEqual([20, 10, 15, 25, 15, 10, 5]);
  });

  it('follows an edit without another click, and tells those who listen', async () => {
    await open('scored');
    await inStory(page, ({ workbook, roleOf, published }) =>
      workbook.show(roleOf({ ...published, evidence: [1, 1, 1, 1, 1] })),
    );
    await page.locator('header').getByText('49.4').waitFor();
    expect(await text()).toContain('49.4/100 Green (Transforming)');
    expect(await page.locator('[aria-live=polite]').textContent()).toBe(
      'Digital Twins Engineer: 49.4, Green (Transforming)',
    );
  });

  it('shows the last of many edits', async () => {
    await open('scored');
    await inStory(page, async ({ workbook, roleOf, published }) => {
      for (let edit = 0; edit < 30; edit += 1) {
        workbook.show(roleOf({ ...published, growth: edit % 2 }));
        await new Promise((resolve) => setTimeout(resolve, 7));
      }
      workbook.show(roleOf({ ...published, growth: 2 }));
    });
    await page.getByText('50.1').first().waitFor();
    expect(await text()).toContain('Green (Accelerated)');
  });

  it('keeps steps open per role', async () => {
    await open('scored');
    await page.getByRole('button', { name: /^Barriers/ }).click();
    await inStory(page, ({ workbook, readings }) => workbook.show(readings.none));
    await page.getByText('No assessment on “Sheet1”').waitFor();
    await inStory(page, ({ workbook, readings }) => workbook.show(readings.scored));
    await page.getByText('Physical Presence').waitFor();
  });

  it('writes the score, says what was written and takes it back', async () => {
    await open('scored');
    await page.getByRole('button', { name: 'Score sheet' }).click();
    const status = page.getByRole('status');
    await status.getByText(/^Wrote 7 cells of Tasks, 5 cells of Result/).waitFor();
    expect(await inStory(page, ({ workbook }) => workbook.scored)).toBe(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await status.getByText('Undid the last score of “Digital Twins Engineer”.').waitFor();
    expect(await inStory(page, ({ workbook }) => workbook.undone)).toBe(1);
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  it('shows progress when a write takes more than a second', async () => {
    await open('scored');
    await inStory(page, ({ workbook }) => void (workbook.writeTakes = 2500));
    await page.getByRole('button', { name: 'Score sheet' }).click();
    const status = page.getByRole('status');
    await status.getByText('Writing to the sheet…').waitFor();
    expect(await status.getByRole('progressbar').count()).toBe(0);
    await status.getByRole('progressbar').waitFor();
    await status.getByText('Wrote 7 cells').waitFor();
    expect(await status.getByRole('progressbar').count()).toBe(0);
  });

  it('shows why a write failed, and lets go of it', async () => {
    await open('scored');
    await inStory(page, ({ workbook, protectedSheet }) => void (workbook.failure = protectedSheet()));
    await page.getByRole('button', { name: 'Score sheet' }).click();
    const notice = page.getByRole('alert');
    await notice.getByText('The sheet “Digital Twins Engineer” is protected.').waitFor();
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await notice.waitFor({ state: 'detached' });
  });

  it('offers the details of a failure nobody foresaw', async () => {
    await open('failed');
    const notice = page.getByRole('alert');
    expect(await notice.innerText()).toContain('Something went wrong\nCannot read properties of undefined.');
    await watched.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await notice.getByRole('button', { name: 'Copy details' }).click();
    await notice.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^TypeError: Cannot read properties of undefined\.\n\s+at /,
    );
  });

  it('uses the separators of the locale', async () => {
    await open('scored', { locale: 'de-DE' });
    expect(await text()).toContain('47,5/100 Yellow (Urgent) 0 25 48 100 0,5 below Green');
    expect(await text()).toContain('4,3068');
  });
});

function focusedName(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
}
