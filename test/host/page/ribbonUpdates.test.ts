import { applyRibbonUpdates } from '../../../src/host/page/ribbonUpdates';

describe('applyRibbonUpdates', () => {
  it('switches controls off and on, the last update winning', () => {
    const off = { tabs: [{ id: 'T', controls: [{ id: 'B', enabled: false }] }] };
    const on = { tabs: [{ id: 'T', groups: [{ id: 'G', controls: [{ id: 'B', enabled: true }] }] }] };
    expect(applyRibbonUpdates([off])['B']).toEqual({ isEnabled: false });
    expect(applyRibbonUpdates([off, on])['B']).toEqual({ isEnabled: true });
  });

  it('keeps what an update does not speak of', () => {
    const hidden = { tabs: [{ id: 'T', visible: false }] };
    const controls = applyRibbonUpdates([hidden, { tabs: [{ id: 'T' }] }]);
    expect(controls['T']).toEqual({ isVisible: false });
  });

  it('changes nothing without updates', () => {
    expect(applyRibbonUpdates([])).toEqual({});
    expect(applyRibbonUpdates([{}])).toEqual({});
  });
});
