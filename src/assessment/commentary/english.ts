import type { RatedInput } from '../../scoring/singleChanges';
import type { Label, Zone } from '../../scoring/zone';

/**
 * Every sentence of the generated commentary. Figures arrive as they are to be written, names as they
 * stand in the sheet; which sentence is said, and when, is decided elsewhere. Another language is
 * another object of this shape.
 */
export const english = {
  /** BCP 47: decides the separators of figures. */
  locale: 'en-US',
  list: (items: readonly string[]) => joined(items, 'and'),

  subject: (title: string) => (title === '' ? 'This role' : `The ${title}`),
  namedTask: (name: string, share: string, score: string) => `“${name}” (${share}, score ${score})`,
  /** @param isFirst of several tasks in one list */
  unnamedTask: (share: string, score: string, isFirst: boolean) =>
    `${isFirst ? 'a task of' : 'one of'} ${share} (score ${score})`,
  /** A task in the middle of a sentence about its rating. */
  ratedTask: (name: string, share: string) => (name === '' ? `the task of ${share}` : `“${name}”`),

  position: {
    borderline: (subject: string, index: string, label: Label, distance: Distance) =>
      `${subject} scores ${index}, ${label}, and is borderline: ${inWords(distance)}.`,
    usual: (subject: string, index: string, label: Label, distance: Distance) =>
      `${subject} scores ${index}, ${label}: ${inWords(distance)}.`,
    firm: (subject: string, index: string, label: Label, distance: Distance) =>
      `${subject} scores ${index} and is firmly ${label}, ${inWords(distance)}.`,
    midYellow: (subject: string, index: string, label: Label, toGreen: string, toRed: string) =>
      `${subject} scores ${index}, ${label}, in the middle of the zone: ${toGreen} below Green and ${toRed} above Red.`,
    held: (raw: string) => `The raw product of ${raw} goes beyond the scale, and the index is held at 100.`,
  },

  crossing: {
    onePoint: (direction: Direction, inputs: readonly OnePointInput[], zone: Zone) =>
      `One point ${direction === 'up' ? 'more' : 'less'} of ${joined(
        inputs.map(({ input, index }) => `${INPUT_WORDS[input]} (${index})`),
        'or',
      )} would make it ${zone}.`,
    taskToo: (task: string, to: string, from: string, index: string) =>
      `A ${to} instead of a ${from} for ${task} would do the same (${index}).`,
    taskOnly: (task: string, to: string, from: string, index: string, zone: Zone) =>
      `Only the rating of a task could make it ${zone} with one point: ${task} at ${to} instead of ${from} gives ${index}.`,
    twoPoints: (rating: string, to: string, from: string, index: string, zone: Zone) =>
      `No rating takes it to ${zone} by one point; ${rating} at ${to} instead of ${from} does (${index}).`,
    manyPoints: (rating: string, to: string, from: string, index: string, zone: Zone) =>
      `Only a change as large as ${rating} at ${to} instead of ${from} (${index}) would make it ${zone}.`,
    outOfReach: (zone: Zone) => `No single rating, moved as far as its scale allows, would make it ${zone}.`,
  },

  drivers: {
    nothing: (index: string) =>
      `Evidence, barriers and growth all leave the score where the tasks put it, at ${index}.`,
    onlyOne: (modifier: 'evidence' | 'barriers' | 'growth') =>
      `Besides the tasks, only ${MODIFIER_WORDS[modifier]} the score.`,
    cancelled: (alone: string) =>
      `The score is close to what its tasks alone would give, ${alone}: gains and losses around them nearly cancel out.`,
    nearTasks: (alone: string) =>
      `The score is close to what its tasks alone would give, ${alone}: nothing around them weighs much.`,
    into: (alone: string, aloneZone: Zone, direction: Direction, zone: Zone) =>
      `On its tasks alone it would be ${aloneZone} at ${alone}; what surrounds them ${direction === 'up' ? 'makes it' : 'pulls it down into'} ${zone}.`,
    liftedWithin: (alone: string, gained: string) =>
      `The tasks account for ${alone} of it; what surrounds them adds ${gained} points.`,
    draggedWithin: (alone: string, lost: string) =>
      `The tasks are better than the score: on them alone it would be ${alone}, and what surrounds them costs ${lost} points.`,
    draggedInRed: (alone: string, lost: string) =>
      `On its tasks alone it would be Red already, at ${alone}; what surrounds them costs a further ${lost} points.`,

    carries: (total: string, modifier: string, points: string, without: string) =>
      `Evidence carries the score: its total of ${total} (modifier ${modifier}) adds ${points} points, and without it the role scores ${without}`,
    weighsMost: (
      name: 'evidence' | 'growth',
      total: string,
      modifier: string,
      verb: 'adds' | 'takes',
      points: string,
      without: string,
    ) =>
      `${NAMES[name]} weighs most: ${total} (modifier ${modifier}) ${verb} ${points} points, and without it the role scores ${without}`,
    moves: (
      name: 'evidence' | 'growth',
      total: string,
      modifier: string,
      verb: 'adds' | 'takes',
      points: string,
      without: string,
    ) =>
      `${NAMES[name]} at ${total} (modifier ${modifier}) ${verb} ${points} points; without it the role scores ${without}`,

    evidence: {
      silent: 'The evidence is silent: no dimension points either way.',
      cancels: (up: string, down: string) => `The evidence cancels out: ${up} against ${down}, a total of 0.`,
      all: (direction: Direction) => `All five dimensions point ${direction}.`,
      allBut: (neutral: string, direction: Direction) =>
        `Every dimension but ${neutral} points ${direction}.`,
      one: (name: string) => `All of it comes from ${name}.`,
      some: (names: readonly string[], direction: Direction) =>
        `${joined(names, 'and')} point ${direction}, and nothing points ${direction === 'up' ? 'down' : 'up'}.`,
      split: (up: readonly string[], down: readonly string[]) =>
        `It is not of one mind: ${joined(up, 'and')} ${verb(up, 'points', 'point')} up, ${joined(down, 'and')} down.`,
      extremes: (names: readonly string[], rating: string) =>
        `${joined(names, 'and')} ${verb(names, 'stands', 'stand')} at the end of the scale (${rating}).`,
    },

    barriers: {
      none: 'No barrier stands between AI and the work (0/10).',
      raiseMost: (total: string, strength: BarrierStrength, made: string, modifier: string, points: string) =>
        `Barriers do most for the score: ${STRENGTH_WORDS[strength]} at ${total}/10 (${made}), they add ${points} points through a modifier of ${modifier}`,
      raise: (total: string, strength: BarrierStrength, made: string, modifier: string, points: string) =>
        `Barriers are ${STRENGTH_WORDS[strength]} at ${total}/10 (${made}); their modifier of ${modifier} adds ${points} points`,
      raiseLittle: (
        total: string,
        strength: BarrierStrength,
        made: string,
        modifier: string,
        points: string,
      ) =>
        `Barriers, ${STRENGTH_WORDS[strength]} at ${total}/10 (${made}), hardly count: a modifier of ${modifier} adds ${points} points`,
      without: (without: string) => `, and without them the role scores ${without}`,
      full: (names: readonly string[]) =>
        names.length === 5 ? 'all five at full strength' : `${joined(names, 'and')} at full strength`,
      partial: (names: readonly string[]) =>
        names.length === 5 ? 'all five in part' : `${joined(names, 'and')} in part`,
    },

    growthIsNeutral: 'AI growth is neutral.',
    /** Ends a sentence that gave the score without one modifier. */
    sameZone: '.',
    otherZone: (zone: Zone) => ` and would be ${zone}.`,
  },

  tasks: {
    resistance: (band: ResistanceBand, resistance: string, exposed: string) =>
      `Task resistance is ${BAND_WORDS[band]} at ${resistance} out of 5: ${exposed} of the time goes to tasks that score 3 or more.`,
    noneExposed: (resistance: string) =>
      `No task scores 3 or more, which gives a task resistance of ${resistance} out of 5.`,
    allExposed: (resistance: string) =>
      `Every task scores 3 or more, which leaves a task resistance of ${resistance} out of 5.`,
    oneTask: (name: string, score: string, resistance: string) =>
      `All of the time goes to one task${name === '' ? '' : `, “${name}”`}, with a score of ${score}: task resistance is ${resistance} out of 5.`,
    twoJobs: (high: string, low: string) =>
      `These are two jobs in one: ${high} of the time scores 4 or more, ${low} scores 2 or less.`,
    lies: (part: TaskPart, extent: Extent, tasks: readonly string[], together: string | null) =>
      `${PART_WORDS[part][extent]} ${joined(tasks, 'and')}${together === null ? '' : `, together ${together} of the time`}.`,
    above: (part: TaskPart, share: string, tasks: readonly string[]) =>
      `${share} of the time scores ${part === 'risk' ? '4 or more' : '2 or less'}, above all ${joined(tasks, 'and')}.`,
    exposedOnly: (tasks: readonly string[], isAll: boolean) =>
      `Nothing scores 4 or more; the exposed part is ${isAll ? '' : 'above all '}${joined(tasks, 'and')}.`,
    human: (share: string) => `${share} of the time scores 1.`,
    noneHuman: 'No task scores 1.',
    noneProtected: 'No task scores 2 or less.',
  },

  label: {
    exposure: (exposed: string, threshold: string, task: string, to: string, from: string, label: Label) =>
      `The label is fragile: ${exposed} of the time scores 3 or more, against a threshold of ${threshold}; with ${task} at ${to} instead of ${from} it would be ${label}.`,
    growth: (to: string, from: string, label: Label) =>
      `The label depends on growth: at ${to} instead of ${from} it would be ${label}.`,
  },

  judgement: {
    marketWithoutStructure:
      'The score follows the market: if demand turned, no barrier of any weight would hold it up.',
    barriersProtect:
      'With so much of the time within reach of AI, it is the barriers that protect: a change of rules would hurt sooner than a better tool.',
    marketBelowTasks:
      'The market is harder on this role than its tasks are: demand, not automation, is what holds the score down.',
    growthOnExposedTasks:
      'AI brings demand to this role and at the same time reaches the larger part of its hours.',
    bothDown: 'Market and AI growth both pull down, and the barriers make up for neither.',
    greenMeansChange: 'Green is a verdict on the role, not on its present mix of tasks.',
    safeWorkFewBarriers:
      'The work itself is the protection: little else stands in the way once tools get better at it.',
  },
};

