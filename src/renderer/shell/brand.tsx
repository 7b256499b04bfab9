import { makeStyles } from '@fluentui/react-components';
import picture from '../../../assets/src/app.svg';

const useStyles = makeStyles({ picture: { width: '24px', height: '24px', flexShrink: 0 } });

/** The app's sign; its name stands beside it. */
export function Brand() {
  const styles = useStyles();
  return <img className={styles.picture} src={picture} alt="" />;
}
