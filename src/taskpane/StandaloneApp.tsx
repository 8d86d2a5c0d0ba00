import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { paneTheme } from './theme/paneTheme';
import { useThemeName } from './theme/useThemeName';

const OutsideExcel = lazy(() => import(/* webpackChunkName: "start" */ './start/OutsideExcel'));

/** The page without Excel around it. */
export function StandaloneApp() {
  const { name } = useThemeName(null);
  return (
    <FluentProvider theme={paneTheme(name)} style={{ minHeight: '100vh' }}>
      <Suspense fallback={null}>
        <OutsideExcel />
      </Suspense>
    </FluentProvider>
  );
}
