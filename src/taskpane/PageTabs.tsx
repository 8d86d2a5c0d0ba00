import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { LocatedProblem } from '../workbook/RoleInWorkbook';
import { countBySeverity } from './countBySeverity';
import { SeverityMark } from './SeverityMark';
import { SpokenOnly } from './SpokenOnly';
import { texts } from './texts';

export type Page = 'score' | 'check';

export interface PageTabsProps {
  readonly page: Page;
  readonly problems: readonly LocatedProblem[];
  readonly onSelect: (page: Page) => void;
}

/** The pages; Check carries how much there is to look at. */
export function PageTabs({ page, problems, onSelect }: PageTabsProps) {
  const styles = useStyles();
  const counts = countBySeverity(problems);
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={page}
      aria-label={texts.pagesLabel}
      onTabSelect={(_, { value }) => onSelect(value === 'check' ? 'check' : 'score')}
    >
      <Tab value="score" aria-controls={PANEL_ID}>
        {texts.pages.score}
      </Tab>
      <Tab value="check" aria-controls={PANEL_ID}>
        <span className={styles.check}>
          {texts.pages.check}
          {counts.map(({ severity, count }) => (
            <span key={severity} className={styles.count}>
              <SeverityMark severity={severity} />
              {count}
              <SpokenOnly> {texts.problems.counted(severity, count)}</SpokenOnly>
            </span>
          ))}
        </span>
      </Tab>
    </TabList>
  );
}

/** Element that holds the page of the selected tab. */
export const PANEL_ID = 'page';

const useStyles = makeStyles({
  tabs: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    paddingInline: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Fluent's contrast theme turns a tab under the pointer black on cyan, on which the marks cannot be told.
    // The line below the tab shows the pointer in every theme.
    '--colorTransparentBackgroundHover': tokens.colorTransparentBackground,
    '--colorTransparentBackgroundPressed': tokens.colorTransparentBackground,
    '--colorNeutralForeground1Hover': tokens.colorNeutralForeground1,
    '--colorNeutralForeground1Pressed': tokens.colorNeutralForeground1,
    '--colorNeutralForeground2Hover': tokens.colorNeutralForeground2,
    '--colorNeutralForeground2Pressed': tokens.colorNeutralForeground2,
  },
  check: { display: 'inline-flex', alignItems: 'center', columnGap: '8px' },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '3px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});
