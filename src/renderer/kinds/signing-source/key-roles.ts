import type { KeyRole } from '../../../shared/domain/model';

export const KEY_ROLES = ['primary', 'secondary'] as const satisfies readonly KeyRole[];
