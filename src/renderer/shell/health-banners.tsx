import { later } from '../later';
import { useFirstSnapshot } from '../store/use-app';
import { hasProblems } from './health-model';

const ProblemBanners = later(async () => (await import('./problem-banners')).ProblemBanners);

/** What is wrong with the app's surroundings or was interrupted, on top of every page until mended. */
export function HealthBanners() {
  return hasProblems(useFirstSnapshot()) ? <ProblemBanners /> : null;
}
