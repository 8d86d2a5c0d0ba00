import fc from 'fast-check';
import type { Assessment } from '../../../src/assessment/Assessment';
import { findClaims } from '../../../src/assessment/claims/findClaims';
import { overriddenCheck } from '../../../src/assessment/commentary/overriddenCheck';
import { realityCheck } from '../../../src/assessment/commentary/realityCheck';
import { whoShouldWorry } from '../../../src/assessment/commentary/whoShouldWorry';
import { BARRIERS, EVIDENCE_DIMENSIONS } from '../../../src/scoring/method';
import type { RoleRatings, TaskRating } from '../../../src/scoring/RoleRatings';
import { scoreRole } from '../../../src/scoring/scoreRole';
import { publishedByFractions } from '../../scoring/oracle';

/** Names with numbers in them that are none of the role's figures. */
const NAMES = [
  'Tier 2 support',
  'Review (10%)',
  'Barriers 5/10',
  '"AIJRI 30.0" notes',
  'Care',
  'Reporting',
  '',
];
const TITLES = ['Notary', 'Level 3 Growth Manager', 'F-16 Mechanic', '24/7 Agent', ''];

interface RandomRole {
  readonly title: string;
  readonly ratings: RoleRatings;
  readonly names: readonly string[];
}

const rating = (least: number, most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: least, max: most }) },
    { weight: 2, arbitrary: fc.integer({ min: 2 * least, max: 2 * most }).map((halves) => halves / 2) },
  );

const shares = fc
  .tuple(
    fc.constantFrom(20, 100, 1000),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }),
  )
  .map(([units, cuts]) => {
    const ends = [0, ...cuts.map((cut) => Math.round(cut * units)).sort((a, b) => a - b), units];
    return ends.slice(1).map((end, index) => (end - (ends[index] ?? 0)) / units);
  });

const roles: fc.Arbitrary<RandomRole> = shares.chain((timeShares) =>
  fc.record({
    title: fc.constantFrom(...TITLES),
    names: fc.oneof(
      fc.constant([]),
      fc.array(fc.constantFrom(...NAMES), { minLength: timeShares.length, maxLength: timeShares.length }),
    ),
    ratings: fc.record({
      tasks: fc
        .array(rating(1, 5), { minLength: timeShares.length, maxLength: timeShares.length })
        .map((scores) => scores.map((score, index) => ({ timeShare: timeShares[index] ?? 0, score }))),
      evidence: fc.array(rating(-2, 2), { minLength: 5, maxLength: 5 }),
      barriers: fc.array(rating(0, 2), { minLength: 5, maxLength: 5 }),
      growth: rating(-2, 2),
    }),
  }),
);

