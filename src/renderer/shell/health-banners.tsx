import { lazy, Suspense } from 'react';
import { useSnapshot } from '../store/use-app';
import { hasProblems } from './health-model';

// Who has nothing to be told of does not wait for what would tell it.
const ProblemBanners = lazy(async () => ({
  default: (await import('./problem-banners')).ProblemBanners,
}));

/** What is wrong with the app's surroundings or was interrupted, on top of every page until mended. */
export function HealthBanners() {
  if (!hasProblems(useSnapshot())) return null;
  return (
    <Suspense fallback={null}>
      <ProblemBanners />
    </Suspense>
  );
}
