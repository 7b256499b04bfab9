import { Button } from '@fluentui/react-components';
import { Notice } from '../components/notice';
import { useTexts } from '../texts/use-texts';
import { Fingerprint } from './fingerprint';

interface TrustedCertificateProps {
  /** Empty: none is trusted. */
  readonly fingerprint: string;
  onForget(): void;
}

/** The certificate that was chosen to be trusted, and the way back. */
export function TrustedCertificate({ fingerprint, onForget }: TrustedCertificateProps) {
  const texts = useTexts().connection.form;
  if (fingerprint === '') return null;
  return (
    <Notice
      intent="info"
      actionsBelow
      title={texts.trustedTitle}
      actions={
        <Button size="small" onClick={onForget}>
          {texts.forget}
        </Button>
      }
    >
      <Fingerprint value={fingerprint} />
    </Notice>
  );
}
