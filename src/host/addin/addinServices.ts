import type { Typed, TypeMap } from '../protocol/TypeMap';
import type { AddinRuntime, AddinState } from './AddinRuntime';
import type { CustomFunctionInvoker } from './CustomFunctionInvoker';

/**
 * Behaviours of office.js that the host switches on: after a message of results the next may follow 200 ms
 * later (else 500), and never later than 2 s, however long the host took.
 */
const FEATURES = [2, 4];

/** Services beside the document that travel on the same wire: runtime, custom functions, ribbon, shortcuts. */
export function addinServices(
  runtime: AddinRuntime,
  invoker: CustomFunctionInvoker,
): { types: TypeMap; services: Record<string, Typed> } {
  const types: TypeMap = {
    AppRuntimeService: {
      methods: {
        SetAppRuntimeState: {
          call: (_: unknown, state: AddinState['visibility']) => runtime.set('visibility', state),
        },
        GetAppRuntimeState: { call: () => runtime.state.visibility ?? 'Hidden' },
      },
    },
    AppRuntimePersistenceService: {
      methods: {
        SetAppRuntimeStartState: {
          call: (_: unknown, state: string) => runtime.set('startupBehavior', state),
        },
        GetAppRuntimeStartState: { call: () => runtime.state.startupBehavior },
      },
    },
    CustomFunctions: {
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: {
          call: () => {
            runtime.set('areCustomFunctionsReady', true);
            invoker.markReady();
          },
        },
        _GetEnabledFeatures: { call: () => FEATURES },
        SetInvocationArrayResults: {
          call: (_: unknown, results: unknown[]) => invoker.acceptResults(results),
        },
        SetInvocationResults: { call: (_: unknown, results: unknown[]) => invoker.acceptResults(results) },
        _SetInvocationResult: {
          call: (_: unknown, id: number, value: unknown) => invoker.acceptResults([[id, true, value]]),
        },
        _SetInvocationError: {
          call: (_: unknown, id: number, message: string) => invoker.acceptResults([[id, false, message, 0]]),
        },
      },
    },
    CustomFunctionsContainer: {
      navs: { CustomFunctions: () => ({ type: 'CustomFunctions', obj: invoker }) },
    },
    ActionService: {
      methods: {
        AreShortcutsInUse: { call: (_: unknown, shortcuts: string[]) => shortcuts.map(() => false) },
        ReplaceShortcuts: {
          call: (_: unknown, shortcuts: Record<string, string | null>) =>
            runtime.set('shortcuts', { ...runtime.state.shortcuts, ...shortcuts }),
        },
        GetShortcuts: { call: () => runtime.state.shortcuts },
      },
    },
    AddinInternalService: {
      methods: { NotifyActionHandlerReady: { call: () => runtime.set('areActionsReady', true) } },
    },
    DynamicRibbon: {
      methods: {
        ExecuteRequestUpdate: { call: (_: unknown, update: unknown) => addRibbonUpdate(runtime, update) },
        ExecuteRequestCreate: { call: (_: unknown, update: unknown) => addRibbonUpdate(runtime, update) },
        GetButton: { returns: 'RibbonButton', call: (_: unknown, id: string) => id },
        GetTab: { returns: 'RibbonTab', call: (_: unknown, id: string) => id },
      },
    },
    // The older way, one control at a time: told on as if it were an update of that control.
    RibbonButton: {
      props: {
        Enabled: {
          get: () => true,
          set: (id: string, enabled: boolean) =>
            addRibbonUpdate(runtime, { tabs: [{ controls: [{ id, enabled }] }] }),
        },
      },
    },
    RibbonTab: {
      methods: {
        SetVisibility: {
          call: (id: string, visible: boolean) => addRibbonUpdate(runtime, { tabs: [{ id, visible }] }),
        },
      },
    },
  };
  const service = (type: string): Typed => ({ type, obj: runtime });
  return {
    types,
    services: {
      'Microsoft.AppRuntime.AppRuntimeService': service('AppRuntimeService'),
      'Microsoft.AppRuntime.AppRuntimePersistenceService': service('AppRuntimePersistenceService'),
      'Microsoft.ExcelServices.CustomFunctions': service('CustomFunctions'),
      'Microsoft.Office.ActionService': service('ActionService'),
      'Microsoft.InternalService.AddinInternalService': service('AddinInternalService'),
      'Microsoft.DynamicRibbon.DynamicRibbon': service('DynamicRibbon'),
    },
  };
}

function addRibbonUpdate(runtime: AddinRuntime, update: unknown): void {
  const parsed: unknown = typeof update === 'string' ? JSON.parse(update) : update;
  runtime.set('ribbonUpdates', [...runtime.state.ribbonUpdates, parsed]);
}