/** What is said before all else where an assessor chose another figure; apart as well. */
export const englishOverride = {
  overridden: (subject: string, final: string, label: Label, formula: string, formulaLabel: Label) =>
    `The assessor puts ${subject.replace(/^T/, 't')} at ${final}, ${label}, in place of the formula's ${formula}` +
    (label === formulaLabel ? '; the label stays the same.' : `, ${formulaLabel}.`),
  formulaBehind: (formula: string) => `What follows explains the formula's ${formula}.`,
};

/** The sentences of who should worry, apart so that the custom functions do not carry them. */
export const englishWorry = {
  displaced: (tasks: string, share: string, index: string, zone: Zone) =>
    `If your days go into ${tasks} (${share} of the time), you do what AI takes over first: a job of these tasks only would score ${index}, ${zone}.`,
  mostDisplaced: (tasks: string, share: string, index: string, zone: Zone) =>
    `Most people in this role should: ${tasks} (${share} of the time) can be handed over to AI, and a job of these tasks only would score ${index}, ${zone}.`,
  fewDisplaced: (tasks: string, share: string, index: string, zone: Zone) =>
    `Only those should whose days are filled with ${tasks} (${share} of the time in the role as assessed): a job of these tasks only would score ${index}, ${zone}.`,
  allDisplaced: 'Everybody in this role: every task can be handed over to AI.',
  noneDisplaced: 'No task of this role is handed over to AI as a whole.',
  assisted: (tasks: string, share: string) =>
    `In ${tasks} (${share} of the time), expect AI to work beside you: the task stays, with fewer hours in it.`,
  allAssisted: 'AI works beside people in every task: each stays, with fewer hours in it.',
  safe: (tasks: string, share: string, index: string, zone: Zone) =>
    `If your days go into ${tasks} (${share} of the time), you are safer than the score of the whole role: a job of these tasks only would score ${index}, ${zone}.`,
  /** No better than the whole role, or with nothing to contrast it with. */
  safest: (tasks: string, share: string, index: string, zone: Zone) =>
    `The safest part is ${tasks} (${share} of the time): a job of these tasks only would score ${index}, ${zone}.`,
  noRefuge: (tasks: string, share: string, index: string, zone: Zone) =>
    `Even ${tasks} (${share} of the time) would be no refuge: a job of these tasks only would score ${index}, still ${zone}.`,
  narrowWayOut: (tasks: string, share: string, index: string, zone: Zone) =>
    `The way out is narrow: ${tasks} (${share} of the time). A job of these tasks only would score ${index}, ${zone}.`,
  allSafe: 'Every task is one for people: watch the market for this work rather than the tools.',
  noneSafe: 'No task of this role is left to people alone or nearly so.',
  separator: (risky: string, safe: string) =>
    `The single biggest separator: whether your time goes into ${risky} or into ${safe}.`,
  /** After the names of the longest tasks. */
  andOthers: (names: readonly string[]) => `${names.join(', ')} and the like`,
};

