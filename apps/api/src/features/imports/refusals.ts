import type { ImportState } from '@glovelly/domain/imports';
import { DomainFailure } from '../../failure.ts';
import type { BatchRow } from './store.ts';

/** Why an import did not move on from `needs`: it is in another state, or somebody changed it meanwhile. */
export function notMoved({ state, version }: Pick<BatchRow, 'state' | 'version'>, needs: ImportState): DomainFailure {
  if (state === needs) return new DomainFailure({ code: 'record.stale', current: version });
  return new DomainFailure({ code: 'import.inOtherState', state: state as ImportState, needs }); // ck_import_batches_state
}
