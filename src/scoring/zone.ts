export type Zone = 'Green' | 'Yellow' | 'Red';

export type Label =
  | 'Green (Accelerated)'
  | 'Green (Transforming)'
  | 'Green (Stable)'
  | 'Yellow (Urgent)'
  | 'Yellow (Moderate)'
  | 'Red';
