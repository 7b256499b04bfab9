import type { SwitchKeysOn } from '../../../shared/domain/grafana/azure-managed';
import type { Problem } from '../../../shared/domain/result';
import { appTexts } from '../../texts/app-texts';
import type { Asked } from '../../texts/en/grafana-calls';
import { type Answer, isPage } from './answer';
import { errorSchema } from './answer-schemas';
import { RULES } from './refusal-rules';

/** What was asked for, as far as the sentences need it. */
export interface RefusalContext {
  readonly what: Asked;
  /** Host, with its port where there is one. */
  readonly host: string;
  readonly doing: 'reading' | 'making-api-key' | 'making-account' | 'making-token' | 'deleting';
  /** Name of the key or account that is made. */
  readonly name?: string;
  /** How to switch keys on, where a workspace may have them off. */
  readonly switchOn?: SwitchKeysOn;
  readonly nowMs: number;
}

/** A refusal in a sentence, for an answer with a status other than 2xx. */
export function refusalProblem(answer: Answer, context: RefusalContext): Problem {
  if (isPage(answer)) return pageProblem(answer, context);
  const { grafanaRefusals } = appTexts();
  const said = errorOf(answer.text);
  const found = RULES.find(
    (rule) =>
      rule.statuses.includes(answer.status) &&
      (rule.doing === undefined || rule.doing.includes(context.doing)) &&
      (rule.says === undefined || rule.says.test(`${said.id} ${said.message}`)),
  );
  if (found !== undefined) {
    const sentence = `${found.sentence(grafanaRefusals, context, answer, said.message)} (${answer.status})`;
    const { switchOn } = context;
    const help =
      found.perhapsSwitchedOff === true && switchOn !== undefined
        ? ` ${switchOn.sentence} ${switchOn.command}`
        : '';
    return { code: found.code, message: sentence + help };
  }
  return {
    code: 'refused',
    message: grafanaRefusals.refused(context.what, answer.status, said.message),
  };
}

/** Whether a workspace of Azure Managed Grafana whose keys are switched off may refuse so. */
export function mayBeSwitchedOff(code: string): boolean {
  return RULES.some((rule) => rule.code === code && rule.perhapsSwitchedOff === true);
}

function pageProblem({ status }: Answer, { host }: RefusalContext): Problem {
  const { grafanaCalls, grafanaRefusals } = appTexts();
  if (status === 404) {
    return { code: 'no-grafana', message: `${grafanaRefusals.noGrafanaHere(host)} (404)` };
  }
  if (status >= 500) {
    return { code: 'server-busy', message: `${grafanaRefusals.serverBusy(host)} (${status})` };
  }
  return { code: 'sign-in-page', message: `${grafanaCalls.signInPage} (${status})` };
}

const LONGEST_QUOTE = 200;

/** What the server says of it, on one line and cut; empty where it says nothing. */
function errorOf(text: string): { readonly id: string; readonly message: string } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { id: '', message: '' };
  }
  const parsed = errorSchema.safeParse(data);
  if (!parsed.success) return { id: '', message: '' };
  if (!Array.isArray(parsed.data)) {
    return { id: parsed.data.messageId ?? '', message: oneLine(parsed.data.message) };
  }
  const parts = parsed.data.map(({ fieldNames, message }) =>
    [(fieldNames ?? []).join(', '), message].filter((part) => part !== '').join(': '),
  );
  return { id: '', message: oneLine(parts.join('; ')) };
}

function oneLine(message: string): string {
  const plain = message
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .replace(/\s*\.$/, '');
  return plain.length <= LONGEST_QUOTE ? plain : `${plain.slice(0, LONGEST_QUOTE)}…`;
}