export type CommentaryTexts = typeof english;
export type Direction = 'up' | 'down';
/** From the nearest other zone. */
export interface Distance {
  readonly points: string;
  /** Where the role lies from it. */
  readonly direction: 'above' | 'below';
  readonly zone: Zone;
}

export type TaskPart = 'risk' | 'protection';
/** How much of the time that part takes. */
export type Extent = 'most' | 'some' | 'little';
export type BarrierStrength = 'weak' | 'modest' | 'substantial' | 'strong';
export type ResistanceBand = 'veryLow' | 'low' | 'moderate' | 'high';

export interface OnePointInput {
  readonly input: Exclude<RatedInput, 'task'>;
  readonly index: string;
}

const INPUT_WORDS = { evidence: 'evidence', barrier: 'barriers', growth: 'growth' } as const;
const STRENGTH_WORDS = {
  weak: 'weak',
  modest: 'modest',
  substantial: 'substantial',
  strong: 'strong',
} as const;
const BAND_WORDS = { veryLow: 'very low', low: 'low', moderate: 'moderate', high: 'high' } as const;
const PART_WORDS = {
  risk: {
    most: 'Most of the time is at risk:',
    some: 'The risk sits in',
    little: 'The risk is confined to',
  },
  protection: {
    most: 'Most of the time is protected:',
    some: 'The protection lies in',
    little: 'The protection is thin: only',
  },
} as const;
const NAMES = { evidence: 'Evidence', growth: 'AI growth' } as const;
const MODIFIER_WORDS = {
  evidence: 'the evidence moves',
  barriers: 'the barriers move',
  growth: 'AI growth moves',
} as const;

function joined(items: readonly string[], conjunction: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

function verb(subjects: readonly string[], singular: string, plural: string): string {
  return subjects.length === 1 ? singular : plural;
}

function inWords({ points, direction, zone }: Distance): string {
  return `${points} ${direction} ${zone}`;
}
