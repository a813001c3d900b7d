import { useId } from 'react';
import { CheckboxBox } from '../checkbox.tsx';
import type { SelectableRow } from './use-selectable-rows.ts';

/** Above the row's link, with a hit area of its own. A click with shift selects the rows in between. */
export function SelectBox<Row extends object>({ row, name, isSelected }: { row: SelectableRow<Row>; name: string; isSelected: boolean }) {
  const id = useId();
  return (
    <label htmlFor={id} className="relative z-1 -m-2.5 inline-grid place-items-center p-2.5 align-middle">
      <CheckboxBox
        id={id}
        aria-label={`Select ${name}`}
        tabIndex={-1}
        checked={isSelected}
        disabled={!row.getCanSelect()}
        onChange={row.getToggleSelectedHandler()}
      />
    </label>
  );
}
