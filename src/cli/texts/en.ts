import { backup } from './en/backup';
import { changing } from './en/changing';
import { grafana } from './en/grafana';
import { handingOut } from './en/handing-out';
import { help } from './en/help';
import { importing } from './en/importing';
import { inspecting } from './en/inspecting';
import { locking } from './en/locking';
import { lookup } from './en/lookup';
import { reading } from './en/reading';
import { schema } from './en/schema';
import { secretInput } from './en/secret-input';
import { signing } from './en/signing';

/** What the command line says, in English. A further language is a further object of this type. */
export const en = {
  backup,
  changing,
  grafana,
  handingOut,
  help,
  importing,
  inspecting,
  locking,
  lookup,
  reading,
  schema,
  secretInput,
  signing,
};
