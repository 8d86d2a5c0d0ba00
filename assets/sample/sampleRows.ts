import { RESULT_MEASURES } from '../../src/workbook/resultMeasures';
import type { TemplateTable } from '../../src/workbook/assessmentTemplate';
import { scoreRole } from '../../src/scoring/scoreRole';
import { digitalTwinsCommentary, digitalTwinsEngineer as assessment } from './digitalTwinsEngineer';

/** A cell: a value, nothing (null), or a formula with the value it gives. */
export type SampleCell =
  string | number | null | { readonly formula: string; readonly value: string | number };

/** The rows of one of the worked example's tables, in the columns of the template. */
export function sampleRows(table: TemplateTable): SampleCell[][] {
  switch (table.kind) {
    case 'Role':
      return assessment.role.fields.map(({ field, value }) => [field, value]);
    case 'Principles':
      return assessment.principles.map((each) => [each.principle, each.score, each.rationale]);
    case 'Tasks':
      return taskRows(table);
    case 'Evidence':
      return assessment.evidence.map((each) => [
        each.dimension,
        each.score,
        each.evidence,
        each.source || null,
        each.date || null,
      ]);
    case 'Barriers':
      return assessment.barriers.map((each) => [each.barrier, each.score, each.rationale]);
    case 'Growth':
      return assessment.growth === null
        ? []
        : [[assessment.growth.factor, assessment.growth.score, assessment.growth.rationale]];
    case 'Result':
      return resultRows(table);
    case 'Commentary':
      return digitalTwinsCommentary.map(({ section, text }) => [section, text, 'analyst']);
  }
}

function taskRows(table: TemplateTable): SampleCell[][] {
  const weighted = table.rows[0]?.[table.headers.indexOf('Weighted')];
  if (weighted === undefined) throw new Error('The template of a new assessment has no Weighted column.');
  return assessment.tasks.map((each) => [
    each.task,
    each.timeShare,
    each.score,
    { formula: weighted, value: Number(((each.timeShare ?? 0) * (each.score ?? 0)).toFixed(4)) },
    each.involvement,
    each.rationale,
  ]);
}

function resultRows(table: TemplateTable): SampleCell[][] {
  const ratings = {
    tasks: assessment.tasks.map(({ timeShare, score }) => ({
      timeShare: given(timeShare),
      score: given(score),
    })),
    evidence: assessment.evidence.map(({ score }) => given(score)),
    barriers: assessment.barriers.map(({ score }) => given(score)),
    growth: given(assessment.growth?.score ?? null),
  };
  const score = scoreRole(ratings);
  return table.rows.map(([measure = '', formula = '']) => {
    const known = RESULT_MEASURES.find((each) => each.measure === measure);
    const value = known?.value(assessment, score) ?? null;
    if (value === null) throw new Error(`Result, ${measure}: no value for the worked example.`);
    return [measure, { formula, value }];
  });
}

function given(rating: number | null): number {
  if (rating === null) throw new Error('The worked example is rated throughout.');
  return rating;
}
