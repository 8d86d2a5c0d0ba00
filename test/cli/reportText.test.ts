import { reportText } from '../../src/cli/reportText';
import { roleReports, type RoleReport } from '../../src/cli/roleReports';
import type { RoleReading } from '../../src/workbook/RoleInWorkbook';

const scored: RoleReport = {
  role: 'Digital Twins Engineer',
  aijri: 47.5,
  zone: 'Yellow',
  label: 'Yellow (Urgent)',
  taskResistance: 3.4,
  raw: 4.306848,
  problems: [],
};
const unscored: RoleReport = {
  role: 'Clerk',
  aijri: null,
  zone: null,
  label: null,
  taskResistance: null,
  raw: null,
  problems: [
    { severity: 'error', cell: 'Clerk!F5', message: 'Task 3, Score: 6 is outside 1 to 5.' },
    { severity: 'missing', cell: null, message: 'Growth is not rated yet.' },
  ],
};

describe('reportText', () => {
  it('says figure, label and steps as they are published', () => {
    expect(reportText([{ ...scored, aijri: 48 }])).toBe(
      'Digital Twins Engineer: 48.0 Yellow (Urgent) - task resistance 3.40, raw 4.3068',
    );
  });

  it('lists the problems below their role, each with its cell', () => {
    expect(reportText([scored, unscored])).toBe(
      [
        'Digital Twins Engineer: 47.5 Yellow (Urgent) - task resistance 3.40, raw 4.3068',
        '',
        'Clerk: not scored',
        '  error Clerk!F5: Task 3, Score: 6 is outside 1 to 5.',
        '  missing: Growth is not rated yet.',
      ].join('\n'),
    );
  });
});

describe('roleReports', () => {
  it('leaves out sheets without an assessment and names unreadable ones by their sheet', () => {
    const readings: RoleReading[] = [
      { status: 'none', sheetName: 'Notes' },
      {
        status: 'unreadable',
        sheetName: 'Two at once',
        problems: [
          {
            severity: 'error',
            place: { table: 'Tasks' },
            message: 'Two task tables.',
            address: "'Two at once'!A1",
          },
        ],
      },
    ];
    expect(roleReports(readings)).toEqual([
      {
        role: 'Two at once',
        aijri: null,
        zone: null,
        label: null,
        taskResistance: null,
        raw: null,
        problems: [{ severity: 'error', cell: "'Two at once'!A1", message: 'Two task tables.' }],
      },
    ]);
  });
});
