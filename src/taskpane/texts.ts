import type { Involvement } from '../assessment/Assessment';
import type { Problem } from '../assessment/Problem';
import type { Zone } from '../scoring/zone';

type Severity = Problem['severity'];

const PROBLEM_HEADINGS: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  missing: 'To do',
  warning: 'Worth a look',
};

/** Everything the pane says. Another language is another object of this shape. */
export const texts = {
  product: 'AIJRI',
  pages: { score: 'Score', check: 'Check' },
  pagesLabel: 'Pages',

  /** Goes before a cell: what a click on the line does. */
  select: 'select',
  loading: 'Reading the sheet…',
  untitledRole: 'Untitled role',

  score: {
    figureLabel: (figure: string, label: string) => `${figure} of 100, ${label}`,
    outOf: '/100',
    notScored: 'Not scored yet',
    blocked: (errors: number) =>
      errors === 1
        ? 'One error stands in the way of a score.'
        : `${errors} errors stand in the way of a score.`,
    distance: (points: string, direction: 'above' | 'below', zone: Zone) => `${points} ${direction} ${zone}`,
    band: (figure: string) =>
      `Scale from 0 to 100: Red below 25, Yellow from 25, Green from 48. This role: ${figure}.`,
    emptyBand: 'Scale from 0 to 100: Red below 25, Yellow from 25, Green from 48.',
    changed: (role: string, figure: string, label: string) => `${role}: ${figure}, ${label}`,
    changedToNone: (role: string) => `${role}: not scored yet`,
  },

  why: {
    heading: 'Why',
    total: 'Total',
    factor: 'Factor',
    points: 'Points',
    resistance: 'Task resistance',
    evidence: 'Evidence',
    barriers: 'Barriers',
    growth: 'Growth',
    raw: 'Raw',
    explanation:
      'Points: what the first step gives alone, and what the score would lose without each other one. Steps multiply, so points do not add up.',
    open: 'to do',
    noRows: 'none yet',
    refused: 'error',
  },

  time: {
    heading: 'Where the time goes',
    bar: 'Tasks by time. Arrow keys move between tasks, Enter selects the task on the sheet.',
    share: (share: string) => `${share} of the time`,
    score: (score: string) => `score ${score}`,
    exposure: (share: string) => `${share} of the time is work that scores 3 or more.`,
    involvement: {
      DISPLACEMENT: 'displacement',
      AUGMENTATION: 'augmentation',
      'NOT INVOLVED': 'not involved',
    } satisfies Record<Involvement, string>,
    unrated: 'not rated yet',
    none: 'No task has a time share yet.',
  },

  problems: {
    /** Follows the number. */
    counted: (severity: Severity, count: number) =>
      severity === 'missing' ? 'to do' : `${severity}${count === 1 ? '' : 's'}`,
    heading: (severity: Severity, count: number) => `${PROBLEM_HEADINGS[severity]} (${count})`,
    fix: 'Fix',
    fixThis: (description: string) => `Fix: ${description}`,
    fixAll: (count: number) => `Fix all ${count}`,
    rated: (given: number, all: number) => `${given} of ${all} rated`,
    none: 'Nothing to fix. Every rating is given and within its range.',
    showAll: 'Show',
  },

  write: {
    score: 'Score sheet',
    hint: 'Writes score, zone and label into the Result table.',
    nothingHere: (sheet: string) =>
      `There is no assessment on “${sheet}” to score: go to a role’s sheet, or begin a new assessment.`,
    nothingYet: 'There is no score to write yet.',
    busy: 'Writing to the sheet…',
    progress: 'Progress',
    undo: 'Undo',
    undoing: 'Taking it back…',
    inserting: 'Inserting the tables…',
    fixing: 'Putting it right…',
  },

  start: {
    heading: (sheet: string) => `No assessment on “${sheet}”`,
    explanation:
      'A new assessment is a set of tables to fill in: tasks with time and score, evidence, barriers and growth. The score appears here as you type.',
    title: 'Job title',
    seniority: 'Seniority',
    titlePlaceholder: 'e.g. Digital Twins Engineer',
    seniorityPlaceholder: 'e.g. Mid-Level',
    titleMissing: 'Give the role a job title.',
    insert: 'New assessment',
    beginHeading: 'A new role',
    cancel: 'Cancel',
  },

  unreadable: {
    heading: (sheet: string) => `“${sheet}” cannot be read as one role`,
    explanation: 'Nothing was changed. Correct what is listed and the role appears here.',
  },

  outsideExcel: {
    heading: 'This page belongs inside Excel',
    explanation:
      'AIJRI scores a role in the workbook beside it, so it needs Excel around it. In Excel, choose Home, Add-ins, and open AIJRI from there.',
  },

  error: {
    heading: 'Something went wrong',
    copy: 'Copy details',
    copied: 'Copied',
    dismiss: 'Dismiss',
    retry: 'Try again',
  },

  theme: {
    label: 'Theme',
    auto: 'Auto',
    light: 'Light',
    dark: 'Dark',
    contrast: 'Contrast',
  },
};
