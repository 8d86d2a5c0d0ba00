import { columnCharacters, columnPixels } from '../../../src/host/book/columnPixels';

describe('widths of columns', () => {
  it.each([
    [8.43, 64],
    [1, 12],
    [0.5, 6],
    [0, 0],
    [20, 145],
    [255, 1790],
  ])('counts %d characters as %d pixels, and back', (characters, pixels) => {
    expect(columnPixels(characters)).toBe(pixels);
    expect(columnCharacters(pixels)).toBe(characters);
  });

  it('comes back to the same pixel from any whole number of them', () => {
    for (let pixels = 0; pixels <= 1790; pixels++) {
      expect(columnPixels(columnCharacters(pixels))).toBe(pixels);
    }
  });
});
