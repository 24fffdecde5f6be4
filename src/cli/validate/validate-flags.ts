import type { IssueFormatName } from '../../report/issues/index.ts';
import type { PresetName } from '../../validate/presets/index.ts';
import type { RuleSettings } from '../../validate/rule-settings.ts';
import type { CacheFlags } from '../cache-options.ts';
import type { InputFlags } from '../input-options.ts';
import type { OutputFlags } from '../output-options.ts';

/** What `validate` was asked to do. */
export interface ValidateFlags extends InputFlags, CacheFlags, Omit<OutputFlags, 'format'> {
  format?: IssueFormatName;
  preset?: PresetName;
  schema?: string;
  /** What every `--rule` together set. */
  rule?: RuleSettings;
  fix?: boolean;
  diff?: boolean;
  staged?: boolean;
  maxWarnings?: number;
}
