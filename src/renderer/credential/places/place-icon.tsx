import { makeStyles, tokens } from '@fluentui/react-components';
import { BranchForkRegular } from '@fluentui/react-icons/svg/branch-fork';
import { CubeMultipleRegular } from '@fluentui/react-icons/svg/cube-multiple';
import { LocationRegular } from '@fluentui/react-icons/svg/location';
import { PipelineRegular } from '@fluentui/react-icons/svg/pipeline';
import { ShieldKeyholeRegular } from '@fluentui/react-icons/svg/shield-keyhole';
import { WindowSettingsRegular } from '@fluentui/react-icons/svg/window-settings';
import type { ComponentType } from 'react';
import type { UsagePlace } from '../../../shared/domain/model';

const useStyles = makeStyles({
  icon: {
    display: 'flex',
    flexShrink: 0,
    fontSize: '20px',
    color: tokens.colorNeutralForeground2,
  },
});

const ICONS: { readonly [place in UsagePlace]: ComponentType } = {
  'kubernetes-secret': CubeMultipleRegular,
  'github-secret': BranchForkRegular,
  'azure-key-vault': ShieldKeyholeRegular,
  'azure-pipeline-variable': PipelineRegular,
  'settings-page': WindowSettingsRegular,
  other: LocationRegular,
};

/** The sign of a type of place; its words stand beside it. */
export function PlaceIcon({ place }: { readonly place: UsagePlace }) {
  const styles = useStyles();
  const Icon = ICONS[place];
  return (
    <span className={styles.icon} aria-hidden="true">
      <Icon />
    </span>
  );
}
