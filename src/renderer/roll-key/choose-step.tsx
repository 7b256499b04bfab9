import { Button, Field, makeStyles, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyRole } from '../../shared/domain/model';
import { otherKey } from '../../shared/domain/sources/signed-with';
import { Notice } from '../components/notice';
import { useWork } from '../feedback/use-work';
import { useFormStyles } from '../forms/form-styles';
import type { SigningSourceView } from '../kinds/source-kinds';
import { sourcePartsOf } from '../kinds/source-kinds';
import { useNavigation } from '../navigation/use-navigation';
import { useApp, useSnapshot } from '../store/use-app';
import { useTexts } from '../texts/use-texts';
import { localMoment, toMs } from '../time/moments';
import { firstChoice, type RollChoice, rollChoices } from './roll-key-model';

const useStyles = makeStyles({ action: { alignSelf: 'flex-start' } });

/** Which of the two keys gets a new value. */
export function ChooseStep({ source }: { readonly source: SigningSourceView }) {
  const styles = useStyles();
  const layout = useFormStyles();
  const texts = useTexts().rollKey.choose;
  const { bridge } = useApp();
  const { credentials } = useSnapshot();
  const { go } = useNavigation();
  const { busy, run } = useWork();
  const choices = rollChoices(source, credentials);
  const [chosen, setChosen] = useState<KeyRole>(() => firstChoice(source, choices));
  const choice = choices.find(({ role }) => role === chosen);
  const describe = ({ enteredAt, tokens }: RollChoice) =>
    [
      enteredAt === undefined ? texts.notStored : texts.enteredAt(localMoment(toMs(enteredAt))),
      texts.tokens(tokens),
    ].join(' · ');
  return (
    <>
      <Field label={texts.label}>
        <RadioGroup
          name="role"
          value={chosen}
          onChange={(_event, data) =>
            setChosen(data.value === 'secondary' ? 'secondary' : 'primary')
          }
        >
          {choices.map((each) => (
            <Radio
              key={each.role}
              value={each.role}
              label={
                <>
                  {texts.choices[each.role]}
                  <br />
                  <Text size={200} className={layout.explained}>
                    {describe(each)}
                  </Text>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {choice?.stuck === true ? (
        <Notice
          intent="warning"
          title={texts.stuckTitle}
          actionsBelow
          actions={
            <Button size="small" onClick={() => go(sourcePartsOf(source).editRoute(source))}>
              {texts.storeFirst(otherKey(chosen))}
            </Button>
          }
        >
          {texts.stuck(otherKey(chosen))}
        </Notice>
      ) : (
        <Button
          appearance="primary"
          className={styles.action}
          disabledFocusable={busy}
          onClick={() => void run(() => bridge.rollKey(source.id, chosen))}
        >
          {busy ? texts.beginning : texts.begin(chosen)}
        </Button>
      )}
    </>
  );
}
