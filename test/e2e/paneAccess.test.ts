import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { STORY_NAMES } from '../taskpane/stories/Story';
import { launchBrowser, screenshot } from './browser';
import { buildStories, openStory, type StoryTheme } from './storyPage';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const THEMES: readonly StoryTheme[] = ['light', 'dark', 'contrast', 'forced colours'];

jest.setTimeout(60_000);

describe('access to the pane', () => {
  let browser: Browser;

  beforeAll(async () => {
    await buildStories();
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  describe.each(THEMES)('in %s', (theme) => {
    it.each(STORY_NAMES)('has no violation in the story %s, and nothing wider than 320 px', async (story) => {
      const { page, close } = await openStory(browser, story, { theme });
      for (const step of await page.locator('ol > li > button').all()) await step.click();
      expect(await violations(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
      await screenshot(page, `pane ${story} ${theme}`);
      await close();
    });

    it.each(['error', 'fixable'] as const)(
      'has no violation on the Check page of %s either',
      async (story) => {
        const { page, close } = await openStory(browser, story, { theme });
        await page.getByRole('tab', { name: /^Check/ }).click();
        await page.getByRole('tabpanel', { name: 'Check' }).waitFor();
        expect(await violations(page)).toEqual([]);
        expect(await sidewaysOverflow(page)).toBe(0);
        await screenshot(page, `pane check ${story} ${theme}`);
        await close();
      },
    );
  });

  it('goes through the page from the tabs over the steps and the time bar to the score button', async () => {
    const { page, close } = await openStory(browser, 'scored');
    const names: string[] = [];
    for (let stop = 0; stop < 8; stop += 1) {
      await page.keyboard.press('Tab');
      names.push(await focused(page));
    }
    expect(names).toEqual([
      'Score',
      expect.stringMatching(/^Task resistance/),
      expect.stringMatching(/Evidence/),
      expect.stringMatching(/Barriers/),
      expect.stringMatching(/Growth/),
      expect.stringMatching(/^Data integration & IoT pipelines/),
      'Theme',
      'Score sheet',
    ]);
    await close();
  });

  it('shows each zone with a shape of its own', async () => {
    const shapes = new Set<string>();
    for (const story of ['green', 'scored', 'red'] as const) {
      const { page, close } = await openStory(browser, story, { theme: 'forced colours' });
      shapes.add(await page.locator('header svg').first().innerHTML());
      await close();
    }
    expect(shapes.size).toBe(3);
  });
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run(
      // The sentinels by which Fluent's arrow keys notice where the focus comes from; it does not stay on them.
      { exclude: ['[data-tabster-dummy]'] },
      { resultTypes: ['violations'] },
    ),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}

function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLSelectElement ? element.labels[0]?.textContent : null;
    return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
  });
}
