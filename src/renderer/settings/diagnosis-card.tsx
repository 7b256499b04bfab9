import { Card } from '../components/card';
import { DiagnosisPanel } from '../diagnosis/diagnosis-panel';
import { useTexts } from '../texts/use-texts';

/** A report of what is wrong, without secrets, to be read before it is given away. */
export function DiagnosisCard() {
  return (
    <Card title={useTexts().settings.diagnosis.title}>
      <DiagnosisPanel />
    </Card>
  );
}
