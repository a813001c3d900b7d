import { Button } from '../../ui/button.tsx';

interface SaveBarProps {
  isDirty: boolean;
  isSaving: boolean;
  onDiscard: () => void;
}

/** Below a form that stays: save what was changed, or go back to what was. */
export function SaveBar({ isDirty, isSaving, onDiscard }: SaveBarProps) {
  return (
    <div className="flex flex-wrap justify-end gap-2">
      {isDirty && (
        <Button look="quiet" onClick={onDiscard}>
          Undo my changes
        </Button>
      )}
      <Button type="submit" look="primary" busy={isSaving} disabled={!isDirty}>
        Save
      </Button>
    </div>
  );
}
