import type { Browser, Page } from 'playwright-core';
import type { StoryName } from '../taskpane/stories/Story';
import { launchBrowser, type WatchedPage } from './browser';
import { buildStories, inStory, openStory } from './storyPage';

jest.setTimeout(60_000);

describe('the other pages of the pane', () => {
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    await buildStories();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function open(story: StoryName): Promise<void> {
    watched = await openStory(browser, story);
    page = watched.page;
  }
  afterEach(async () => {
    expect(watched.errors).toEqual([]);
    await watched.close();
  });

  it('counts problems by severity in the tab and leads to their cells', async () => {
    await open('error');
    const tab = page.getByRole('tab', { name: 'Check 1 error 1 to do 1 warning' });
    await tab.click();
    await page.getByRole('button', { name: 'Task 3, Score: 6 is outside 1 to 5. select C16' }).click();
    expect(await inStory(page, ({ workbook }) => workbook.selected)).toEqual([
      "'Digital Twins Engineer'!C16",
    ]);
  });

  it('fixes one problem or all, says what was written, and takes it back', async () => {
    await open('fixable');
    await page.getByRole('tab', { name: /^Check/ }).click();
    await page.getByRole('region', { name: 'Worth a look (2)' }).waitFor();
    await page.getByRole('button', { name: 'Fix: Enter 2.' }).focus();
    await page.keyboard.press('Enter');
    const status = page.getByRole('status');
    await status.getByText('Fixed 1 cells of “Digital Twins Engineer”.').waitFor();
    expect(await inStory(page, ({ workbook }) => workbook.fixed)).toEqual([
      ['Task 3, Score: "2" is text, not a number from 1 to 5.'],
    ]);
    await page.getByRole('button', { name: 'Fix: Enter 2.' }).waitFor({ state: 'detached' });
    // The focus is not lost with the button.
    expect(
      await page.evaluate(() =>
        document.activeElement?.closest('[role=tabpanel]')?.getAttribute('aria-label'),
      ),
    ).toBe('Check');
    expect(await page.getByRole('button', { name: /^Fix all/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await status.getByText(/^Undid/).waitFor();

    await inStory(page, ({ workbook, readings }) => workbook.show(readings.fixable));
    await page.getByRole('button', { name: 'Fix all 2' }).click();
    await status.getByText('Fixed 2 cells of “Digital Twins Engineer”.').waitFor();
    expect(await inStory(page, ({ workbook }) => workbook.fixed.length)).toBe(2);
    await page.getByRole('button', { name: 'Fix all 2' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: /^Fix/ }).count()).toBe(0);
  });

  it('lists what is to do with the progress made', async () => {
    await open('open');
    await page.getByRole('button', { name: 'Show' }).click();
    const todo = page.getByRole('region', { name: 'To do' });
    expect(await todo.innerText()).toContain('8 of 18 rated');
    expect(await todo.getByRole('button').count()).toBe(9);
  });

  it('says so when nothing is wrong', async () => {
    await open('scored');
    await page.getByRole('tab', { name: 'Check' }).click();
    await page.getByText('Nothing to fix. Every rating is given and within its range.').waitFor();
  });

  it('shows an unscored role as not scored, without a figure to mistake for one', async () => {
    await open('open');
    const header = (await page.locator('header').innerText()).replace(/\s+/g, ' ');
    expect(header).toBe('Digital Twins Engineer Mid-Level – Not scored yet 0 25 48 100 8 of 18 rated');
    expect(await page.getByRole('button', { name: 'Score sheet' }).getAttribute('aria-disabled')).toBe(
      'true',
    );
  });

  it('begins a new assessment on a sheet without one', async () => {
    await open('none');
    await page.getByRole('button', { name: 'New assessment' }).click();
    await page.getByText('Give the role a job title.').waitFor();
    expect(await inStory(page, ({ workbook }) => workbook.inserted)).toEqual([]);
    await page.getByLabel('Job title').fill(' Nurse ');
    await page.getByLabel('Seniority').fill('Senior');
    await page.keyboard.press('Enter');
    await page.getByText('Inserted the tables of “Nurse”.').waitFor();
    expect(await inStory(page, ({ workbook }) => workbook.inserted)).toEqual([
      { title: 'Nurse', seniority: 'Senior' },
    ]);
  });

  it('asks for a new assessment over a role when the ribbon wants one, and goes back to the role', async () => {
    await open('scored');
    await inStory(page, ({ activity }) => activity.askForNewAssessment(true));
    await page.getByRole('heading', { name: 'A new role' }).waitFor();
    expect(await page.getByLabel('Job title').evaluate((input) => input === document.activeElement)).toBe(
      true,
    );
    expect(await page.getByRole('tab').count()).toBe(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('tab', { name: /Score/ }).waitFor();

    await inStory(page, ({ activity }) => activity.askForNewAssessment(true));
    await page.getByLabel('Job title').fill('Nurse');
    await page.keyboard.press('Enter');
    await page.getByText('Inserted the tables of “Nurse”.').waitFor();
    await page.getByRole('tab', { name: /Score/ }).waitFor();
    expect(await inStory(page, ({ workbook }) => workbook.inserted)).toEqual([
      { title: 'Nurse', seniority: '' },
    ]);
  });

  it('says what makes a sheet unreadable', async () => {
    await open('unreadable');
    await page.getByText('“Digital Twins Engineer” cannot be read as one role').waitFor();
    await page.getByRole('button', { name: /^Tasks and Tasks_2 are both task tables/ }).click();
    expect(await inStory(page, ({ workbook }) => workbook.selected)).toEqual([
      "'Digital Twins Engineer'!A14",
    ]);
  });

  it('can be asked again after a reading that failed', async () => {
    await open('failed');
    await inStory(page, ({ workbook, readings }) => workbook.recover(readings.scored));
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('47.5').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('keeps what was read in view while a reading fails, and forgets the failure with the next one', async () => {
    await open('scored');
    await inStory(page, ({ workbook, readings }) => workbook.show(readings.failed));
    await page.getByRole('alert').waitFor();
    expect(await page.locator('header').innerText()).toContain('47.5');
    await inStory(page, ({ workbook, readings }) => workbook.show(readings.green));
    await page.locator('header').getByText('49.4').waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('keeps the chosen theme', async () => {
    await open('scored');
    const background = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('.fui-FluentProvider')!).backgroundColor);
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.getByLabel('Theme').selectOption('Dark');
    expect(await background()).toBe('rgb(41, 41, 41)');
    await page.reload();
    await page.getByLabel('Theme').waitFor();
    expect(await background()).toBe('rgb(41, 41, 41)');
  });
});
