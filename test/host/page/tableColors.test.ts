import { tableColors } from '../../../src/host/page/tableColors';

describe('tableColors', () => {
  it('takes the accent from the style’s number', () => {
    expect(tableColors('TableStyleMedium2')?.header).toEqual({
      fill: '#4472C4',
      text: '#FFFFFF',
      line: null,
    });
    expect(tableColors('TableStyleMedium9')?.header.fill).toBe('#4472C4');
    expect(tableColors('TableStyleLight1')?.header).toEqual({
      fill: '#FFFFFF',
      text: '#000000',
      line: '#7F7F7F',
    });
  });

  it('makes bands of the accent mixed with white', () => {
    expect(tableColors('TableStyleMedium2')?.band).toBe('#dae3f3');
  });

  it.each([null, '', 'My own style', 'TableStyleMedium'])('draws nothing for %p', (style) => {
    expect(tableColors(style)).toBeNull();
  });
});