describe('the commentary of any role', () => {
  it('has no number that the method does not give', () => {
    fc.assert(
      fc.property(roles, ({ title, ratings, names }) => {
        const allowed = figuresOf(ratings);
        const text = realityCheck(title, ratings, names);
        const strange = numbersIn(text, title).filter((number) => !allowed.has(number));
        if (strange.length > 0) throw new Error(`${strange.join(', ')} in: ${text}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('has no number that the finder of claims corrects', () => {
    fc.assert(
      fc.property(roles, ({ title, ratings, names }) => {
        const assessment = assessmentOf(title, ratings, names);
        const override = { aijri: 52.3, reason: 'A licence is coming.' };
        const wrong = [
          ...findClaims(
            sections(realityCheck(title, ratings, names), whoShouldWorry(assessment, ratings)),
            assessment,
          ),
          ...findClaims(sections(overriddenCheck(title, ratings, override, names)), assessment, override),
        ].filter(({ agrees }) => !agrees);
        if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
      }),
      { numRuns: 800 },
    );
  });

  it('claims in words only what the ratings bear out', () => {
    fc.assert(
      fc.property(roles, ({ ratings }) => {
        const text = realityCheck('', ratings);
        const scores = ratings.tasks.filter(({ timeShare }) => timeShare > 0).map(({ score }) => score);
        const { evidence } = ratings;
        const borneOut: [string, boolean][] = [
          ['Nothing scores 4 or more', scores.every((score) => score < 4)],
          ['No task scores 3 or more', scores.every((score) => score < 3)],
          ['Every task scores 3 or more', scores.every((score) => score >= 3)],
          ['No task scores 2 or less', scores.every((score) => score > 2)],
          ['No task scores 1.', scores.every((score) => score > 1)],
          ['is at risk', 2 * sumOf(ratings.tasks, (score) => score >= 4) > 1],
          ['is protected', 2 * sumOf(ratings.tasks, (score) => score <= 2) > 1],
          ['All five dimensions point up', evidence.every((given) => given > 0)],
          ['All five dimensions point down', evidence.every((given) => given < 0)],
          ['Every dimension but', evidence.filter((given) => given !== 0).length === 4],
          ['nothing points down', evidence.every((given) => given >= 0)],
          ['nothing points up', evidence.every((given) => given <= 0)],
          ['no dimension points either way', evidence.every((given) => given === 0)],
          ['No barrier stands', ratings.barriers.every((given) => given === 0)],
          ['AI growth is neutral', ratings.growth === 0],
        ];
        const wrong = borneOut.filter(([words, isTrue]) => text.includes(words) && !isTrue);
        if (wrong.length > 0) throw new Error(`${wrong.map(([words]) => words).join(', ')} in: ${text}`);
      }),
      { numRuns: 1000 },
    );
  });

  it('quotes enough of them for that to mean something', () => {
    fc.assert(
      fc.property(roles, ({ title, ratings }) => {
        const claims = findClaims(sections(realityCheck(title, ratings)), ratings);
        expect(claims.length).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same each time, and one line a paragraph', () => {
    fc.assert(
      fc.property(roles, ({ title, ratings, names }) => {
        const text = realityCheck(title, ratings, names);
        expect(realityCheck(title, structuredClone(ratings), names)).toBe(text);
        expect(text).toMatch(/^(?:[^\n]+\.)(?:\n\n[^\n]+\.)*$/);
        expect(text).not.toMatch(/undefined|NaN|null|\(\)|, \.|\.\.|“”/);
      }),
      { numRuns: 300 },
    );
  });
});

function sections(...texts: string[]): { section: string; text: string }[] {
  return texts.map((text, index) => ({ section: String(index), text }));
}

/** Every number in a text but those of the title and of quoted names, with the sign or unit that belongs to it. */
function numbersIn(text: string, title: string): string[] {
  const bare = (title === '' ? text : text.replaceAll(title, '')).replace(/“[^”]*”/g, '');
  return bare.match(/[+\u2212-]?\d+(?:\.\d+)?(?:%|\/10)?/g) ?? [];
}

/** What may be written about these ratings, each figure in its form, from the method's formula. */
function figuresOf(ratings: RoleRatings): Set<string> {
  const { tasks, evidence, barriers, growth } = ratings;
  const score = scoreRole(ratings);
  const index = publishedByFractions(ratings);
  const none = [0, 0, 0, 0, 0];
  const indices = [
    index,
    publishedByFractions({ tasks, evidence: none, barriers: none, growth: 0 }),
    publishedByFractions({ ...ratings, evidence: none }),
    publishedByFractions({ ...ratings, barriers: none }),
    publishedByFractions({ ...ratings, growth: 0 }),
    ...tasks.flatMap(({ timeShare, score: given }, at) =>
      steps(given, 1, 5).map((to) =>
        publishedByFractions({ ...ratings, tasks: replaced(tasks, at, { timeShare, score: to }) }),
      ),
    ),
    ...evidence.flatMap((given, at) =>
      steps(given, -2, 2).map((to) =>
        publishedByFractions({ ...ratings, evidence: replaced(evidence, at, to) }),
      ),
    ),
    ...barriers.flatMap((given, at) =>
      steps(given, 0, 2).map((to) =>
        publishedByFractions({ ...ratings, barriers: replaced(barriers, at, to) }),
      ),
    ),
    ...steps(growth, -2, 2).map((to) => publishedByFractions({ ...ratings, growth: to })),
  ];
  const toGreen = index < 48 ? 48 - index : index - 47.9;
  const toRed = index < 25 ? 25 - index : index - 24.9;
  const alone = ((score.taskResistance - 0.54) / 7.93) * 100;
  const points = [...Object.values(score.points), score.exactAijri - alone];
  const shareSums = [
    ...tasks.map(({ timeShare }) => timeShare),
    sumOf(tasks, (given) => given >= 4),
    sumOf(tasks, (given) => given >= 3),
    sumOf(tasks, (given) => given <= 2),
    sumOf(tasks, (given) => given === 1),
    0.2,
    0.4,
  ];
  return new Set([
    ...indices.map((value) => value.toFixed(1)),
    ...[toGreen, toRed, index - 25].map((value) => fixed(value, 1)),
    ...points.map((value) => fixed(Math.abs(value), 1)),
    fixed(score.taskResistance, 2),
    ...[score.evidenceModifier, score.barrierModifier, score.growthModifier].map((value) => fixed(value, 2)),
    ...(score.raw > 8.4 ? [fixed(score.raw, 4), '100'] : []),
    ...shareSums.map((share) => `${fixed(share * 100, 0)}%`),
    `${score.barrierTotal}/10`,
    ...[
      score.evidenceTotal,
      growth,
      ...steps(growth, -2, 2),
      ...EVIDENCE_DIMENSIONS.flatMap((_, at) => steps(evidence[at] ?? 0, -2, 2)),
      ...evidence,
      0,
    ].map(signed),
    ...BARRIERS.flatMap((_, at) => [barriers[at] ?? 0, ...steps(barriers[at] ?? 0, 0, 2)]).map(String),
    ...tasks.flatMap(({ score: given }) => [given, ...steps(given, 1, 5)]).map(String),
    // "score 3 or more", "4 or more", "2 or less", "scores 1", "out of 5", "0/10"
    ...['1', '2', '3', '4', '5', '0/10'],
  ]);
}

function replaced<Item>(items: readonly Item[], at: number, item: Item): Item[] {
  return items.map((present, index) => (index === at ? item : present));
}

function steps(given: number, least: number, most: number): number[] {
  return [-4, -3, -2, -1, 1, 2, 3, 4].map((step) => given + step).filter((to) => to >= least && to <= most);
}

function sumOf(tasks: readonly TaskRating[], isMeant: (score: number) => boolean): number {
  return tasks.reduce((sum, { timeShare, score }) => (isMeant(score) ? sum + timeShare : sum), 0);
}

/** Half up, the noise of binary sums aside. */
function fixed(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  return (Math.floor(value * scale + 0.5 + 1e-9) / scale).toFixed(decimals);
}

function signed(value: number): string {
  return value === 0 ? '0' : `${value > 0 ? '+' : '\u2212'}${Math.abs(value)}`;
}

function assessmentOf(title: string, ratings: RoleRatings, names: readonly string[]): Assessment {
  return {
    role: { jobTitle: title, seniority: '', fields: [] },
    principles: [],
    tasks: ratings.tasks.map((task, index) => ({
      ...task,
      row: index + 1,
      task: names[index] ?? '',
      involvement: null,
      rationale: '',
    })),
    evidence: ratings.evidence.map((score, index) => ({
      row: index + 1,
      dimension: EVIDENCE_DIMENSIONS[index] ?? '',
      score,
      evidence: '',
      source: '',
      date: '',
    })),
    barriers: ratings.barriers.map((score, index) => ({
      row: index + 1,
      barrier: BARRIERS[index] ?? '',
      score,
      rationale: '',
    })),
    growth: { row: 1, factor: '', score: ratings.growth, rationale: '' },
  };
}
