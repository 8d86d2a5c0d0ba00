import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import webpack from 'webpack';
import storiesConfiguration from '../taskpane/stories/webpack.config.cjs';
import type { Story, StoryName } from '../taskpane/stories/Story';
import { openPage, type WatchedPage } from './browser';

export type StoryTheme = 'light' | 'dark' | 'contrast' | 'forced colours';

export interface StoryOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: StoryTheme;
  readonly locale?: string;
}

/** Builds the pane over plain data once for a test file. */
export function buildStories(): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(
      { ...storiesConfiguration, output: { ...storiesConfiguration.output, path: FOLDER } },
      (error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve();
      },
    );
  });
}

/** Opens a story of test/taskpane/stories/stories.tsx and waits until it shows something. */
export async function openStory(
  browser: Browser,
  story: StoryName,
  { width = 320, height = 800, theme = 'light', locale = 'en-US' }: StoryOptions = {},
): Promise<WatchedPage> {
  const watched = await openPage(browser, {
    viewport: { width, height },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    forcedColors: theme === 'forced colours' ? 'active' : 'none',
    // Colours are judged as they are at rest.
    reducedMotion: 'reduce',
  });
  if (theme === 'contrast')
    await watched.page.addInitScript(() => localStorage.setItem('aijri.theme', 'contrast'));
  await watched.page.goto(`${STORIES}?story=${story}&locale=${locale}`);
  await watched.page.locator('[role=tablist], form, main ul, [role=alert]').first().waitFor();
  return watched;
}

/** Carries out a step in the story: edits the sheet, makes a write fail, asks what was selected. */
export function inStory<Result, Argument = undefined>(
  page: Page,
  step: (story: Story, argument: Argument) => Result,
  argument?: Argument,
): Promise<Result> {
  return page.evaluate(
    ([code, value]) => {
      const run = new Function(`return (${code})`)() as (story: Story, argument: Argument) => Result;
      return run((window as unknown as { story: Story }).story, value as Argument);
    },
    [step.toString(), argument] as const,
  );
}

// Test files run side by side: each worker builds in a folder of its own.
const FOLDER = path.join(__dirname, '../../build', `stories-${process.env.JEST_WORKER_ID ?? '0'}`);
const STORIES = pathToFileURL(path.join(FOLDER, 'stories.html')).href;
