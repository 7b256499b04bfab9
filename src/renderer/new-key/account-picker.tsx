import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ServiceAccount } from '../../shared/domain/grafana/server-key';
import { useTexts } from '../texts/use-texts';
import { useAccountSearch } from './use-account-search';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: '8px' },
  search: { maxWidth: '100%' },
  list: {
    maxHeight: '220px',
    overflowY: 'auto',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  muted: { color: tokens.colorNeutralForeground3 },
  disabled: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface AccountPickerProps {
  readonly connectionId: string;
  readonly value: ServiceAccount | undefined;
  readonly error: string | undefined;
  onChange(account: ServiceAccount): void;
}

/** Finds a service account that is there already. */
export function AccountPicker({ connectionId, value, error, onChange }: AccountPickerProps) {
  const styles = useStyles();
  const texts = useTexts().newKey;
  const { clearTyped } = useTexts().shell;
  const [query, setQuery] = useState('');
  const { found, busy, problem, more } = useAccountSearch(connectionId, query.trim());
  const accounts = withChosen(found?.accounts ?? [], value);
  return (
    <Field
      validationState={error === undefined && problem === undefined ? 'none' : 'error'}
      validationMessage={error ?? problem?.message}
    >
      <div className={styles.picker}>
        <SearchBox
          className={styles.search}
          aria-label={texts.search}
          placeholder={texts.search}
          dismiss={{ 'aria-label': clearTyped }}
          value={query}
          onChange={(_event, data) => setQuery(data.value)}
          onKeyDown={(event) => {
            // Enter searches here; it must not send the form.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        {accounts.length > 0 && (
          <div className={styles.list}>
            <RadioGroup
              aria-label={texts.account}
              value={value === undefined ? '' : String(value.id)}
              onChange={(_event, data) => {
                const chosen = accounts.find((each) => String(each.id) === data.value);
                if (chosen !== undefined) onChange(chosen);
              }}
            >
              {accounts.map((account) => (
                <Radio
                  key={account.id}
                  value={String(account.id)}
                  label={<AccountLabel account={account} />}
                />
              ))}
            </RadioGroup>
          </div>
        )}
        <div className={styles.line} role="status">
          <Text size={200} className={styles.muted}>
            {busy
              ? texts.searching
              : found === undefined
                ? ''
                : found.total > 0
                  ? texts.found(found.accounts.length, found.total)
                  : query.trim() === ''
                    ? texts.foundNoneAtAll
                    : texts.foundNone}
          </Text>
          {!busy && found !== undefined && found.accounts.length < found.total && (
            <Button size="small" onClick={more}>
              {texts.more}
            </Button>
          )}
        </div>
      </div>
    </Field>
  );
}

function AccountLabel({ account }: { readonly account: ServiceAccount }) {
  const styles = useStyles();
  const texts = useTexts().newKey;
  return (
    <>
      <bdi>{account.name}</bdi>
      <br />
      <Text size={200} className={styles.muted}>
        {account.role}
        {account.tokens !== undefined && ` · ${texts.tokens(account.tokens)}`}
      </Text>
      {account.disabled && (
        <Text size={200} className={styles.disabled}>
          {' · '}
          {texts.disabled}
        </Text>
      )}
    </>
  );
}

/** What is chosen stays in sight, whatever is searched for next. */
function withChosen(
  accounts: readonly ServiceAccount[],
  chosen: ServiceAccount | undefined,
): readonly ServiceAccount[] {
  return chosen === undefined || accounts.some((each) => each.id === chosen.id)
    ? accounts
    : [chosen, ...accounts];
}
