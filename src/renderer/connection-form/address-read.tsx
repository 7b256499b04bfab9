import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { isAzureManaged } from '../../shared/domain/grafana/azure-managed';
import { useTexts } from '../texts/use-texts';
import { addressOf, type ConnectionValues } from './connection-form-model';

const useStyles = makeStyles({
  read: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    marginTop: '8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
  },
  arrow: {
    flexShrink: 0,
    display: 'flex',
    paddingTop: '3px',
    color: tokens.colorNeutralForeground3,
  },
  url: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  muted: { color: tokens.colorNeutralForeground2 },
});

/** What the app makes of a pasted address: the server's own part of it, and the organisation. */
export function AddressRead({ values }: { readonly values: Pick<ConnectionValues, 'address'> }) {
  const styles = useStyles();
  const texts = useTexts().connection.form;
  const address = addressOf(values);
  return (
    <div role="status">
      {address !== undefined && (
        <div className={styles.read} data-address>
          <span className={styles.arrow} aria-hidden="true">
            <ArrowRightRegular />
          </span>
          <span>
            <span className={styles.muted}>{texts.addressRead} </span>
            <bdi className={styles.url}>{address.url}</bdi>
            <span className={styles.muted}>
              {address.orgId !== undefined && `, ${texts.organisationRead(address.orgId)}`}
              {isAzureManaged(address.url) && ` · ${texts.azureManaged}`}
            </span>
          </span>
        </div>
      )}
    </div>
  );
}
